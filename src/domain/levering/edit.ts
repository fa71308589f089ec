import type { Cell, CellColumn } from '../cell';
import { cellsOfRow, sheetOfColumns } from './cell-columns';
import { codesFor, codesLike, putInRows } from './codes';
import { blankAsNull } from './column-encoder';
import { beginsWithTotaal, isEmptyRow } from './data-rows';
import { readColumn, withoutUnused } from './read-column';
import { rowAt, type ColumnData, type Levering, type SheetData, type SheetName } from './sheet-data';

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
  const cellColumns = editColumns(sheet, edits);
  if (cellColumns === null) return null;
  const columns: Record<string, ColumnData> = { ...sheet.columns };
  for (const [name, column] of Object.entries(sheet.columns)) {
    const own = new Map<number, Cell>();
    for (const edit of edits) {
      const row = column.position === edit.position ? rowOf(sheet, name, edit.rij) : null;
      if (row !== null) own.set(row, edit.cell);
    }
    if (own.size > 0) columns[name] = reread(sheet, column, own);
  }
  return { ...sheet, source: sheetOfColumns(sheet.source, cellColumns), cellColumns, columns };
}

/** The place in the data of a cell of this column in the row with this number; null when it is none. */
const rowOf = (sheet: SheetData, name: string, rij: number): number | null =>
  sheet.keyRows === null ? rowAt(sheet, rij) : sheet.keyRows.get(name) === rij ? 0 : null;

function reread(sheet: SheetData, column: ColumnData, cells: ReadonlyMap<number, Cell>): ColumnData {
  const declared = sheet.format.columns[column.name];
  if (declared === undefined) throw new Error('A column of the data is always one of the format');
  return readColumn({ name: column.name, column: declared, position: column.position }, withCells(column, cells));
}

/** A column with other cells in some rows; what no row holds any more is taken out. */
function withCells({ codes, cells }: CellColumn, edits: ReadonlyMap<number, Cell>): CellColumn {
  const [own, distinct] = [codesLike(codes, cells.length + edits.size), cells.slice()];
  const left = new Set<number>();
  for (const [row, written] of edits) {
    const cell = blankAsNull(written);
    left.add(own[row] ?? 0);
    const known = cell === null ? 0 : distinct.indexOf(cell);
    own[row] = known >= 0 ? known : distinct.push(cell) - 1;
  }
  return withoutUnused({ codes: own, cells: distinct }, [...left]);
}

/** The sheet's own cells after the edits; null when other rows than before are then data. */
function editColumns(sheet: SheetData, edits: readonly CellEdit[]): readonly CellColumn[] | null {
  const { source, cellColumns } = sheet;
  const byColumn = new Map<number, Map<number, Cell>>();
  const touched = new Set<number>();
  for (const { rij, position, cell } of edits) {
    const place = rij - 1 - source.top;
    const column = position - source.left;
    const isKeyCell = sheet.keyRows !== null && column === 1;
    if (sheet.keyRows === null ? rowAt(sheet, rij) === null : !isKeyCell) return null;
    // Beside the columns that were read nothing stands that a header names.
    if (place < 0 || place >= (cellColumns[0]?.codes.length ?? 0) || column < 0 || column >= cellColumns.length) continue;
    touched.add(place);
    byColumn.set(column, (byColumn.get(column) ?? new Map<number, Cell>()).set(place, cell));
  }
  const edited = cellColumns.map((column, place) => {
    const own = byColumn.get(place);
    return own === undefined ? column : withCells(column, own);
  });
  // Before a total no row of data is the last of the sheet.
  const last = sheet.skipped.totalRows > 0 ? null : sheet.rowNumbers[sheet.size - 1];
  for (const place of touched) {
    const row = cellsOfRow(edited, place);
    const isLast = place + source.top + 1 === last;
    if (sheet.keyRows === null && (isEmptyRow(row) || (isLast && beginsWithTotaal(row)))) return null;
  }
  return edited;
}

/** The same sheet with only these rows of its data, each value read as among all of them. */
export function rowsOnly(sheet: SheetData, rows: readonly number[]): SheetData {
  const places = Int32Array.from(rows);
  const columns = Object.entries(sheet.columns).map(([name, column]) => {
    const codes = putInRows(codesFor(rows.length, column.cells.length), column.codes, places);
    return [name, { ...column, codes }];
  });
  return {
    ...sheet,
    size: rows.length,
    rowNumbers: putInRows(new Int32Array(rows.length), sheet.rowNumbers, places),
    columns: Object.fromEntries(columns) as SheetData['columns'],
  };
}
