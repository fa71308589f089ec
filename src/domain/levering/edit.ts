import type { Cell } from '../cell';
import { beginsWithTotaal, isEmptyRow } from './read';
import { ColumnReader } from './read-column';
import { cellAt, rowAt, type ColumnData, type Levering, type SheetData, type SheetName } from './sheet-data';

/** Other contents for one cell of a sheet of the format. */
export interface CellEdit {
  readonly blad: SheetName;
  /** Row number in the sheet, counted from 1. */
  readonly rij: number;
  /** Column of the sheet, counted from 0. */
  readonly position: number;
  readonly cell: Cell;
}

/**
 * The delivery after edits of cells in rows of data; what the edits do not touch is the same object. Null when they
 * change which cells are data (a header, a row more or less): the workbook must then be read again.
 */
export function editLevering(levering: Levering, edits: readonly CellEdit[]): Levering | null {
  const sheets: Record<string, unknown> = { ...levering.sheets };
  for (const blad of new Set(edits.map((edit) => edit.blad))) {
    const sheet = levering.sheets[blad] as SheetData | null;
    const own = edits.filter((edit) => edit.blad === blad);
    const edited = sheet === null ? null : editSheet(sheet, own);
    if (edited === null) return null;
    sheets[blad] = edited;
  }
  return { ...levering, sheets: sheets as unknown as Levering['sheets'] };
}

function editSheet(sheet: SheetData, edits: readonly CellEdit[]): SheetData | null {
  const source = editSource(sheet, edits);
  if (source === null) return null;
  const columns: Record<string, ColumnData> = { ...sheet.columns };
  for (const [name, column] of Object.entries(sheet.columns)) {
    const own = new Map<number, Cell>();
    for (const edit of edits) {
      const row = column.position === edit.position ? rowOf(sheet, name, edit.rij) : null;
      if (row !== null) own.set(row, edit.cell);
    }
    if (own.size > 0) columns[name] = reread(sheet, column, own);
  }
  return { ...sheet, source, columns };
}

/** The place in the data of a cell of this column in the row with this number; null when it is none. */
const rowOf = (sheet: SheetData, name: string, rij: number): number | null =>
  sheet.keyRows === null ? rowAt(sheet, rij) : sheet.keyRows.get(name) === rij ? 0 : null;

function reread(sheet: SheetData, column: ColumnData, cells: ReadonlyMap<number, Cell>): ColumnData {
  const declared = sheet.format.columns[column.name];
  if (declared === undefined) throw new Error('A column of the data is always one of the format');
  const reader = new ColumnReader(column.name, declared, column.position, sheet.size);
  for (let row = 0; row < sheet.size; row++) {
    const cell = cells.get(row);
    reader.put(row, cell === undefined ? cellAt(column, row) : cell);
  }
  return reader.read();
}

/** The sheet's own cells after the edits; null when other rows than before are then data. */
function editSource(sheet: SheetData, edits: readonly CellEdit[]): SheetData['source'] | null {
  const { source } = sheet;
  const rows = [...source.rows];
  const touched = new Set<number>();
  for (const { rij, position, cell } of edits) {
    const place = rij - 1 - source.top;
    const column = position - source.left;
    const isKeyCell = sheet.keyRows !== null && column === 1;
    if (sheet.keyRows === null ? rowAt(sheet, rij) === null : !isKeyCell) return null;
    // Beside the columns that were read nothing stands that a header names.
    if (rows[place] === undefined || column < 0 || column >= rows[place].length) continue;
    if (!touched.has(place)) rows[place] = [...rows[place]];
    touched.add(place);
    (rows[place] as Cell[])[column] = cell;
  }
  const last = sheet.rowNumbers[sheet.size - 1] ?? 0;
  for (const place of touched) {
    const row = rows[place] ?? [];
    const isLast = place + source.top + 1 === last;
    if (sheet.keyRows === null && (isEmptyRow(row) || (isLast && beginsWithTotaal(row)))) return null;
  }
  return { ...source, rows };
}

/** The same sheet with only these rows of its data, each value read as among all of them. */
export function rowsOnly(sheet: SheetData, rows: readonly number[]): SheetData {
  const pick = (numbers: Int32Array): Int32Array => Int32Array.from(rows, (row) => numbers[row] ?? 0);
  const columns = Object.entries(sheet.columns).map(([name, column]) => [name, { ...column, codes: pick(column.codes) }]);
  return {
    ...sheet,
    size: rows.length,
    rowNumbers: pick(sheet.rowNumbers),
    columns: Object.fromEntries(columns) as SheetData['columns'],
  };
}
