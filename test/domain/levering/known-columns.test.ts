import * as fc from 'fast-check';
import type { Cell, CellColumn } from '../../../src/domain/cell';
import { SheetEncoder } from '../../../src/domain/levering/cell-columns';
import { SheetAgain } from '../../../src/domain/levering/known-columns';
import { runAll } from '../../../src/domain/steps';

type Rows = readonly (readonly Cell[])[];

const cell = fc.constantFrom<Cell>('A', 'B', 'a', '1', 1, 2, 0, 0.5, 45_000, true, false, null, '', ' ', ' A');
const rowsOf = (width: number) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 40 });

function encoded(rows: Rows): readonly CellColumn[] {
  const encoder = new SheetEncoder(rows.length);
  encoder.add(rows);
  return encoder.columns();
}

function again(rows: Rows, known: readonly CellColumn[], block: number): readonly CellColumn[] {
  const reading = new SheetAgain(rows.length, known);
  for (let from = 0; from < rows.length; from += block) runAll(reading.add(rows.slice(from, from + block)));
  return runAll(reading.columns());
}

test('rows that are what they were give the columns of before themselves, however an empty cell is written', () => {
  fc.assert(
    fc.property(rowsOf(3), fc.integer({ min: 1, max: 50 }), (rows, block) => {
      const known = encoded(rows);
      expect(again(rows, known, block)).toBe(known);
      const otherwise = rows.map((row) => row.map((own) => (own === null || own === ' ' ? '' : own === '' ? null : own)));
      expect(again(otherwise, known, block)).toBe(known);
    }),
  );
});

test('any other rows give what they would without those of before', () => {
  const edit = fc.tuple(fc.nat(), fc.nat({ max: 2 }), cell);
  fc.assert(
    fc.property(rowsOf(3), fc.array(edit, { minLength: 1, maxLength: 3 }), fc.nat({ max: 2 }), fc.integer({ min: 1, max: 50 }), (rows, edits, more, block) => {
      const changed = rows.map((row) => [...row]);
      for (const [row, column, value] of edits) (changed[row % changed.length] as Cell[])[column] = value;
      const now = [...changed, ...rows.slice(0, more)];
      expect(again(now, encoded(rows), block)).toEqual(encoded(now));
      expect(again(rows.slice(0, -1), encoded(rows), block)).toEqual(encoded(rows.slice(0, -1)));
    }),
  );
});

test('a wider row is not taken for the one it begins like', () => {
  expect(again([['A', 'B']], encoded([['A']]), 1)).toEqual(encoded([['A', 'B']]));
});

test('where there was nothing before, it is read as ever', () => {
  expect(again([['A'], ['B']], [], 1)).toEqual(encoded([['A'], ['B']]));
  expect(again([], [], 1)).toEqual([]);
});
