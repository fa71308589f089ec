import type { Cell, CellColumn } from '../../../src/domain/cell';
import { cellsOfRow, SheetEncoder } from '../../../src/domain/levering/cell-columns';
import { codesFor, codesLike, roomOf } from '../../../src/domain/levering/codes';
import { asDays, cellsInData, dataRows, Rows } from '../../../src/domain/levering/data-rows';
import { editLevering, rowsOnly } from '../../../src/domain/levering/edit';
import { readLevering } from '../../../src/domain/levering/read';
import { cellAt } from '../../../src/domain/levering/sheet-data';

/** A column of so many distinct cells, the last of them once more at the end. */
function columnOf(count: number, cellOf: (number: number) => Cell): CellColumn {
  const encoder = new SheetEncoder(count);
  const rows = Array.from({ length: count }, (_, number) => [cellOf(number)]);
  encoder.add([...rows, [cellOf(count - 1)]]);
  const [column] = encoder.columns();
  if (column === undefined) throw new Error('No column');
  return column;
}

test.each([
  [0, 1],
  [256, 1],
  [257, 2],
  [65_536, 2],
  [65_537, 4],
])('codes below %d take %d bytes each, and the largest of them fits', (count, bytes) => {
  const codes = codesFor(3, count);
  expect(codes.BYTES_PER_ELEMENT).toBe(bytes);
  expect(roomOf(codes)).toBeGreaterThanOrEqual(count);
  codes.fill(Math.max(0, count - 1));
  const more = codesLike(codes, count + 1);
  expect([...more]).toEqual([...codes]);
});

test.each([1, 2, 100, 127, 128, 129, 254, 255, 256, 257, 258, 300, 65_400, 65_534, 65_535, 65_536, 65_537, 70_000])(
  'of a column of %d distinct cells each row gives back its own',
  (count) => {
    for (const cellOf of [(number: number): Cell => `W${number}`, (number: number): Cell => number * 3]) {
      const column = columnOf(count, cellOf);
      const wrong = Array.from({ length: count + 1 }, (_, row) => row).filter((row) => cellsOfRow([column], row)[0] !== cellOf(Math.min(row, count - 1)));
      expect(wrong).toEqual([]);
      expect(column.cells.length).toBe(count + 1);
    }
  },
);

test('room grows with the rows as with the cells, whatever comes first', () => {
  const encoder = new SheetEncoder(1);
  const cellOf = (row: number): Cell => (row < 1000 ? row % 3 : row < 1300 ? `A${row}` : row % 5 === 0 ? `B${row}` : null);
  const rows = Array.from({ length: 4000 }, (_, row) => [cellOf(row)]);
  for (let from = 0; from < rows.length; from += 333) encoder.add(rows.slice(from, from + 333));
  const [column] = encoder.columns();
  expect(rows.findIndex(([cell], row) => cellsOfRow(column === undefined ? [] : [column], row)[0] !== cell)).toBe(-1);
});

test('rows between empty ones keep their cells', () => {
  const encoder = new SheetEncoder(1);
  encoder.add([['kop'], ...Array.from({ length: 600 }, (_, row): Cell[] => [row % 3 === 1 ? null : `W${row}`])]);
  const columns = encoder.columns();
  const [column] = columns.map((one) => cellsInData(one, dataRows(new Rows(columns), 0)));
  const wanted = Array.from({ length: 600 }, (_, row) => row).filter((row) => row % 3 !== 1);
  expect(wanted.map((_, row) => column?.cells[column.codes[row] ?? 0])).toEqual(wanted.map((row) => `W${row}`));
});

test.each([100, 127, 128, 200, 255, 400])('of %d distinct numbers each is a day of its own where days are shown', (count) => {
  const column = columnOf(count, (number) => 1800 + number);
  const { codes, cells } = asDays(column, [[1, count]]);
  expect(Array.from({ length: count }, (_, row) => cells[codes[row] ?? 0])).toEqual(Array.from({ length: count }, (_, row) => 1800 + row + (row === 0 ? 0 : 0.5)));
  // The last row lies outside the block.
  expect(cells[codes[count] ?? 0]).toBe(1800 + count - 1);
});

describe.each([200, 300])('a delivery of %d clients', (clients) => {
  const rows = Array.from({ length: clients }, (_, row): Cell[] => [`C-${row}`, 'WMO']);
  const levering = readLevering({ bestand: null, date1904: false, textOnly: false, sheets: [{ name: 'Voorzieningen', top: 0, left: 0, rows: [['client_id', 'wet'], ...rows] }] });

  test('of which each gets another id keeps those', () => {
    const edited = editLevering(levering, rows.map((_, row) => ({ blad: 'Voorzieningen', rij: row + 2, position: 0, cell: `N-${row}` })));
    const sheet = edited?.sheets.Voorzieningen ?? null;
    expect(rows.map((_, row) => (sheet === null ? null : cellAt(sheet.columns.client_id, row)))).toEqual(rows.map((_, row) => `N-${row}`));
    expect(rows.map((_, row) => cellsOfRow(sheet?.cellColumns ?? [], row + 1)[0])).toEqual(rows.map((_, row) => `N-${row}`));
  });

  test('of which some are looked at keeps those', () => {
    const { sheets: { Voorzieningen: sheet } } = levering;
    if (sheet === null) throw new Error('No sheet Voorzieningen');
    const some = rowsOnly(sheet, [clients - 1, 0, 130]);
    expect([0, 1, 2].map((row) => cellAt(some.columns['client_id'] as never, row))).toEqual([`C-${clients - 1}`, 'C-0', 'C-130']);
    expect([...some.rowNumbers]).toEqual([clients + 1, 2, 132]);
  });
});
