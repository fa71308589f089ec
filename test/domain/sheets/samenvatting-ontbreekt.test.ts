import { changeSentences } from '../../../src/domain/sheets/samenvatting/change';
import { missingSentences } from '../../../src/domain/sheets/samenvatting/missing';
import { addKwartalen } from '../../../src/domain/periode';
import { calculatedOf, cell } from './calculated';

test.each([
  ['maatwerk has most', 70, 30, true],
  ['half is not most', 50, 50, false],
  ['algemene voorzieningen have most', 30, 70, false],
  ['a shareable copy hides how much is maatwerk', NaN, 70, false],
  ['nothing was delivered', 0, 0, false],
])('the figures are said to be about maatwerk only when most are: %s', (_, M, A, says) => {
  const whole = cell({ voorzieningen: Number.isNaN(M) ? 100 : M + A });
  const cirkels = [cell({ cirkel: 'M', voorzieningen: M }), cell({ cirkel: 'A', voorzieningen: A })];
  const said = missingSentences({ ...calculatedOf(), wijken: [whole], cirkels }).join(' ');
  expect(said).toMatch(/Niet aangeleverd: hulp uit Eigen kracht/u);
  expect(said.includes('vooral over maatwerk')).toBe(says);
});

test('a quarter that is not on Historie is named, the one before as well as a year ago', () => {
  const calculated = calculatedOf();
  const { periode } = calculated.checked.given;
  const [now] = calculated.trend.lines.filter((line) => line.periode === periode.code && line.gebied === 'totaal');
  if (now === undefined) throw new Error('no line of this quarter');
  const trend = { ...calculated.trend, periodes: [addKwartalen(periode, -3), periode], lines: [{ ...now, wet: 'totaal', leefdomein: 'totaal', cirkel: 'totaal' }] };
  const said = changeSentences({ ...calculated, trend });
  for (const than of ['een jaar eerder', 'het kwartaal ervoor']) {
    expect(said.filter((sentence) => sentence.includes(`staat niet op blad Historie: er is geen vergelijking met ${than}.`))).toHaveLength(1);
  }
});
