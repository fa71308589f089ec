import type { Calculated } from '../../../src/domain/calculated';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { calculateLevering, checkLevering } from '../../../src/domain/pipeline';
import { runAll } from '../../../src/domain/steps';
import { exampleDay, exampleWorkbook } from '../example-workbook';
import { planOf, recordsOf, tableIn } from './calculated';

function calculated(example: ExampleLevering): Calculated {
  const settings = example.settings === undefined ? {} : { settings: example.settings };
  const checked = runAll(checkLevering(exampleWorkbook(example), { today: exampleDay(example), ...settings }));
  return runAll(calculateLevering(checked));
}

const lines = (example: ExampleLevering) => {
  const records = recordsOf(tableIn(planOf('oporde', calculated(example)), 'am_oporde'));
  return new Map(records.map((record) => [String(record['Onderwerp']), record]));
};

/** So many rows, each of another client. */
const rows = (count: number, values: ExampleRow<'Voorzieningen'> = {}): ExampleRow<'Voorzieningen'>[] =>
  Array.from({ length: count }, (_, place) => ({ client_id: `C-${place}`, toewijzingnummer: place, kosten: 100, ...values }));

const now: ExampleRow<'Voorzieningen'>[] = [
  ...rows(9),
  { client_id: 'C-9', toewijzingnummer: 9, kosten: 500, einddatum: null },
  { client_id: 'C-10', toewijzingnummer: 10, kosten: 200, postcode: '1000AA', gebiedscode: null, gemeentecode_woon: null },
  { client_id: 'C-11', toewijzingnummer: 11, kosten: 200, wet: 'X' },
];
const before = rows(10, { kosten: 80 }).map((row) => ({ ...row, periode: '2026K2' }));
const both: ExampleLevering = { sheets: { Voorzieningen: now, Historie: before }, settings: { controletotaal: 1000 } };

test.each([
  ['Regels die meetellen', 'regels', 11, 10, 1, 10],
  ['Regels die niet meetellen', 'regels', 1, null, null, null],
  ['Cliënten', 'cliënten', 11, 10, 1, 10],
  ['Kosten', 'euro', 1600, 800, 800, 100],
  ['Regels met onbekend gebied', 'procent', 100 / 11, 0, 100 / 11, null],
  ['Regels buiten de gemeente', 'procent', 0, 0, 0, null],
  ['Regels met een product zonder leefdomein', 'procent', 0, 0, 0, null],
  ['Regels zonder einddatum', 'procent', 100 / 11, 0, 100 / 11, null],
  ['Controletotaal', 'euro', 1000, null, null, null],
  ['Kosten min controletotaal', 'euro', 600, null, null, null],
  ['Hoogste kosten van één regel', 'euro', 500, null, null, null],
  ['2e hoogste kosten van één regel', 'euro', 200, null, null, null],
])('%s', (onderwerp, eenheid, waarde, vorig, verschil, procent) => {
  const line = lines(both).get(onderwerp);
  expect([line?.['Eenheid'], line?.['Waarde'], line?.['Vorig kwartaal'], line?.['Verschil'], line?.['Verschil in procent']]).toEqual([
    eenheid,
    waarde,
    vorig,
    verschil,
    procent,
  ]);
});

test('of equal amounts the first rows of the sheet are named, whosever they are', () => {
  const all = rows(8).map((row, place) => (place === 7 ? { ...row, client_id: 'C-0' } : row));
  const named = [...lines({ sheets: { Voorzieningen: [...all, { ...rows(1)[0], client_id: 'C-0', toewijzingnummer: 99, kosten: 300 }] } })]
    .filter(([onderwerp]) => onderwerp.toLowerCase().includes('hoogste kosten'))
    .map(([, record]) => record['Toelichting']);
  expect(named).toEqual([10, 2, 3, 4, 5].map((rij) => `Blad Voorzieningen, rij ${rij}.`));
});

test('rows that do not count have no end among those that do', () => {
  const open = rows(4).map((row, place) => ({ ...row, einddatum: place < 2 ? null : '31-12-2026', wet: place === 0 ? 'X' : 'WMO' }));
  expect(lines({ sheets: { Voorzieningen: open } }).get('Regels zonder einddatum')?.['Waarde']).toBeCloseTo(100 / 3);
});

test('shows each row in its own unit: counts whole, money as euro, shares with the one decimal of their column', () => {
  const { columns, formats = [], rows: shown } = tableIn(planOf('oporde', calculated(both)), 'am_oporde');
  const formatIn = (row: number, column: number): string | undefined =>
    formats.find((one) => one.row === row && one.column === column)?.format ?? columns[column]?.format;
  const unit: Record<string, string> = { regels: 'count', cliënten: 'count', euro: 'euro', procent: 'rate' };
  shown.forEach(([, eenheid], row) => {
    expect([2, 3, 4].map((column) => formatIn(row, column))).toEqual(Array(3).fill(unit[String(eenheid)]));
    expect(formatIn(row, 5)).toBe('rate');
  });
  expect(shown.length).toBeGreaterThan(10);
});

test('holds kosten to the cent and shares unrounded: their format shows how many decimals there are', () => {
  const withCents = lines({
    sheets: { Voorzieningen: rows(7, { kosten: 100.07 }), Historie: rows(6, { kosten: 80.13 }).map((row) => ({ ...row, periode: '2026K2' })) },
  }).get('Kosten');
  expect([withCents?.['Waarde'], withCents?.['Vorig kwartaal'], withCents?.['Verschil']]).toEqual([700.49, 480.78, 219.71]);
  expect(withCents?.['Verschil in procent']).toBeCloseTo((100 * 219.71) / 480.78, 9);
});

test('says what is remarkable: more than 10 percent, and more than 5 from the control total', () => {
  const more = lines({ sheets: { Voorzieningen: rows(12), Historie: before } });
  expect(more.get('Regels die meetellen')?.['Toelichting']).toMatch(/^Meer dan 10 procent/u);
  expect(lines(both).get('Regels die meetellen')?.['Toelichting']).toBeNull();
  expect(lines(both).get('Kosten min controletotaal')?.['Toelichting']).toMatch(/^Meer dan 5 procent/u);
  const near = lines({ ...both, settings: { controletotaal: 1650 } });
  expect(near.get('Kosten min controletotaal')?.['Toelichting']).toBeNull();
});

test('does not compare without the quarter before, and says so', () => {
  const example = { sheets: { Voorzieningen: rows(6) } };
  expect(lines(example).get('Kosten')?.['Vorig kwartaal']).toBeNull();
  expect(planOf('oporde', calculated(example)).texts[1]?.text).toMatch(/geen vergelijking/u);
});

test('shows no small number of clients and no kosten that go with it', () => {
  const few = lines({ sheets: { Voorzieningen: rows(3), Historie: before } });
  expect([few.get('Cliënten')?.['Waarde'], few.get('Cliënten')?.['Verschil'], few.get('Kosten')?.['Waarde']]).toEqual(['<5', null, null]);
});

test('names the five highest amounts by their row, in order', () => {
  const many = lines({ sheets: { Voorzieningen: rows(8).map((row, place) => ({ ...row, kosten: place * 10 })) } });
  const named = [...many.values()].filter((line) => String(line['Onderwerp']).includes('oogste kosten'));
  expect(named.map((line) => [line['Waarde'], line['Toelichting']])).toEqual(
    [70, 60, 50, 40, 30].map((euro, place) => [euro, `Blad Voorzieningen, rij ${9 - place}.`]),
  );
});

test('is empty without a readable quarter', () => {
  expect(tableIn(planOf('oporde', calculated({ sheets: { Levering: [{ periode: 'x' }] } })), 'am_oporde').rows).toEqual([]);
});
