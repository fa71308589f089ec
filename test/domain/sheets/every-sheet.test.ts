import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import type { Calculated, Checked, CountedCell, MappedRow, ReportGebied } from '../../../src/domain/calculated';
import { cirkels } from '../../../src/domain/cirkels';
import { wetten } from '../../../src/domain/codelijsten';
import type { GivenSettings } from '../../../src/domain/settings';
import { resultSheets } from '../../../src/domain/sheets';
import { leefdomeinHeads } from '../../../src/domain/sheets/leefdomein-heads';
import type { SheetPlan } from '../../../src/domain/sheets/sheet-plan';
import { arrangement, calculatedOf, cell, checkedOf, facts, tablesOf, wholeOf } from './calculated';

const inwoners = fc.option(fc.nat(60_000), { nil: null });

const gebied = fc.record({
  gebied: fc.integer({ min: 0, max: 99 }).map((number) => `WK1680${String(number).padStart(2, '0')}`),
  naam: fc.constantFrom('Annen', 'Eext', 'Gasselternijveenschemond', 'A'),
  inwoners,
  p65: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  ses: fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: null }),
});

const unknown = (code: string, naam: string): ReportGebied => ({
  gebied: code,
  naam,
  inwoners: null,
  p65: null,
  ses: null,
});

const report: fc.Arbitrary<ReportGebied[]> = fc
  .tuple(fc.uniqueArray(gebied, { selector: (one) => one.gebied, maxLength: 12 }), inwoners)
  .map(([wijken, whole]) => [
    ...wijken,
    unknown('buiten', 'Buiten de gemeente'),
    unknown('onbekend', 'Onbekend'),
    { ...unknown('totaal', 'Totaal'), inwoners: whole },
  ]);

const count = fc.oneof(fc.nat(6), fc.nat(90_000));
const measures = (heeftHuishoudens: boolean) =>
  fc.record({
    voorzieningen: count,
    ontdubbeld: count,
    clienten: count,
    huishoudens: heeftHuishoudens ? count : fc.constant(null),
    instroom: count,
    uitstroom: count,
    stand: count,
    kosten: fc.oneof(fc.constant(-0), fc.integer({ min: -10_000_000, max: 2_000_000_000 })),
  });

const settings = fc.record({
  preset: fc.constantFrom('waaier-10' as const, 'zrm-10' as const),
  model: fc.constantFrom('waaier' as const, 'regenboog' as const, 'kringen' as const, 'piramide' as const),
  eenheid: fc.constantFrom('wijk' as const, 'kern' as const, 'wijkteam' as const),
  heleperiode: fc.boolean(),
});

const mappedRow: fc.Arbitrary<MappedRow> = fc.record({
  row: fc.nat(1),
  rij: fc.integer({ min: 2, max: 3 }),
  gebied: fc.constantFrom('WK168000', 'buiten', 'onbekend'),
  gebiedReden: fc.constant('Gebiedscode van een wijk'),
  wijknaam: fc.constantFrom('Annen', null),
  wijkteam: fc.constantFrom('Team Noord', null),
  cirkel: fc.constantFrom(...cirkels.entries.map(({ code }) => code)),
  cirkelReden: fc.constant('Zo aangeleverd'),
  leefdomeinen: fc.constantFrom(
    [],
    [{ code: 'ONB', kosten: 1 }],
    [
      { code: 'FYS', kosten: 1 },
      { code: 'ADL', kosten: 2 },
    ],
  ),
  leefdomeinReden: fc.constant('Indeling van Waaier, productcategorie 02'),
  kosten: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  kostenReden: fc.constant('Zo aangeleverd'),
});

const cents = fc.option(fc.integer({ min: 0, max: 900_000_000 }), { nil: null });
const arrangementen = fc.array(
  fc
    .record({ kostenKwartaal: cents, kostenJaar: cents, kostenTotEinde: cents, kostenEhs: cents, tarief: cents })
    .map(arrangement),
  { maxLength: 6 },
);

const sheets = { Voorzieningen: [{}, { client_id: 'C-2', einddatum: 'nooit', kosten: 'x' }] };

const known = new Map<string, Checked>();

/** The delivery under these settings, read once. */
function checkedWith(chosen: GivenSettings): Checked {
  const key = JSON.stringify(chosen);
  const checked = known.get(key) ?? checkedOf({ settings: chosen, sheets });
  known.set(key, checked);
  return checked;
}

/** Any figures a delivery can have, all measures at random and cells left out at random. */
const calculated: fc.Arbitrary<Calculated> = fc
  .tuple(report, fc.boolean(), settings, fc.array(mappedRow, { maxLength: 4 }), arrangementen)
  .chain(([gebieden, heeftHuishoudens, chosen, rows, priced]) => {
    const leefdomeinen = leefdomeinHeads(chosen.preset).map(({ code }) => code);
    const table = (axes: { wet?: boolean; leefdomein?: boolean; cirkel?: boolean }): fc.Arbitrary<CountedCell[]> =>
      fc.array(
        fc
          .record({
            gebied: fc.constantFrom(...gebieden.map((one) => one.gebied)),
            wet: axes.wet ? fc.constantFrom(...wetten.entries.map(({ code }) => code)) : fc.constant(null),
            leefdomein: axes.leefdomein ? fc.constantFrom(...leefdomeinen) : fc.constant(null),
            cirkel: axes.cirkel ? fc.constantFrom(...cirkels.entries.map(({ code }) => code)) : fc.constant(null),
          })
          .chain((key) => measures(heeftHuishoudens).map((counted) => cell({ ...key, ...counted }))),
        { maxLength: 12 },
      );
    return fc
      .tuple(
        table({}),
        table({ leefdomein: true }),
        table({ wet: true }),
        table({ cirkel: true }),
        table({ leefdomein: true, cirkel: true }),
      )
      .map(([wijken, perLeefdomein, pijlers, perCirkel, waaier]) =>
        calculatedOf({
          checked: checkedWith(chosen),
          report: gebieden,
          wijken,
          leefdomeinen: perLeefdomein,
          pijlers,
          cirkels: perCirkel,
          waaier,
          mapped: {
            size: rows.length,
            at: (place) => rows[place] as MappedRow,
            kosten: () => ({ cents: Float64Array.from(rows, ({ kosten }) => kosten), rijOf: (at) => rows[at]?.rij ?? 0 }),
            examples: () => rows,
            outermostRijen: () => rows.map(({ rij }) => rij),
          },
          arrangementen: priced,
        }),
      );
  });

interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a plan takes on its sheet: each table as it is drawn (one empty row when it has none), chart and text. */
const blocksOf = (plan: SheetPlan): Block[] => [
  ...plan.tables.map(({ top, left, columns, rows }) => ({
    top,
    left,
    bottom: top + Math.max(1, rows.length),
    right: left + columns.length - 1,
  })),
  ...plan.charts.map(({ place: { top, left, rows, columns } }) => ({
    top,
    left,
    bottom: top + rows - 1,
    right: left + columns - 1,
  })),
  ...(plan.images ?? []).map(({ place: { top, left, rows, columns } }) => ({
    top,
    left,
    bottom: top + rows - 1,
    right: left + columns - 1,
  })),
  ...plan.texts.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
];

const overlap = (a: Block, b: Block): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** What a cell may hold: text, a truth, nothing, or a number that is one, and no minus nothing. */
const isReal = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (Number.isFinite(value) && !Object.is(value, -0));

/** Where a table's columns stand and what is written above them. */
const headsOf = ({ left, columns }: SheetPlan['tables'][number]): string =>
  `${left} ${columns.map(({ header }) => header).join('|')}`;

const TABLE_NAME = /^am_[a-z0-9_]+$/u;

describe.each(resultSheets.map((sheet) => [sheet.name, sheet] as const))('%s', (_, sheet) => {
  test('holds only real values, in rectangles, under headers that differ', () => {
    fc.assert(
      fc.property(calculated, (figures) => {
        const plan = sheet.plan(figures, facts);
        for (const table of tablesOf(plan)) {
          expect(table.name).toMatch(TABLE_NAME);
          const headers = table.columns.map(({ header }) => header.toLowerCase());
          expect(new Set(headers).size).toBe(headers.length);
          expect(table.rows.filter((row) => row.length !== table.columns.length)).toEqual([]);
          expect(table.rows.flatMap((row) => row.filter((value) => !isReal(value)))).toEqual([]);
          expect(table.columns.every(({ width }) => Number.isFinite(width) && width > 0 && width <= 120)).toBe(true);
          if (table.hasTotal) expect(table.rows.at(-1)?.[0]).toBe('Totaal');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('tables, chart and texts never overlap, and a header stays in view only over columns that all have it', () => {
    fc.assert(
      fc.property(calculated, (figures) => {
        const plan = sheet.plan(figures, facts);
        const blocks = blocksOf(plan);
        const touching = blocks.filter((one, place) => blocks.slice(place + 1).some((other) => overlap(one, other)));
        expect(touching).toEqual([]);
        if (plan.tables.length === 0) return;
        const heads = plan.tables.filter(({ top }) => top === 3).map(headsOf);
        const shared = plan.tables.every((table) => heads.includes(headsOf(table)));
        expect(plan.frozenRows).toBe(shared ? 4 : 2);
        const left = blocksOf({ ...plan, texts: [] }).filter((one) => one.left === 0).map(({ bottom }) => bottom);
        const notes = plan.texts.filter(({ style }) => style === 'note');
        expect(Math.min(...notes.map(({ row }) => row))).toBeGreaterThan(Math.max(...left));
      }),
      { numRuns: 60 },
    );
  });

  test('the same figures give the same plan', () => {
    fc.assert(
      fc.property(calculated, (figures) => {
        expect(wholeOf(sheet.plan(figures, facts))).toEqual(wholeOf(sheet.plan(figures, facts)));
      }),
      { numRuns: 20 },
    );
  });

  test('says so when nothing could be counted', () => {
    const none = { report: [], wijken: [] };
    const plan = sheet.plan(
      calculatedOf(none, { sheets: { Levering: [{ periode: 'derde', gemeentecode: null }] } }),
      facts,
    );
    expect(plan.texts[0]?.text).toMatch(/kwartaal onbekend$/u);
    expect(plan.tables.length > 0).toBe(sheet.id !== 'samenvatting');
  });

  test('refuses to lay out exact figures to be shared', () => {
    expect(() => sheet.plan(calculatedOf({}, { settings: { kleineAantallen: 'delen' } }), facts)).toThrow(RangeError);
  });
});

describe.each(resultSheets.filter(({ perPersoon }) => !perPersoon).map((sheet) => [sheet.name, sheet] as const))(
  '%s keeps small numbers',
  (_, sheet) => {
    test('and the cost that goes with one', () => {
      fc.assert(
        fc.property(calculated, (figures) => {
          for (const { columns, rows } of tablesOf(sheet.plan(figures, facts))) {
            const [clienten, kosten] = ['Cliënten', 'Kosten'].map((header) =>
              columns.findIndex((column) => column.header === header),
            );
            if (clienten === undefined || clienten < 0 || kosten === undefined) continue;
            expect(rows.filter((row) => [1, 2, 3, 4].includes(row[clienten] as number))).toEqual([]);
            if (kosten < 0) continue;
            expect(rows.filter((row) => row[clienten] === '<5' && row[kosten] !== null)).toEqual([]);
          }
        }),
        { numRuns: 60 },
      );
    });

    test('out of its pivots', () => {
      fc.assert(
        fc.property(calculated, (figures) => {
          const tables = tablesOf(sheet.plan(figures, facts));
          const clienten = tables.find(({ name }) => name.endsWith('_clienten'));
          const kosten = tables.find(({ name }) => name.endsWith('_kosten'));
          const small = (clienten?.rows ?? []).flatMap((row, r) =>
            row.flatMap((value, c) => (value === '<5' ? [kosten?.rows[r]?.[c]] : [])),
          );
          expect(small.filter((value) => value !== null)).toEqual([]);
          expect((clienten?.rows ?? []).flat().filter((value) => [1, 2, 3, 4].includes(value as number))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
  },
);

test('the sheets stand in the order of the design, each under a name of its own', () => {
  expect(resultSheets.map(({ name }) => name)).toEqual([
    'Samenvatting',
    'Bevindingen',
    'Op orde',
    'Verrijkt',
    'Wijken',
    'Leefdomeinen',
    'Pijlers',
    'Waaier',
    'Stapeling',
    'Trend',
    'Benchmark',
    'Referentiegroepen',
    'Arrangementen berekend',
    'Wijkbudget',
    'Kubus',
    'Verantwoording',
    'Leveringsbewijs',
  ]);
  expect(new Set(resultSheets.map(({ id }) => id)).size).toBe(resultSheets.length);
  for (const { id, name, plan } of resultSheets) expect(plan(calculatedOf(), facts)).toMatchObject({ id, name });
});

test('table names are those of the design and no two sheets share one', () => {
  const names = resultSheets.flatMap(({ plan }) => plan(calculatedOf(), facts).tables.map((table) => table.name));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining([
      ...['am_bevindingen', 'am_verrijkt', 'am_wijken', 'am_leefdomeinen'],
      ...['am_pijlers', 'am_waaier', 'am_arrangementen', 'am_verantwoording'],
      ...['am_stapeling', 'am_trend', 'am_benchmark', 'am_referentiegroepen', 'am_kubus'],
    ]),
  );
});

test('every declaration of the folder is in the index', () => {
  const folder = 'src/domain/sheets';
  const declared = readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && readFileSync(`${folder}/${file}`, 'utf8').includes('export default resultSheet('),
  );
  expect(declared).toHaveLength(resultSheets.length);
});
