import * as fc from 'fast-check';
import { bridgesOf, cheapestCycle, closeBridges, type TwoWay } from '../../../src/domain/delen/bridges';

/** The golden table of design 4.8, its totals last. */
const GOLDEN = [
  [30, 47, 64, 89, 230],
  [90, 124, 5, 31, 250],
  [92, 100, 59, 85, 336],
  [800, 991, 651, 685, 3127],
  [1012, 1262, 779, 890, 3943],
];
const HIDDEN = ['wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd'];

const tableOf = (values: readonly (readonly number[])[], hidden: Set<string>): TwoWay => ({
  rows: values.length,
  columns: values[0]?.length ?? 0,
  isHidden: (row, column) => hidden.has(`${row},${column}`),
  cost: (row, column) => (values[row]?.[column] === 0 ? Infinity : (values[row]?.[column] ?? Infinity)),
});

const golden = (): Set<string> =>
  new Set(HIDDEN.map(([row = '', column = '']) => `${'wxyz'.indexOf(row)},${'abcd'.indexOf(column)}`));

test('in the golden table wb can only be 47, though every row and column has two hidden cells', () => {
  expect(bridgesOf(tableOf(GOLDEN, golden()))).toEqual([[0, 1]]);
});

test('the cheapest cell that puts wb in a cycle is hidden, and then nothing can be recomputed', () => {
  const hidden = golden();
  closeBridges(tableOf(GOLDEN, hidden), (row, column) => void hidden.add(`${row},${column}`));
  expect(bridgesOf(tableOf(GOLDEN, hidden))).toEqual([]);
  expect([...hidden].filter((place) => !golden().has(place))).toEqual(['1,3']);
});

test.each<[string, readonly (readonly number[])[], readonly number[] | null]>([
  // Hidden are the first column of two rows, and the cell beside the upper one: that is the bridge.
  ['the cheapest that joins both sides, not one that joins nothing', [[9, 9, 50], [9, 40, 60], [70, 1, 1]], [1, 1]],
  ['of two as cheap the first', [[9, 9, 40], [9, 40, 60], [70, 1, 1]], [0, 2]],
  ['never the bridge itself', [[9, 1, 50], [9, 40, 60], [70, 1, 1]], [1, 1]],
  ['nothing where only zeros join them', [[9, 9, 0], [9, 0, 0], [0, 1, 1]], null],
])('what closes a bridge: %s', (_, values, expected) => {
  expect(cheapestCycle(tableOf(values, new Set(['0,0', '1,0', '0,1'])), [0, 1])).toEqual(expected);
});

test('a bridge that only zeros could close stays, and nothing is hidden for it', () => {
  const hidden = new Set(['0,0']);
  const table = tableOf([[5, 0], [0, 7]], hidden);
  closeBridges(table, (row, column) => void hidden.add(`${row},${column}`));
  expect([[...hidden], bridgesOf(table)]).toEqual([['0,0'], [[0, 0]]]);
});

/** Whether a hidden cell follows from the shown ones: it does when it is 0 in every way to spread 0 over the hidden cells. */
function isFixed(hidden: readonly string[], cell: string, rows: number, columns: number): boolean {
  const equations = [...Array(rows + columns).keys()].map((node) =>
    hidden.map((place) => {
      const [row, column] = place.split(',').map(Number);
      return Number(row === node || (column ?? 0) + rows === node);
    }),
  );
  const rank = (matrix: number[][]): number => {
    const left = matrix.map((row) => [...row]);
    let found = 0;
    for (let column = 0; column < hidden.length; column++) {
      const pivot = left.findIndex((row, place) => place >= found && Math.abs(row[column] ?? 0) > 1e-9);
      if (pivot < 0) continue;
      [left[found], left[pivot]] = [left[pivot] ?? [], left[found] ?? []];
      const top = left[found] ?? [];
      for (const [place, row] of left.entries()) {
        if (place === found) continue;
        const times = (row[column] ?? 0) / (top[column] ?? 1);
        row.forEach((value, at) => (row[at] = value - times * (top[at] ?? 0)));
      }
      found++;
    }
    return found;
  };
  const unit = hidden.map((place) => Number(place === cell));
  return rank([...equations, unit]) === rank(equations);
}

const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) => fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))
  .map((inner) => {
    const withRows = inner.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
    return [...withRows, (withRows[0] ?? []).map((_, column) => withRows.reduce((sum, row) => sum + (row[column] ?? 0), 0))];
  });

test('bridges are the hidden cells that follow from the shown ones, and no others', () => {
  fc.assert(
    fc.property(table, fc.infiniteStream(fc.boolean()), (values, coin) => {
      const hidden = values.flatMap((row, r) => row.flatMap((value, c) => (value > 0 && coin.next().value === true ? [`${r},${c}`] : [])));
      // Totals are sums of the rest: in the graph every row and column adds up to nothing.
      const found = new Set(bridgesOf(tableOf(values, new Set(hidden))).map((place) => place.join()));
      for (const cell of hidden) expect([cell, found.has(cell)]).toEqual([cell, isFixed(hidden, cell, values.length, values[0]?.length ?? 0)]);
    }),
    { numRuns: 150 },
  );
});

test('small cells of any table with positive parts can be closed, and hidden cells are never zeros', () => {
  fc.assert(
    fc.property(table, (values) => {
      const hidden = new Set(values.flatMap((row, r) => row.flatMap((value, c) => (value > 0 && value < 10 ? [`${r},${c}`] : []))));
      closeBridges(tableOf(values, hidden), (row, column) => void hidden.add(`${row},${column}`));
      for (const place of hidden) {
        const [row = 0, column = 0] = place.split(',').map(Number);
        expect(values[row]?.[column]).toBeGreaterThan(0);
      }
      expect(bridgesOf(tableOf(values, hidden))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
