import { allowedValues, rules, type Finding } from '../../src/domain';
import { checkLevering } from '../../src/domain/pipeline';
import { runAll } from '../../src/domain/steps';
import { exampleDay, exampleWorkbook } from './example-workbook';

const { given } = runAll(checkLevering(exampleWorkbook({}), { today: exampleDay({}) }));
const finding = (kolom: string | null, blad: string | null = 'Voorzieningen'): Finding => ({
  code: 'V06',
  ernst: 'F',
  blad,
  rij: 2,
  kolom,
  cel: 'A2',
  melding: '',
});
const listsOf = (code: string, findings: readonly Finding[]) => {
  const rule = rules.find((each) => each.code === code);
  if (rule === undefined) throw new Error(`no control ${code}`);
  return allowedValues(rule, findings, given);
};

test.each<[string, readonly Finding[], readonly string[]]>([
  ['V06', [finding('wet'), finding('wet'), finding('geslacht')], ['wet', 'geslacht']],
  ['V06', [finding('pijlers', 'Levering'), finding(null), finding('wet', null)], ['pijlers']],
  ['P01', [], ['productcategorie bij WMO', 'productcategorie bij JW', 'productcategorie bij PW']],
  ['D07', [], ['reden_einde bij WMO', 'reden_einde bij JW']],
  ['P07', [], ['leefdomein', 'cirkel']],
  ['D01', [finding('begindatum')], []],
  ['V01', [finding('wet')], []],
])('the lists of %s: %#', (code, findings, expected) => {
  expect(listsOf(code, findings).map(({ naam }) => naam)).toEqual(expected);
});

test('name each code with its meaning', () => {
  expect(listsOf('V06', [finding('wet')])[0]?.entries).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'WMO', naam: expect.any(String) })]));
  expect(listsOf('D07', [])[1]?.entries.find(({ code }) => code === '31')?.naam).toBe('Levering is volgens plan beëindigd');
});

test('every value a V06 is about is refused because it is not in the list that is shown', () => {
  const workbook = exampleWorkbook({ sheets: { Voorzieningen: [{ wet: 'WLZ', leveringsvorm: 'X', eenheid: '05' }] } });
  const { findings } = runAll(checkLevering(workbook, { today: exampleDay({}) }));
  const wrong = findings.filter(({ code }) => code === 'V06');
  expect(wrong).toHaveLength(3);
  for (const each of wrong) {
    const [list] = listsOf('V06', [each]);
    expect(list?.entries.length).toBeGreaterThan(1);
    expect(list?.entries.map(({ code }) => code)).not.toContain({ wet: 'WLZ', leveringsvorm: 'X', eenheid: '05' }[each.kolom ?? '']);
  }
});
