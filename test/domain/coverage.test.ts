import * as fc from 'fast-check';
import type { Cell, Rect } from '../../src/domain/cell';
import { givenOf } from '../../src/domain/given';
import { sheetFormats } from '../../src/domain/levering/format';
import type { Columns, SheetFormat } from '../../src/domain/levering/column';
import { readLevering } from '../../src/domain/levering/read';
import { rules } from '../../src/domain/rules';
import { check } from '../../src/domain/rules/check';
import type { ExampleLevering } from '../../src/domain/rules/rule';
import { exampleDay, exampleWorkbook } from './example-workbook';

const formats: readonly SheetFormat[] = Object.values(sheetFormats);

/** Cells that many controls have something to say of, in whatever column they stand. */
const ODD: readonly Cell[] = [
  null, ' ', 'x', 'X ', 'wmo', 'JW', 'PW', '01', '1', 1, 7, -1, 0, 1234.567, '1.234', '1.234,5', '#N/B', '03/04/2026', 46023,
  '1-1-2026', 2009, '1948', 'j', 'A', 'o', '9461  ab', '9461ZZ', 'WK168001', 'GM0106', 'bu16809900', 123456782, '123456789',
  '999999999', 12345672, '02a03', '99Z99', '2026k3', '2026K2', 83, '6', true, 'regel\neen', 'x'.repeat(200),
];

/** A cell of a column: its example, or an odd one. */
const cellOf = (columns: Columns, name: string): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(columns[name]?.example ?? null) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  );

/** A sheet with some of its columns, one of them twice now and then, an unknown one, and rows of examples and oddities. */
function cellsOf({ columns, layout }: SheetFormat): fc.Arbitrary<Cell[][]> {
  const names = Object.keys(columns);
  const headers = fc.tuple(fc.subarray(names, { minLength: Math.ceil(names.length / 2) }), fc.subarray(['wet', 'onzin', 'bsn']));
  return headers.chain(([some, extra]) => {
    const all = [...some, ...extra];
    const row = fc.tuple(...all.map((name) => cellOf(columns, name)));
    if (layout === 'keys') return row.map((values) => all.map((name, place): Cell[] => [name, values[place] ?? null]));
    return fc.array(row, { maxLength: 5 }).map((rows): Cell[][] => [all, ...rows, ...rows.slice(0, 1)]);
  });
}

const rect: fc.Arbitrary<Rect> = fc.record({
  top: fc.nat(6),
  left: fc.nat(20),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 20 }),
});
const facts = fc.record({ hiddenRows: fc.array(fc.nat(6)), formulas: fc.array(rect, { maxLength: 1 }), merged: fc.array(rect, { maxLength: 2 }) });

const delivery: fc.Arbitrary<ExampleLevering> = fc
  .tuple(
    fc.tuple(...formats.map((format) => fc.option(cellsOf(format), { freq: 8 }))),
    facts,
    fc.boolean(),
    fc.constantFrom(null, 1000),
  )
  .map(([cells, about, textOnly, total]) => ({
    cells: Object.fromEntries(formats.map(({ name }, place) => [name, cells[place] ?? null])),
    facts: { Voorzieningen: about, Arrangementen: about },
    textOnly,
    date1904: textOnly,
    settings: total === null ? {} : { controletotaal: total },
  }));

test('no control ever finds more than it looked at', () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(delivery, (example) => {
      const levering = readLevering(exampleWorkbook(example));
      const { coverage } = check(levering, givenOf(levering, exampleDay(example), example.settings), rules);
      expect(coverage).toHaveLength(rules.length);
      for (const { code, gevonden, gecontroleerd } of coverage) {
        if (gevonden > 0) found.add(code);
        if (gevonden > gecontroleerd) throw new Error(`${code}: ${gevonden} found of ${gecontroleerd}`);
      }
    }),
    { numRuns: 200, seed: 20260930 },
  );
  // The property says something only of controls that find at all; the others are among the examples below.
  expect(found.size).toBeGreaterThan(60);
});

test.each(rules.map((rule) => [rule.code, rule] as const))('%s looked at what it finds in its own examples', (_, rule) => {
  for (const example of rule.kind === 'levering' ? rule.examples.rejected : []) {
    const levering = readLevering(exampleWorkbook(example));
    const { coverage } = check(levering, givenOf(levering, exampleDay(example), example.settings), [rule]);
    expect(coverage[0]?.gevonden).toBeGreaterThan(0);
    expect(coverage[0]?.gecontroleerd).toBeGreaterThanOrEqual(coverage[0]?.gevonden ?? 0);
  }
});
