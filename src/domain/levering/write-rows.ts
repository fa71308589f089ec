import { cellAddress, type Cell } from '../cell';
import type { CellFormat } from '../sheets/sheet-plan';
import { readingOf } from './column';
import { cellAt, type SheetData } from './sheet-data';

/** What one cell of the user's sheet is to hold; the shape in which the workbook changes cells. */
export interface CellToWrite {
  /** The name the sheet has in the workbook. */
  readonly sheet: string;
  readonly address: string;
  /** What it holds now. */
  readonly old: Cell;
  readonly value: Cell;
  readonly format: CellFormat;
}

/** Values by column of the format, as cells hold them: euro, serials of days, codes as text. */
export type RowToWrite = Readonly<Record<string, Cell>>;

/** The cells to write, and the columns that the user's sheet lacks. */
export interface RowsToWrite {
  readonly cells: readonly CellToWrite[];
  /** Columns with a value that has nowhere to go. */
  readonly zonderKolom: readonly string[];
  /** Row numbers of the rows that are written, counted from 1. */
  readonly rijen: readonly number[];
}

function cellIn(sheet: SheetData, name: string, rij: number, old: Cell, value: Cell): CellToWrite | null {
  const position = sheet.columns[name]?.position ?? null;
  const declared = sheet.format.columns[name];
  if (position === null || declared === undefined) return null;
  const { format } = readingOf(declared.schema);
  return { sheet: sheet.source.name, address: cellAddress(rij - 1, position), old, value, format };
}

/** Other values for cells of one row of data (counted from 0), in the columns as they stand in the user's sheet. */
export function changedRow(sheet: SheetData, row: number, values: RowToWrite): RowsToWrite {
  const rij = sheet.rowNumbers[row] ?? 0;
  const zonderKolom: string[] = [];
  const cells = Object.entries(values).flatMap(([name, value]) => {
    const column = sheet.columns[name];
    const old = column === undefined ? null : cellAt(column, row);
    if (old === value) return [];
    const cell = cellIn(sheet, name, rij, old, value);
    if (cell === null && value !== null) zonderKolom.push(name);
    return cell === null ? [] : [cell];
  });
  return { cells, zonderKolom, rijen: [rij] };
}

/**
 * New rows below the last row of data; one Dutch sentence when there is no place for them. Cells below the data are
 * empty: a row that is not would be data.
 */
export function appendedRows(sheet: SheetData, rows: readonly RowToWrite[]): RowsToWrite | string {
  const { headerRow, size, rowNumbers, skipped, source } = sheet;
  if (headerRow === null) return `Blad ${source.name} heeft geen koppen. Zet die eerst op de bovenste regel.`;
  if (skipped.totalRows > 0) {
    return (
      `Onder aan blad ${source.name} staat een totaalregel. ` +
      'Haal die weg of zet er lege regels boven, en probeer het dan opnieuw.'
    );
  }
  const last = size === 0 ? headerRow : (rowNumbers[size - 1] ?? headerRow);
  const zonderKolom = new Set<string>();
  const cells = rows.flatMap((values, place) =>
    Object.entries(values).flatMap(([name, value]) => {
      const cell = value === null ? null : cellIn(sheet, name, last + 1 + place, null, value);
      if (cell === null && value !== null) zonderKolom.add(name);
      return cell === null ? [] : [cell];
    }),
  );
  return { cells, zonderKolom: [...zonderKolom], rijen: rows.map((_, place) => last + 1 + place) };
}
