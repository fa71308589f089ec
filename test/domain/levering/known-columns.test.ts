import * as fc from 'fast-check';
import type { Cell, CellColumn } from '../../../src/domain/cell';
import { SheetEncoder } from '../../../src/domain/levering/cell-columns';
import { SheetAgain } from '../../../src/domain/levering/known-columns';
import { Room } from '../../../src/domain/levering/room';
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

/** Without what is empty below and to the right, which whoever reads takes off. */
function filled(columns: readonly CellColumn[]): readonly CellColumn[] {
  const lengths = columns.map(({ codes }) => [...codes].reduce((length, code, row) => (code === 0 ? length : row + 1), 0));
  const kept = columns.slice(0, lengths.reduce((width, length, column) => (length === 0 ? width : column + 1), 0));
  return kept.map(({ codes, ...column }) => ({ ...column, codes: codes.slice(0, Math.max(...lengths)) }));
}

test('empty cells below and to the right of what was kept are nothing new', () => {
  fc.assert(
    fc.property(rowsOf(3), fc.constantFrom<Cell>('', null, ' '), fc.integer({ min: 1, max: 50 }), (rows, empty, block) => {
      const known = filled(encoded(rows));
      const wider = [...rows.map((row) => [...row, empty]), [empty, empty, empty, empty]];
      const now = again(wider, known, block);
      if (known.length > 0) expect(now).toBe(known);
      const more = [...wider, ['A', empty, empty, 1]];
      expect(again(more, known, block)).toEqual(encoded(more));
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
      expect(filled(again(now, encoded(rows), block))).toEqual(filled(encoded(now)));
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

test('once the columns are given, the tables of the read are let go of', () => {
  const rows = 30_000;
  const again = new SheetAgain(rows, []);
  const mark = new Room();
  const kept = mark.int32(rows).buffer;
  runAll(again.add(Array.from({ length: rows }, (_, row): Cell[] => [`P${(row * 7919) % rows}x`])));
  mark.giveBack();
  runAll(again.columns());
  expect(new Room().int32(rows).buffer).not.toBe(kept);
});
