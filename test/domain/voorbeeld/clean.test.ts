import { dayOf } from '../../../src/domain/calendar';
import { areas } from '../../../src/domain/cbs';
import { checkLevering } from '../../../src/domain/pipeline';
import { runAll } from '../../../src/domain/steps';
import { voorbeeld, type Voorbeeld, type VoorbeeldVraag } from '../../../src/domain/voorbeeld';
import { workbookOf } from './workbook-of';

const today = dayOf('2026-11-15');

function made(vraag: Partial<VoorbeeldVraag>): Voorbeeld {
  const invented = voorbeeld({ gemeente: '1680', rijen: 50, zaad: 'a', kwartalen: 1, fouten: 0, ...vraag });
  if (typeof invented === 'string') throw new Error(invented);
  return invented;
}

test.each([
  ['1680', 1, 'a', 1],
  ['1680', 50, 'b', 1],
  ['1680', 2000, 'a', 1],
  ['1680', 10_000, 'x', 1],
  ['0363', 10_000, 'noord', 1],
  ['0088', 50, 'eiland', 1],
  ['0088', 2000, 'eiland', 1],
  ['1978', 2000, '17', 1],
  ['0034', 2000, '', 1],
  ['0518', 1, 'z', 4],
  ['1680', 7, 'k', 2],
  ['1680', 2000, 'k', 5],
] as const)('%s with %i rows, seed %s and %i quarters gives no F and no W', (gemeente, rijen, zaad, kwartalen) => {
  const { sheets } = made({ gemeente, rijen, zaad, kwartalen });
  const { findings, notRun, levering } = runAll(checkLevering(workbookOf(sheets), { today }));
  expect(notRun).toEqual([]);
  expect(levering.sheets.Voorzieningen?.size).toBe(rijen);
  expect(findings.filter(({ ernst }) => ernst !== 'S').slice(0, 5)).toEqual([]);
  expect([...new Set(findings.map(({ code }) => code))].filter((code) => !['C10', 'R03'].includes(code))).toEqual([]);
});

test.each(['2015K1', '2016K2', '2024K1', '2026K2'])('%s gives no F and no W either', (periode) => {
  const { findings } = runAll(checkLevering(workbookOf(made({ rijen: 1000, kwartalen: 3, periode }).sheets), { today }));
  expect(findings.filter(({ ernst }) => ernst !== 'S')).toEqual([]);
});

test('a share of gemeenten all over the country, with few rows', () => {
  const gemeenten = [...areas()].filter(({ soort }) => soort === 'G').filter((_, place) => place % 9 === 0);
  for (const { gemeentecode } of gemeenten) {
    const { findings } = runAll(checkLevering(workbookOf(made({ gemeente: gemeentecode, rijen: 60, zaad: gemeentecode }).sheets), { today }));
    expect([gemeentecode, findings.filter(({ ernst }) => ernst !== 'S')]).toEqual([gemeentecode, []]);
  }
});
