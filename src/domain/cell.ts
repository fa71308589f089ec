import type { CbsHerkomst } from './cbs/herkomst';

/** What one cell holds; an empty cell is null, an Excel error is its text ("#N/B"). */
export type Cell = string | number | boolean | null;

/** A day as Excel counts it: whole days since 30-12-1899, so that dates compare, subtract and write as numbers. */
export type Day = number;

/** Money in whole eurocents, always an integer. */
export type Cents = number;

/** A block of cells in a sheet, counted from 0. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Whole numbers from 0, only to be read: they lie in as little room as the largest of them asks for (`codesFor`). */
export interface CellCodes extends ArrayLike<number>, Iterable<number> {
  readonly buffer: ArrayBufferLike;
  readonly byteOffset: number;
  readonly BYTES_PER_ELEMENT: number;
  includes(code: number): boolean;
  indexOf(code: number, from?: number): number;
  some(is: (code: number) => boolean): boolean;
  findIndex(is: (code: number) => boolean): number;
  subarray(from?: number, to?: number): CellCodes;
  slice(from?: number, to?: number): CellCodes;
}

/** The cells of one column: each distinct cell once, and per row its place among them; place 0 is the empty cell. */
export interface CellColumn {
  readonly codes: CellCodes;
  readonly cells: readonly Cell[];
  /** In how many rows the cell at place 1 stands, which as a rule is the header; absent when it was not counted. */
  readonly firsts?: number;
}

/** One sheet as it was read: its cells from (top, left) and what the controls must know about it besides. */
export interface SheetCells {
  readonly name: string;
  /** Row and column, counted from 0, of the first cell in `rows`. */
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly Cell[])[];
  /** The same cells column by column, of a sheet that was put so while it was read: that is then what is worked with. */
  readonly columns?: readonly CellColumn[];
  /** Rows (counted from 0 in the sheet) that are hidden or filtered away; they count, and B06 says so. */
  readonly hiddenRows?: readonly number[];
  /** Cells that hold a formula (B08), as blocks. */
  readonly formulas?: readonly Rect[];
  /** Merged blocks (B09). */
  readonly merged?: readonly Rect[];
  /** Cells whose number lies in 1800–2199 and whose number format shows a date, as blocks: such a number is no year. */
  readonly dates?: readonly Rect[];
  /** Of a sheet Kerngegevens that was a file of CBS: what was made of it. */
  readonly cbs?: CbsHerkomst;
}

/** All that was read of a workbook: the input of everything in the domain. */
export interface WorkbookCells {
  /** File name without folder, for `levering.bestand`; null when the workbook has none. */
  readonly bestand: string | null;
  readonly sheets: readonly SheetCells[];
  /** The workbook counts its dates from 1904 (B10). */
  readonly date1904: boolean;
  /** The source can hold nothing but text (.csv): V08 and V09 are then counted, not listed. */
  readonly textOnly: boolean;
}

/** The letters of a column counted from 0: 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The address of a cell without its sheet; both counted from 0: (0, 1) → "B1". */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
