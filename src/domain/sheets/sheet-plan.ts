import type { Cell, Rect } from '../cell';
import type { Picture } from '../picture/picture';

/** How a value is shown: the number format in Excel follows from it, and the alignment. */
export type CellFormat =
  | 'text'
  | 'wrapped'
  | 'number'
  | 'count'
  | 'euro'
  | 'euroCents'
  | 'euroRate'
  | 'exampleEuro'
  | 'rate'
  | 'score'
  | 'percent'
  | 'date'
  | 'datetime';

/** The number format in Excel's own (en-US) notation for each way of showing; Excel shows it in the user's locale. */
export const numberFormats: Readonly<Record<CellFormat, string>> = {
  text: '@',
  wrapped: '@',
  number: 'General',
  count: '#,##0',
  euro: '"€" #,##0',
  euroCents: '"€" #,##0.00',
  euroRate: '"€" #,##0.0',
  // An invented amount says so in its own cell, without being a text.
  exampleEuro: '#,##0.00 "voorbeeldbedrag"',
  rate: '#,##0.0',
  score: '0.00',
  percent: '0.0%',
  date: 'dd-mm-yyyy',
  datetime: 'dd-mm-yyyy hh:mm',
};

/** One column of a table on a result sheet. */
export interface PlanColumn {
  readonly header: string;
  readonly format: CellFormat;
  /** In characters, as Excel counts column widths. */
  readonly width: number;
}

/** A link inside a table to a cell of this workbook; the cell itself holds the address. */
export interface PlanLink {
  /** Row within `rows` and column within `columns`, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly address: string;
}

/** A cell of a table that is shown otherwise than its column, because the rows of that column are of different kinds. */
export interface PlanFormat {
  /** Row within `rows` and column within `columns`, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly format: CellFormat;
}

/**
 * Cells of a table that stand out in every line of which one cell begins with a text. That text can be read, so that a
 * colour never tells anything alone.
 */
export interface PlanHighlight {
  /** The column that decides, within the table, and what its cell begins with. */
  readonly column: number;
  readonly begins: string;
  /** The first and last column that stand out. */
  readonly from: number;
  readonly to: number;
  /** More or less than others, or one's own among others. */
  readonly look: 'more' | 'less' | 'own';
}

/** The rows of a table: a list of them, or rows that are made when they are asked for, because there may be very many. */
export interface PlanRows extends Iterable<readonly Cell[]> {
  readonly length: number;
  at(place: number): readonly Cell[] | undefined;
  /** The rows from a place up to another. */
  slice(from: number, to: number): readonly (readonly Cell[])[];
  /** Per column every value that may stand in it (of numbers, the outermost), where that is known without making the rows. */
  readonly perColumn?: readonly (readonly Cell[])[];
  /** Of those the longest text, the outermost numbers, and NaN where a figure is hidden: enough to lay the table out. */
  readonly outermost?: readonly (readonly Cell[])[];
}

/** An Excel table on a result sheet, its header at (top, left), counted from 0. */
export interface PlanTable {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly columns: readonly PlanColumn[];
  /** Values as they stand in the cells: text, numbers, date serials; null is an empty cell. */
  readonly rows: PlanRows;
  /** The last row is the total and is shown as such; it is an ordinary row of the table. */
  readonly hasTotal: boolean;
  /** True when its headers hold no buttons to filter and sort by: it is short, or a matrix. With a total none does. */
  readonly plain?: boolean;
  readonly links?: readonly PlanLink[];
  readonly formats?: readonly PlanFormat[];
  readonly highlights?: readonly PlanHighlight[];
}

/** A line of text outside the tables. */
export interface PlanText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly style: 'title' | 'subtitle' | 'heading' | 'note' | 'plain';
}

/** A native Excel chart over a part of a table of the same sheet. */
export interface PlanChart {
  readonly name: string;
  /** An interval is a lying bar from a lower bound to a value and on to an upper bound; the part before it is not drawn. */
  readonly type: 'stackedBar' | 'clusteredBar' | 'column' | 'line' | 'interval';
  readonly title: string;
  /** Cells of the chart's data, header row and label column included, counted from 0. */
  readonly source: { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number };
  /** Each row of the source is a series when 'rows', each column when 'columns'. */
  readonly seriesBy: 'rows' | 'columns';
  readonly place: { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number };
  /** What the chart shows, in words, for who cannot see it. */
  readonly altText: string;
}

/** A drawing on a sheet, over cells that are empty. */
export interface PlanImage {
  readonly name: string;
  readonly picture: Picture;
  /** Its upper left corner, and the cells that are kept free for it. */
  readonly place: Rect;
  /** How large it is shown: so many pixels (of 1/96 inch) for each unit of the picture. */
  readonly zoom: number;
  /** What the picture shows, in words, for who cannot see it. */
  readonly altText: string;
}

/** A result sheet as plain data: what stands where, nothing about how it gets there. */
export interface SheetPlan {
  /** The sheet's name in the user's language, such as "Wijken". */
  readonly name: string;
  /** The same on every run, whatever the sheet came to be called: the mark by which a sheet is known as ours. */
  readonly id: string;
  readonly texts: readonly PlanText[];
  readonly tables: readonly PlanTable[];
  readonly charts: readonly PlanChart[];
  readonly images?: readonly PlanImage[];
  /** The blocks of cells that print, each on pages of its own; everything when absent. */
  readonly printAreas?: readonly Rect[];
  /** True when each of those blocks fits on a page under a header of its own, so that no header has to be repeated. */
  readonly headsOwnPages?: boolean;
  /** Rows that stay in view when scrolling. */
  readonly frozenRows: number;
  readonly tabColor?: string;
}
