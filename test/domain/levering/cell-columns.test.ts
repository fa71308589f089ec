import * as fc from 'fast-check';
import type { Cell } from '../../../src/domain/cell';
import { blankAsNull, SheetEncoder } from '../../../src/domain/levering/cell-columns';

const cells = fc.oneof(
  fc.string({ unit: fc.constantFrom('A', 'Z', ' ', '_', '`', 'a', '0', '9', 'é', '€'), maxLength: 4 }),
  fc.constantFrom<Cell>(0, -0, 1, 65_535, 65_536, -1, 0.5, 45_000, 1e9, 2 ** 31, true, false, null, '1', '01', 'WMO', 'wmo'),
  fc.integer({ min: -70_000, max: 70_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

test.each([
  ['few', 1],
  ['many', 50_000],
])('of %s rows expected, each cell is given back, and each distinct one has one place', (_, rows) => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 300 }), (column) => {
      const encoder = new SheetEncoder(rows);
      for (let from = 0; from < column.length; from += 37) encoder.add(column.slice(from, from + 37).map((cell) => [cell]));
      const [encoded] = encoder.columns();
      const back = column.map((_cell, row) => encoded?.cells[encoded.codes[row] ?? 0] ?? null);
      // Zero is one value, whatever sign it was given.
      const plain = (cell: Cell): Cell => (cell === 0 ? 0 : cell);
      expect(back.map(plain)).toEqual(column.map((cell) => plain(blankAsNull(cell))));
      expect(new Set(encoded?.cells).size).toBe(encoded?.cells.length);
    }),
    { numRuns: rows === 1 ? 100 : 30 },
  );
});

test.each([
  ['few', 300],
  ['nearly as many as there are rows', 7000],
])('of %s different texts, long and short, each is given back and has one place', (_, different) => {
  const column = Array.from({ length: 3 * 7000 }, (_row, row) => ['C-', 'Wijkteam ', 'W'][row % 3] + String((row * 7919) % different));
  const encoder = new SheetEncoder(column.length);
  encoder.add(column.map((cell) => [cell]));
  const [encoded] = encoder.columns();
  expect(column.every((cell, row) => encoded?.cells[encoded.codes[row] ?? 0] === cell)).toBe(true);
  expect(encoded?.cells.length).toBe(new Set(column).size + 1);
});
