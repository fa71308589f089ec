import type { Cell } from '../cell';
import type { CellFormat } from './sheet-plan';

/** What helps the user fill in cells: a list to choose from, and a short text that shows when a cell is selected. */
export interface DataHelp {
  /** The list to choose from; other values are possible after a warning, because the format has more spellings than its list. */
  readonly choices?: readonly string[];
  /** At most 255 characters, the limit of Excel. */
  readonly inputMessage?: string;
}

/** One column of a data sheet: a column of codes has format 'text', so that leading zeros stay. */
export interface DataColumn extends DataHelp {
  readonly header: string;
  readonly format: CellFormat;
  /** In characters, as Excel counts column widths. */
  readonly width: number;
}

/** One cell that differs from its column, such as a date among the values of sheet Levering. */
export interface DataCell extends DataHelp {
  /** Row within `rows` and column within `columns`, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly format: CellFormat;
}

/** A sheet to be filled in or delivered, as plain data: the header (below the title, if any), the rows below it. */
export interface DataSheet {
  readonly name: string;
  /** One line above the header that says what this is; the header is then in row 2. */
  readonly title?: string;
  readonly columns: readonly DataColumn[];
  /** Values as they stand in the cells: text, numbers, date serials; null is an empty cell. */
  readonly rows: readonly (readonly Cell[])[];
  readonly cells?: readonly DataCell[];
  /** The name of the Excel table around header and rows; null makes a plain range. */
  readonly tableName: string | null;
  readonly hidden: boolean;
}
