import fc from 'fast-check';
import { dayOf } from '../../../src/domain/calendar';
import { givenOf } from '../../../src/domain/given';
import { readLevering } from '../../../src/domain/levering/read';
import { checkLevering } from '../../../src/domain/pipeline';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { runAll } from '../../../src/domain/steps';
import { tariffConflicts, tariffConflictsIn, unreadTariffs } from '../../../src/domain/tarieven/conflicten';
import { emptyTarievenblad } from '../../../src/domain/tarieven/leeg-tarievenblad';
import { copyTarievenblad } from '../../../src/domain/tarieven/nieuw-jaar';
import { isGewonePercentage, raised } from '../../../src/domain/tarieven/raise';
import { exampleDay, exampleWorkbook } from '../example-workbook';

const line = (over: ExampleRow<'Tarievenblad'> = {}): ExampleRow<'Tarievenblad'> => ({
  type: 'O', zwaarte: '1-2', intensiteit: 'G', duurklasse: null, bedrag: 100.01, per: '4weken', geldig_van: '01-01-2026', geldig_tot: null, aanbieder_agb: null, ...over,
});
const read = (rows: readonly ExampleRow<'Tarievenblad'>[]) => readLevering(exampleWorkbook({ sheets: { Tarievenblad: rows } }));

test('an empty Tarievenblad has every cell of the model, EHS and OFFERTE, and not one amount', () => {
  const sheet = emptyTarievenblad(2027);
  const headers = sheet.columns.map(({ header }) => header);
  const at = (row: readonly unknown[], name: string) => row[headers.indexOf(name)];
  expect(sheet).toMatchObject({ name: 'Tarievenblad', tableName: 'levering_tarievenblad', hidden: false });
  expect(sheet.rows).toHaveLength(20);
  expect(new Set(sheet.rows.map((row) => ['type', 'zwaarte', 'intensiteit'].map((name) => at(row, name)).join('·'))).size).toBe(20);
  expect(sheet.rows.every((row) => at(row, 'bedrag') === null && at(row, 'geldig_van') === dayOf('2027-01-01'))).toBe(true);
  expect(sheet.rows.slice(-2).map((row) => [at(row, 'type'), at(row, 'zwaarte'), at(row, 'per')])).toEqual([['EHS', null, 'keer'], ['OFFERTE', null, 'maand']]);
  const workbook = { bestand: null, date1904: false, textOnly: false, sheets: [{ name: sheet.name, top: 0, left: 0, rows: [headers, ...sheet.rows] }] };
  expect(readLevering(workbook).sheets.Tarievenblad?.size).toBe(20);
});

test('half a year has no Tarievenblad', () => expect(() => emptyTarievenblad(2026.5)).toThrow('Not a year of the calendar'));

test.each([
  [10_001, 2.5, 10_251],
  [10_000, 0.005, 10_001],
  [10_000, -2.5, 9750],
  [3, 50, 5],
  [12_345, 0, 12_345],
  [100, -100, 0],
])('%i cents raised by %d %% is %i', (bedrag, percentage, expected) => expect(raised(bedrag, percentage)).toBe(expected));

const written = (rows: readonly ExampleRow<'Tarievenblad'>[], percentage = 2.5, from = '2027-01-01') => {
  const found = copyTarievenblad(read(rows), percentage, dayOf(from));
  if (typeof found === 'string') throw new Error(found);
  return found;
};

test('old lines end on the day before and new ones stand below the last', () => {
  const { cells, copied, closed, skipped } = written([line(), line({ type: 'EHS', zwaarte: null, intensiteit: null, per: 'keer', bedrag: 90 })]);
  expect({ copied, closed, skipped }).toEqual({ copied: 2, closed: [2, 3], skipped: [] });
  expect(cells.slice(0, 2)).toEqual([
    { sheet: 'Tarievenblad', address: 'H2', old: null, value: dayOf('2026-12-31'), format: 'date' },
    { sheet: 'Tarievenblad', address: 'H3', old: null, value: dayOf('2026-12-31'), format: 'date' },
  ]);
  expect(Object.fromEntries(cells.slice(2).map(({ address, value }) => [address, value]))).toEqual({
    A4: 'O', B4: '1-2', C4: 'G', E4: 102.51, F4: '4weken', G4: dayOf('2027-01-01'),
    A5: 'EHS', E5: 92.25, F5: 'keer', G5: dayOf('2027-01-01'),
  });
});

test.each<[string, ExampleRow<'Tarievenblad'>[], { copied: number; closed: number[]; skipped: number[] }]>([
  ['a line that ended the day before is copied, not closed', [line({ geldig_tot: '31-12-2026' })], { copied: 1, closed: [], skipped: [] }],
  ['a line that ended earlier is not copied', [line(), line({ intensiteit: '+', geldig_tot: '30-12-2026' })], { copied: 1, closed: [2], skipped: [] }],
  ['a cell that has next year already is left', [line(), line({ intensiteit: '+', geldig_tot: '31-12-2026' }), line({ intensiteit: '+', geldig_van: '01-01-2027' })], { copied: 1, closed: [2], skipped: [3] }],
  ['a line that cannot be read is left', [line(), line({ geldig_van: 'ooit', intensiteit: '++' })], { copied: 1, closed: [2], skipped: [3] }],
  ['a line without a first day is left', [line(), line({ geldig_van: null, intensiteit: '++' })], { copied: 1, closed: [2], skipped: [3] }],
  ['a line of which the amount cannot be read is left', [line(), line({ bedrag: 'veel', intensiteit: '+' })], { copied: 1, closed: [2], skipped: [3] }],
  ['a line without an amount is left', [line(), line({ bedrag: null, intensiteit: '+' })], { copied: 1, closed: [2], skipped: [3] }],
  ['a line of which the period cannot be read is left', [line(), line({ per: 'soms', intensiteit: '+' })], { copied: 1, closed: [2], skipped: [3] }],
  ['what is left stands in the order of the sheet', [line({ intensiteit: '+', geldig_tot: '31-12-2026' }), line({ geldig_van: 'ooit', intensiteit: '++' }), line({ intensiteit: '+', geldig_van: '01-01-2027' }), line()], { copied: 1, closed: [5], skipped: [2, 3] }],
  ['an OFFERTE line without an amount stays without', [line({ type: 'OFFERTE', zwaarte: null, intensiteit: null, bedrag: null, per: 'maand' })], { copied: 1, closed: [2], skipped: [] }],
])('%s', (_, rows, expected) => {
  const { copied, closed, skipped } = written(rows);
  expect({ copied, closed, skipped: skipped.map(({ rij }) => rij) }).toEqual(expected);
});

test('what is left says why, and an example shows an old and a new amount', () => {
  const { skipped, voorbeeld } = written([line({ bedrag: 'veel', intensiteit: '+' }), line({ bedrag: null, intensiteit: '++' }), line({ bedrag: 265 })], 3.5);
  expect(skipped).toEqual([{ rij: 2, reden: 'Het bedrag is niet te lezen.' }, { rij: 3, reden: 'Het bedrag is leeg.' }]);
  expect(voorbeeld).toEqual({ rij: 4, code: 'O·1-2·G', oud: 26_500, nieuw: 27_428, per: '4weken' });
  expect(written([line({ type: 'OFFERTE', zwaarte: null, intensiteit: null, bedrag: null, per: 'maand' })]).voorbeeld).toBeNull();
});

test.each([
  [-100, false], [-10.01, false], [-10, true], [0, true], [3.5, true], [15, true], [15.01, false], [1000, false],
])('%d %% is a usual change of tarieven: %p', (percentage, isUsual) => expect(isGewonePercentage(percentage)).toBe(isUsual));

test('an amount nobody gave is not copied as 0', () => {
  const { cells } = written([line({ type: 'OFFERTE', zwaarte: null, intensiteit: null, bedrag: null, per: 'maand' })]);
  expect(cells.map(({ address }) => address)).toEqual(['H2', 'A3', 'F3', 'G3']);
});

test.each([
  ['30-06-2027', [['H2', '30-06-2027', '2026-12-31'], ['H3', null, '2027-06-30']]],
  ['01-01-2027', [['H2', '01-01-2027', '2026-12-31'], ['H3', null, '2027-01-01']]],
  ['31-12-2026', []],
])('of a line that ends on %s the new one keeps the end only where it lies on or after the first day', (geldig_tot, expected) => {
  const { cells } = written([line({ geldig_tot })]);
  expect(cells.filter(({ address }) => address.startsWith('H')).map(({ address, old, value }) => [address, old, value])).toEqual(
    expected.map(([address, old, day]) => [address, old, dayOf(day ?? '')]),
  );
});

test.each<[string, ExampleLevering, RegExp]>([
  ['no sheet', {}, /nog geen blad Tarievenblad/],
  ['nothing valid', { sheets: { Tarievenblad: [line({ geldig_van: '01-01-2028' })] } }, /Op 31-12-2026 geldt geen tarief/],
  ['all copied before', { sheets: { Tarievenblad: [line({ geldig_tot: '31-12-2026' }), line({ geldig_van: '01-01-2027' })] } }, /^Van elk tarief dat op 31-12-2026 geldt, staat er al een vervolg vanaf 01-01-2027 of later, te beginnen in rij 3\. Er valt niets over te nemen\. Wilt u andere bedragen\?/],
  ['a column that is not there', { cells: { Tarievenblad: [['type', 'zwaarte', 'intensiteit', 'bedrag', 'per', 'geldig_van'], ['O', '1-2', 'G', 1, 'week', '01-01-2026']] } }, /mist de kolom geldig_tot\./],
  ['a line of totals below', { cells: { Tarievenblad: [['type', 'zwaarte', 'intensiteit', 'bedrag', 'per', 'geldig_van', 'geldig_tot'], ['O', '1-2', 'G', 1, 'week', '01-01-2026', null], ['Totaal', null, null, 1, null, null, null]] } }, /^Onder aan blad Tarievenblad staat een totaalregel\./],
])('says in Dutch why not: %s', (_, example, says) => {
  expect(copyTarievenblad(readLevering(exampleWorkbook(example)), 1, dayOf('2027-01-01'))).toMatch(says);
});

test.each([
  [-100, true],
  [-100.01, false],
  [1000, true],
  [1000.01, false],
])('a percentage of %d is taken: %p', (percentage, isTaken) => {
  const found = copyTarievenblad(read([line()]), percentage, dayOf('2027-01-01'));
  expect(typeof found === 'string' ? found : null).toBe(isTaken ? null : 'Kies een percentage van -100 tot 1000. Een tarief kan niet onder nul komen.');
});

const conflictsIn = (example: ExampleLevering) => {
  const levering = readLevering(exampleWorkbook(example));
  return tariffConflictsIn(levering, givenOf(levering, exampleDay(example))).map(({ code, rijen }) => [code, ...rijen]);
};
const conflicts = (rows: readonly ExampleRow<'Tarievenblad'>[]) => conflictsIn({ sheets: { Tarievenblad: rows } });

test.each<[string, ExampleRow<'Tarievenblad'>[], (string | number)[][]]>([
  ['none', [line(), line({ intensiteit: '+' })], []],
  ['overlap: both lines', [line(), line({ geldig_van: '01-06-2026' })], [['T01', 2, 3]]],
  ['overlap: the later line may stand first', [line({ geldig_van: '01-06-2026' }), line({ intensiteit: '+' }), line()], [['T01', 2, 4]]],
  ['overlap: not the line of the year before', [line({ geldig_van: '01-01-2025', geldig_tot: '31-12-2025' }), line(), line({ geldig_van: '01-06-2026' })], [['T01', 3, 4]]],
  ['overlap on one day', [line({ geldig_tot: '31-05-2026' }), line({ geldig_van: '31-05-2026' })], [['T01', 2, 3]]],
  ['overlap: not the line of the year after', [line({ geldig_tot: '30-06-2026' }), line({ geldig_van: '01-06-2026', geldig_tot: '31-12-2026' }), line({ geldig_van: '01-01-2027' })], [['T01', 2, 3]]],
  ['overlap: not a line of which the end cannot be read', [line(), line({ geldig_tot: 'ooit' }), line({ geldig_van: '01-06-2026' })], [['T01', 2, 4]]],
  ['overlap: not a line that cannot be read', [line(), line({ geldig_van: 'ooit' }), line({ geldig_van: '01-06-2026' })], [['T01', 2, 4]]],
  ['a gap: the line that ended last', [line({ geldig_van: '01-01-2025', geldig_tot: '31-12-2025' }), line({ geldig_tot: '31-03-2026' }), line({ geldig_van: '01-06-2026' }), line({ geldig_van: '01-06-2026', intensiteit: '+' })], [['T02', 3, 4]]],
  ['a gap: not a line that ends later', [line({ geldig_tot: '31-03-2026' }), line({ geldig_van: '01-06-2026', geldig_tot: '31-12-2026' }), line({ geldig_van: '01-01-2027', geldig_tot: '31-12-2027' })], [['T02', 2, 3]]],
  ['a gap: the lines on either side', [line({ geldig_tot: '31-03-2026' }), line({ intensiteit: '+' }), line({ geldig_van: '01-06-2026' })], [['T02', 2, 4]]],
  ['cheaper over a year', [line({ bedrag: 300 }), line({ zwaarte: '3-4', bedrag: 70, per: 'week' })], [['T03', 2, 3]]],
  ['dearer over a year', [line({ bedrag: 300 }), line({ zwaarte: '3-4', bedrag: 80, per: 'week' })], []],
  ['as dear is not cheaper', [line({ bedrag: 300 }), line({ zwaarte: '3-4', bedrag: 300 })], []],
  ['cheaper: only lines of the same days', [line({ geldig_van: '01-01-2025', geldig_tot: '31-12-2025', bedrag: 400 }), line({ bedrag: 300 }), line({ zwaarte: '3-4', bedrag: 200 })], [['T03', 3, 4]]],
  ['cheaper: on one day', [line({ geldig_van: '31-05-2026', bedrag: 300 }), line({ zwaarte: '3-4', geldig_tot: '31-05-2026', bedrag: 200 })], [['T03', 2, 3]]],
  ['cheaper: not on a day after', [line({ geldig_van: '01-06-2026', bedrag: 300 }), line({ zwaarte: '3-4', geldig_tot: '31-05-2026', bedrag: 200 })], []],
  ['cheaper: only lighter lines that cost more', [line({ bedrag: 300 }), line({ zwaarte: '1-2', intensiteit: '+', bedrag: 350 }), line({ zwaarte: '3-4', intensiteit: 'G', bedrag: 350 }), line({ zwaarte: '3-4', intensiteit: '+', bedrag: 320 })], [['T03', 3, 4, 5]]],
  ['cheaper: not a lighter line that costs less', [line({ intensiteit: '+', bedrag: 200 }), line({ zwaarte: '3-4', bedrag: 350 }), line({ zwaarte: '3-4', intensiteit: '+', bedrag: 320 })], [['T03', 3, 4]]],
  ['cheaper: not a lighter line that costs as much', [line({ intensiteit: '+', bedrag: 320 }), line({ zwaarte: '3-4', bedrag: 350 }), line({ zwaarte: '3-4', intensiteit: '+', bedrag: 320 })], [['T03', 3, 4]]],
  ['cheaper: not a lighter line for a whole run', [line({ intensiteit: '+', bedrag: 5000, per: 'totaal' }), line({ zwaarte: '3-4', bedrag: 350 }), line({ zwaarte: '3-4', intensiteit: '+', bedrag: 320 })], [['T03', 3, 4]]],
  ['cheaper: not a lighter line without an amount', [line({ intensiteit: '+', bedrag: 'veel' }), line({ zwaarte: '3-4', bedrag: 350 }), line({ zwaarte: '3-4', intensiteit: '+', bedrag: 320 })], [['T03', 3, 4]]],
  ['cheaper: the lighter lines that cost more', [line({ bedrag: 300 }), line({ zwaarte: '3-4', bedrag: 200 }), line({ zwaarte: '5-6', bedrag: 250 })], [['T03', 2, 3]]],
])('conflicts: %s', (_, rows, expected) => expect(conflicts(rows)).toEqual(expected));

test('of all findings about a delivery only those of T01, T02 and T03 are conflicts', () => {
  const example = { sheets: { Tarievenblad: [line({ geldig_tot: '31-03-2026' }), line({ geldig_van: '01-06-2026' }), line({ zwaarte: '3-4', bedrag: 70 }), line({ intensiteit: '+', per: 'soms' })] } };
  const { levering, findings } = runAll(checkLevering(exampleWorkbook(example), { today: exampleDay(example) }));
  expect(findings.some(({ code, blad }) => code === 'V06' && blad === 'Tarievenblad')).toBe(true);
  expect(tariffConflicts(levering, findings).map(({ code, rijen }) => [code, ...rijen])).toEqual([['T02', 2, 3], ['T03', 2, 3, 4]]);
  expect(tariffConflictsIn(levering, givenOf(levering, exampleDay(example)))).toEqual(tariffConflicts(levering, findings));
});

test('without a Tarievenblad there is no conflict', () => expect(conflictsIn({})).toEqual([]));

test('lines that cannot be read are named, not passed over in silence', () => {
  const rows = [line(), line({ zwaarte: '01-02-2026' }), line({ type: 'OFFERTE', zwaarte: null, intensiteit: null, bedrag: null }), line({ intensiteit: '+', bedrag: null }), line({ intensiteit: '++', per: 'soms' })];
  expect(unreadTariffs(read(rows))).toEqual([3, 5, 6]);
  expect(unreadTariffs(readLevering(exampleWorkbook({})))).toEqual([]);
});

test('a copied Tarievenblad never overlaps itself, and every conflict has at least two rows', () => {
  const day = fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2027-06-01') });
  const one = fc.record({ van: day, length: fc.option(fc.nat(500), { nil: null }), intensiteit: fc.constantFrom('G', '+', '++'), bedrag: fc.nat(500) })
    .map(({ van, length, ...rest }) => line({ ...rest, geldig_van: van, geldig_tot: length === null ? null : van + length }));
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (rows) => {
      for (const [, ...rijen] of conflicts(rows)) expect(rijen.length).toBeGreaterThan(1);
      fc.pre(!conflicts(rows).some(([code]) => code === 'T01'));
      const levering = read(rows);
      const found = copyTarievenblad(levering, 3, dayOf('2027-01-01'));
      if (typeof found === 'string') return;
      const cells: (string | number | boolean | null)[][] = exampleWorkbook({ sheets: { Tarievenblad: rows } }).sheets
        .filter(({ name }) => name === 'Tarievenblad').flatMap((sheet) => sheet.rows.map((row) => [...row]));
      for (const { address, value } of found.cells) {
        const rij = Number(address.slice(1)) - 1;
        (cells[rij] ??= Array.from({ length: 9 }, () => null))[address.charCodeAt(0) - 65] = value;
      }
      expect(conflictsIn({ cells: { Tarievenblad: cells } }).filter(([code]) => code === 'T01')).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
