import fc from 'fast-check';
import { Grid, newWorkbook, shiftCells, type Rect, type Scalar, type Shift } from '../../src/workbench/excel-host';

/** The rows at which a block of the grid ends and those around them, besides the first ones. */
const row = fc.oneof(fc.nat(40), fc.integer({ min: 16_370, max: 16_400 }), fc.integer({ min: 32_760, max: 32_775 }));
const rect: fc.Arbitrary<Rect> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ top: row, left: fc.nat(4), rows: fc.integer({ min: 1, max: 60 }), columns: fc.integer({ min: 1, max: 3 }) }) },
  // Whole blocks of it too.
  { weight: 1, arbitrary: fc.record({ top: fc.nat(3), left: fc.nat(4), rows: fc.constant(32_900), columns: fc.constant(1) }) },
);
const value = fc.option(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom('a', 'b', '0', ''), fc.boolean()), { nil: undefined });
type Deed =
  | { readonly kind: 'set'; readonly row: number; readonly column: number; readonly value: Scalar | undefined }
  | { readonly kind: 'fill'; readonly rect: Rect; readonly value: Scalar | undefined }
  | { readonly kind: 'swap'; readonly rect: Rect; readonly from: Scalar | undefined; readonly to: Scalar | undefined };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), row, column: fc.nat(4), value }),
  fc.record({ kind: fc.constant('fill' as const), rect, value }),
  fc.record({ kind: fc.constant('swap' as const), rect, from: value, to: value }),
);

/** The same as a plain list of cells, which is obviously right. */
class Plain {
  readonly cells = new Map<number, Scalar>();

  put(at: number, column: number, value: Scalar | undefined): void {
    if (value === undefined) this.cells.delete(at * 10 + column);
    else this.cells.set(at * 10 + column, value);
  }

  do(deed: Deed): void {
    if (deed.kind === 'set') return this.put(deed.row, deed.column, deed.value);
    const { top, left, rows, columns } = deed.rect;
    for (let at = top; at < top + rows; at++) {
      for (let column = left; column < left + columns; column++) {
        if (deed.kind === 'fill' || this.cells.get(at * 10 + column) === deed.from) this.put(at, column, deed.kind === 'fill' ? deed.value : deed.to);
      }
    }
  }
}

function carryOut(grid: Grid<Scalar>, deed: Deed): void {
  if (deed.kind === 'set') grid.set(deed.row, deed.column, deed.value);
  else if (deed.kind === 'fill') grid.change(deed.rect, () => deed.value);
  else grid.change(deed.rect, (own) => (own === deed.from ? deed.to : own));
}

test('holds what was put into it, whatever was done in between', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 8 }), (deeds) => {
      const [grid, plain] = [new Grid<Scalar>(), new Plain()];
      for (const one of deeds) {
        carryOut(grid, one);
        plain.do(one);
      }
      const held = grid.rows().flatMap((cells, at) => cells.flatMap((cell, column) => (cell === undefined ? [] : [[at * 10 + column, cell]])));
      expect(held).toEqual([...plain.cells].sort(([a], [b]) => a - b));
      const places = [...plain.cells].filter(([, cell]) => cell !== '').map(([key]) => [Math.floor(key / 10), key % 10] as const);
      const [rows, columns] = [places.map(([at]) => at), places.map(([, column]) => column)];
      const [top, left] = [rows.reduce((a, b) => Math.min(a, b), Infinity), columns.reduce((a, b) => Math.min(a, b), Infinity)];
      const [bottom, right] = [rows.reduce((a, b) => Math.max(a, b), 0), columns.reduce((a, b) => Math.max(a, b), 0)];
      expect(grid.bounds((cell) => cell !== '')).toEqual(
        places.length === 0 ? undefined : { top, left, rows: bottom - top + 1, columns: right - left + 1 },
      );
    }),
    { numRuns: 25 },
  );
});

test('a cell that is overwritten more often than there are places still holds what was put last', () => {
  const grid = new Grid<Scalar>();
  for (let at = 0; at < 16_384; at++) grid.set(at, 0, `begin ${at % 300}`);
  for (let at = 0; at < 200_000; at++) grid.set(7, 0, at);
  expect([grid.get(6, 0), grid.get(7, 0), grid.get(8, 0), grid.get(16_383, 0)]).toEqual(['begin 6', 199_999, 'begin 8', 'begin 183']);
  for (let at = 0; at < 16_384; at++) grid.set(at, 0, `${at} anew`);
  grid.change({ top: 1, left: 0, rows: 16_383, columns: 1 }, (own) => `${String(own)}!`);
  expect([grid.get(0, 0), grid.get(1, 0), grid.get(16_383, 0)]).toEqual(['0 anew', '1 anew!', '16383 anew!']);
});

test.each<[Shift, Rect, Record<string, Scalar>]>([
  ['down', { top: 1, left: 0, rows: 2, columns: 16_384 }, { '0,0': 'a', '3,0': 'b', '3,1': 'c', '4,1': 'd' }],
  ['up', { top: 0, left: 0, rows: 1, columns: 16_384 }, { '0,0': 'b', '0,1': 'c', '1,1': 'd' }],
  ['down', { top: 0, left: 1, rows: 1, columns: 1 }, { '0,0': 'a', '1,0': 'b', '2,1': 'c', '3,1': 'd' }],
  ['right', { top: 1, left: 0, rows: 1, columns: 2 }, { '0,0': 'a', '1,2': 'b', '1,3': 'c', '2,1': 'd' }],
  ['left', { top: 0, left: 0, rows: 2, columns: 1 }, { '1,0': 'c', '2,1': 'd' }],
])('cells make way %s for %j', (shift, gap, then) => {
  const sheet = newWorkbook().activeSheet;
  for (const [row, column, value] of [[0, 0, 'a'], [1, 0, 'b'], [1, 1, 'c'], [2, 1, 'd']] as const) sheet.put(row, column, value);
  shiftCells(sheet, gap, shift);
  expect(Object.fromEntries(sheet.cells.rows().flatMap((cells, row) => cells.flatMap((cell, column) => (cell === undefined ? [] : [[`${row},${column}`, cell]]))))).toEqual(then);
});
