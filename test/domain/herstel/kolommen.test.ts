import { isKoppelbaar, kolomVragen, metKopVan } from '../../../src/domain/herstel/kolommen';
import { checkLevering } from '../../../src/domain/pipeline';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { runAll } from '../../../src/domain/steps';
import { exampleDay, exampleWorkbook } from '../example-workbook';
import { placeIn } from './mended';

const HEADERS = ['client_id', 'geboortedatum', 'gebiedscode', 'wet', 'productcategorie', 'leveringsvorm', 'begindatum', 'kosten'];
const row = ['C-1', '14-05-1948', 'WK168000', 'WMO', '02', 'ZIN', '01-01-2026', 100];
const others = [['C-2', '14-05-1958', 'WK168001', 'WMO', '07', 'PGB', '01-02-2026', 200], ['C-3', '14-05-1968', 'WK168001', 'JW', '45', 'ZIN', '01-03-2026', 300]];
const spelt = (change: Readonly<Record<string, string>>, ...extra: string[]): ExampleLevering => ({
  cells: { Voorzieningen: [[...HEADERS.map((header) => change[header] ?? header), ...extra], ...[row, ...others].map((cells) => [...cells, ...extra.map(() => 'x')])] },
});
const checkedOf = (example: ExampleLevering) => runAll(checkLevering(exampleWorkbook(example), { today: exampleDay(example) }));
const proposed = (example: ExampleLevering) => kolomVragen(checkedOf(example)).map(({ kolom, voorstel }) => [kolom, voorstel?.kop ?? null, voorstel?.cel ?? null]);

test.each<[string, ExampleLevering, (string | null)[][]]>([
  ['nothing is missing', spelt({}, 'opmerking'), []],
  ['missing, and no header is left over', { cells: { Voorzieningen: [HEADERS.slice(0, -2), row.slice(0, -2)] } }, []],
  ['a name that systems use', spelt({ leveringsvorm: 'verstrekkingsvorm' }), [['leveringsvorm', 'verstrekkingsvorm', 'F1']]],
  ['one letter off', spelt({ productcategorie: 'produktcategorie' }), [['productcategorie', 'produktcategorie', 'E1']]],
  ['known by what stands in it', spelt({ leveringsvorm: 'hoe betaald' }, 'los'), [['leveringsvorm', 'hoe betaald', 'F1']]],
  ['no telling: the user chooses', spelt({ begindatum: 'kolom zeven' }, 'los'), [['begindatum', null, null]]],
  ['two at once', spelt({ begindatum: 'startt', kosten: 'uitgaven' }), [['begindatum', null, null], ['kosten', 'uitgaven', 'H1']]],
])('%s', (_, example, expected) => {
  expect(proposed(example)).toEqual(expected);
  expect(isKoppelbaar(checkedOf(example))).toBe(expected.length > 0);
});

test('every header that is left over can be chosen, with examples that show of persons only the shape', () => {
  const [vraag] = kolomVragen(checkedOf(spelt({ geboortedatum: 'wanneer' }, 'los')));
  expect(vraag?.keuzes.map(({ kop, cel, voorbeelden }) => [kop, cel, voorbeelden])).toEqual([
    ['wanneer', 'B1', ['••-••-••••', '••-••-••••', '••-••-••••']],
    ['los', 'I1', ['x']],
  ]);
});

test.each<[string, ExampleLevering, string, string]>([
  ['under a title', { cells: { Voorzieningen: [['Uitdraai'], ...[HEADERS.map((header) => (header === 'kosten' ? 'Uitgaven' : header)), row]] } }, 'Voorzieningen', 'H2'],
  ['a field of Levering', { cells: { Levering: [['formatversie', '1.0'], ['gemeentecode', '1680'], ['gemeentenaam', 'Aa en Hunze'], ['periodee', '2026K3'], ['leveringssoort', 'initieel'], ['aanmaakdatum', '08-10-2026'], ['pijlers', 'WMO,JW,PW'], ['kostenbasis', 'gedeclareerd']] } }, 'Levering', 'A4'],
])('with its new name the column is found, and nothing else changes: %s', (_, example, blad, address) => {
  const workbook = exampleWorkbook(example);
  const [vraag] = kolomVragen(checkedOf(example));
  if (vraag?.voorstel == null) throw new Error('a header is close');
  const cell = metKopVan(vraag, vraag.voorstel);
  expect(cell).toMatchObject({ sheet: blad, address, value: vraag.kolom });
  const { row: at, column } = placeIn(address);
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== blad) return sheet;
    const rows = sheet.rows.map((cells) => [...cells]);
    expect(rows[at - sheet.top]?.[column - sheet.left]).toBe(cell.old);
    (rows[at - sheet.top] ?? [])[column - sheet.left] = cell.value;
    return { ...sheet, rows };
  });
  const { findings } = runAll(checkLevering({ ...workbook, sheets }, { today: exampleDay(example) }));
  expect(findings.filter(({ code }) => code === 'B02')).toEqual([]);
});
