import { existsSync, readFileSync } from 'node:fs';
import type { Calculated } from '../../../src/domain/calculated';
import { leeftijdskostenOf } from '../../../src/domain/benchmark/leeftijdskosten';
import { readLevering } from '../../../src/domain/levering/read';
import type { ExampleRow } from '../../../src/domain/rules/rule';
import { openFile, Refusal } from '../../../src/workbook';
import { calculatedOf, cell, planOf, recordsOf, tableIn, textsOf } from '../sheets/calculated';

const ages = { inw_0_14: 100, inw_15_24: 100, inw_25_44: 100, inw_45_64: 100, inw_65plus: 100 };
const area = (gebiedscode: string, more: ExampleRow<'Kerngegevens'> = {}): ExampleRow<'Kerngegevens'> => ({
  ...{ gebiedscode, gebiedsnaam: gebiedscode, soort: 'W', inwoners: 500, ...ages, ...more },
});
const report = [
  { gebied: 'WK168000', naam: 'Annen', inwoners: 500, p65: 0.2, ses: null },
  { gebied: 'WK168001', naam: 'Eext', inwoners: 500, p65: 0.4, ses: null },
  { gebied: 'WK168002', naam: 'Anloo', inwoners: 40, p65: null, ses: null },
  { gebied: 'totaal', naam: 'Totaal', inwoners: 1040, p65: null, ses: null },
];
const Kerngegevens = [area('WK168000'), area('WK168001', { inw_25_44: 0, inw_65plus: 200 }), area('WK168002', { inwoners: 40 })];

/** One age in each group but the last, which has two: 60 euro a year for the young, 400 and 800 for the old. */
const tableOf = (weights: readonly (number | null)[]): ExampleRow<'Leeftijdskosten'>[] =>
  (['0', '15', '25', '45', '70', '99 en ouder'] as const).map((leeftijd, row) => ({
    ...{ leeftijd, wmo: row < 4 ? 60 : row === 4 ? 400 : 800, jw: null, pw: null, zvw: 1200, wlz: null, inwoners: weights[row] ?? null },
  }));

const calculatedWith = (Leeftijdskosten: readonly ExampleRow<'Leeftijdskosten'>[], more: readonly ExampleRow<'Kerngegevens'>[] = Kerngegevens) =>
  calculatedOf(
    {
      report,
      pijlers: [
        cell({ gebied: 'WK168000', wet: 'WMO', clienten: 30, kosten: 3_000_000 }),
        cell({ gebied: 'WK168001', wet: 'WMO', clienten: 3, kosten: 1_500_000 }),
      ],
    },
    { sheets: { Kerngegevens: more, Leeftijdskosten } },
  );

test.each([
  // A quarter of (400 × 60 + 100 × the mean of 400 and 800), and of (300 × 60 + 200 × that).
  ['every age alike', [null, null, null, null, null, null], 600, [2_100_000, 3_450_000]],
  ['by the inhabitants of each age', [10, 10, 10, 10, 30, 10], 500, [1_850_000, 2_950_000]],
])('%s: the inhabitants of each group times what it costs, a quarter of a year', (_, weights, old, [one, other]) => {
  const found = leeftijdskostenOf(calculatedWith(tableOf(weights)));
  const wmo = found?.regels.filter(({ wet }) => wet === 'WMO') ?? [];
  expect(wmo.map(({ gebied, verwacht }) => [gebied, verwacht])).toEqual([['WK168000', one], ['WK168001', other]]);
  expect(one).toBe((100 / 4) * (400 * 60 + 100 * old));
  // Both together cost € 45.000; each is laid beside its share of that.
  const together = 4_500_000 / ((one ?? 0) + (other ?? 0));
  expect(wmo[0]?.index).toBeCloseTo((100 * 3_000_000) / ((one ?? 0) * together), 9);
  expect(wmo[1]?.index).toBeCloseTo((100 * 1_500_000) / ((other ?? 0) * together), 9);
});

test('a wet without amounts has no lines; Zvw has what is expected alone; a small wijk has none', () => {
  const regels = leeftijdskostenOf(calculatedWith(tableOf([])))?.regels ?? [];
  expect([...new Set(regels.map(({ wet }) => wet))]).toEqual(['WMO', 'ZVW']);
  expect(regels.filter(({ wet }) => wet === 'ZVW').map(({ kosten, verwacht, index }) => [kosten, verwacht, index])).toEqual([[null, 15_000_000, null], [null, 15_000_000, null]]);
  expect(regels.map(({ gebied }) => gebied)).not.toContain('WK168002');
});

const wmoLines = (table: readonly ExampleRow<'Leeftijdskosten'>[], more: Parameters<typeof calculatedWith>[1] = Kerngegevens, pijlers?: Calculated['pijlers']) => {
  const calculated = calculatedWith(table, more);
  return leeftijdskostenOf(pijlers === undefined ? calculated : { ...calculated, pijlers })?.regels.filter(({ wet }) => wet === 'WMO') ?? [];
};
const even = [2_100_000, 3_450_000];

test.each<[string, readonly ExampleRow<'Leeftijdskosten'>[]]>([
  ['a row whose age does not begin with a number', [{ leeftijd: 'ouder dan 30', wmo: 9999, inwoners: null }, { leeftijd: 'onbekend', wmo: 9999, inwoners: null }]],
  ['a row without an age', [{ leeftijd: null, wmo: 9999, inwoners: null }]],
  ['an age without an amount', [{ leeftijd: '30', wmo: null, inwoners: null }]],
])('%s does not count', (_, rows) => {
  expect(wmoLines([...tableOf([]), ...rows]).map(({ verwacht }) => verwacht)).toEqual(even);
});

test('inhabitants of some ages only weigh nothing', () => {
  const found = leeftijdskostenOf(calculatedWith(tableOf([10, 10, 10, 10, 30, null])));
  expect(found?.gewogen).toBe(false);
  expect(found?.regels.slice(0, 2).map(({ verwacht }) => verwacht)).toEqual(even);
});

test('a wijk of 50 inhabitants has lines, one of 49 has none', () => {
  const small = [area('WK168000', { inwoners: 50 }), area('WK168001', { inwoners: 49 })];
  const calculated = calculatedWith(tableOf([]), small);
  const lines = leeftijdskostenOf({ ...calculated, report: calculated.report.map((one, place) => ({ ...one, inwoners: place === 0 ? 50 : 49 })) });
  expect(lines?.regels.map(({ gebied, wet }) => `${gebied} ${wet}`)).toEqual(['WK168000 WMO', 'WK168000 ZVW']);
});

test.each<[string, readonly ExampleRow<'Leeftijdskosten'>[], Calculated['pijlers'], readonly (number | null)[]]>([
  ['nothing was spent', tableOf([]), [], [null, null]],
  ['more was paid back than spent', tableOf([]), [cell({ gebied: 'WK168000', wet: 'WMO', clienten: 30, kosten: -5 })], [null, null]],
  ['nothing is expected', tableOf([]).map((row) => ({ ...row, wmo: 0 })), [cell({ gebied: 'WK168000', wet: 'WMO', clienten: 30, kosten: 5 })], [null, null]],
  ['of one wijk it is hidden: the other is all there is', tableOf([]), [cell({ gebied: 'WK168000', wet: 'WMO', clienten: 30, kosten: 700 }), cell({ gebied: 'WK168001', wet: 'WMO', kosten: NaN })], [100, NaN]],
])('%s: what the index is', (_, table, pijlers, expected) => {
  expect(wmoLines(table, Kerngegevens, pijlers).map(({ index }) => index)).toEqual(expected);
});

test('without a row on the sheet, or without figures, there is nothing to say', () => {
  expect(leeftijdskostenOf(calculatedWith([]))).toBeNull();
  expect(leeftijdskostenOf({ ...calculatedWith(tableOf([])), report: [] })).toBeNull();
});

test('the sheet shows it, keeps a small number of clients, and says how to read it', () => {
  const plan = planOf('benchmark', calculatedWith(tableOf([])));
  const rows = recordsOf(tableIn(plan, 'am_benchmark_leeftijdskosten'));
  expect(rows[0]).toMatchObject({ Gebied: 'WK168000', Wet: 'WMO', Kosten: 30_000, Verwacht: 21_000, Verschil: null });
  expect(rows[1]).toMatchObject({ Gebied: 'WK168001', Kosten: null, Verwacht: 34_500, Verschil: null, Index: null });
  expect(textsOf(plan, 'note').join(' ')).toContain('telt elke leeftijd even zwaar');
  // Only inhabitants of each age make an amount that can be laid beside the kosten.
  const weighed = recordsOf(tableIn(planOf('benchmark', calculatedWith(tableOf([10, 10, 10, 10, 30, 10]))), 'am_benchmark_leeftijdskosten'));
  expect(weighed[0]).toMatchObject({ Kosten: 30_000, Verwacht: 18_500, Verschil: 11_500 });
});

const written = (...leeftijden: readonly string[]) => leeftijden.map((leeftijd) => ({ leeftijd, wmo: 60, inwoners: null }));
const GROUPS = ['0 tot 15 jaar', '15 tot en met 24', '25-44', '45 t/m 64 jaar'];

test.each<[string, readonly ExampleRow<'Leeftijdskosten'>[], readonly number[], string | null]>([
  ['classes of ages count for each of their years', [...written(...GROUPS), { leeftijd: '65-69', wmo: 100, inwoners: null }, { leeftijd: '70+', wmo: 400, inwoners: null }], [100, 5 / 6, 400, 1 / 6], null],
  ['a class over two groups is not used', [...tableOf([]), { leeftijd: '10-19', wmo: 9999, inwoners: null }], [400, 0.5, 800, 0.5], 'over meer leeftijdsgroepen (0–14, 15–24, 25–44, 45–64, 65 en ouder): 10-19'],
  ['a second table below the first does not count', [...tableOf([]), ...tableOf([]).map((row) => ({ ...row, wmo: 9999 }))], [400, 0.5, 800, 0.5], 'tellen één keer (de bovenste regel): 0, 15, 25, 45, 70, 99'],
  ['what is no age is told', [...tableOf([]), { leeftijd: 'totaal per jaar', wmo: 9999, inwoners: null }, { leeftijd: '2022', wmo: 9999, inwoners: null }], [400, 0.5, 800, 0.5], 'de leeftijd niet te lezen'],
  ['ages that are missing are told', tableOf([]), [400, 0.5, 800, 0.5], 'Er ontbreken leeftijden (1 tot en met 14, 16 tot en met 24, 26 tot en met 44, 46 tot en met 69, 71 tot en met 98)'],
  ['a table that ends early says so', written(...GROUPS, '65-70'), [60, 1], 'De tabel loopt tot en met 70 jaar'],
])('%s', (_, table, old, remark) => {
  const calculated = calculatedWith(table);
  const mean = [0, 2].reduce((sum, at) => sum + (old[at] ?? 0) * (old[at + 1] ?? 0), 0);
  expect(leeftijdskostenOf(calculated)?.regels[0]?.verwacht).toBeCloseTo(25 * (400 * 60 + 100 * mean), 6);
  const note = textsOf(planOf('benchmark', calculated), 'note').join(' ');
  if (remark === null) expect(leeftijdskostenOf(calculated)?.opmerkingen).toEqual([]);
  else expect(note).toContain(remark);
});

test.each([
  ['no sheet', undefined, Kerngegevens, null],
  ['ages unknown', tableOf([]), [area('WK168000', { inw_0_14: null }), area('WK168001', { inw_0_14: null })], 'Kerngegevens geeft van geen gebied'],
  ['a group without an age', tableOf([]).slice(0, 4), Kerngegevens, 'voor geen enkele wet een bedrag'],
])('%s: no lines, and why', (_, table, kern, reden) => {
  const calculated = calculatedOf({ report }, { sheets: { Kerngegevens: kern, ...(table === undefined ? {} : { Leeftijdskosten: table }) } });
  const found = leeftijdskostenOf(calculated);
  if (reden === null) return expect(found).toBeNull();
  expect([found?.regels, found?.reden]).toEqual([[], expect.stringContaining(reden)]);
  expect(textsOf(planOf('benchmark', calculated), 'note').join(' ')).toContain(reden);
});

const CPB = '../shared/data/sociaal/CPB_uitgaven_per_leeftijdscategorie_2022.xlsx';
const withCpb = existsSync(CPB) ? test : test.skip;
if (!existsSync(CPB)) process.stderr.write(`skipped: ${CPB} is absent, the table of CPB is not read\n`);
withCpb('the table of CPB is read as it is, once its sheet has the name', async () => {
  const opened = await openFile(readFileSync(CPB), 'cpb.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  const { sheets } = await opened.read(() => true);
  const [first] = sheets;
  if (first === undefined) throw new Error('the file has a sheet');
  const { Leeftijdskosten } = readLevering({ bestand: 'cpb.xlsx', sheets: [{ ...first, name: 'Leeftijdskosten' }], date1904: false, textOnly: false }).sheets;
  expect(Leeftijdskosten?.size).toBe(100);
  expect([...(Leeftijdskosten?.columns.leeftijd.values ?? [])].slice(-1)).toEqual(['99 en ouder']);
  for (const name of ['zvw', 'wlz', 'wmo', 'jw'] as const) expect(Leeftijdskosten?.columns[name].position).not.toBeNull();
});
