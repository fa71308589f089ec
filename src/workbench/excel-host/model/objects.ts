import type { Rect } from './address';
import type { CellStyle } from './style';

/** An Excel table; `rect` holds header, body and total row. */
export interface TableModel {
  readonly id: string;
  name: string;
  rect: Rect;
  columns: string[];
  style: string;
  hasHeaders: boolean;
  hasTotals: boolean;
  bandedRows: boolean;
  bandedColumns: boolean;
  filterButton: boolean;
  filter: FilterModel;
}

/** What a filter hides: per column (counted from 0 within the range) the values that stay, as text. */
export interface FilterModel {
  criteria: Map<number, FilterCriterion>;
}

/** One column's criterion as Excel.FilterCriteria has it. */
export interface FilterCriterion {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
}

export interface CommentModel {
  readonly id: string;
  row: number;
  column: number;
  text: string;
  author: string;
  resolved: boolean;
}

export interface NoteModel {
  row: number;
  column: number;
  text: string;
  author: string;
}

/** A rule on what may be entered, in the terms of the file format; formulas without "=". */
export interface ValidationRule {
  readonly type: string;
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly values?: readonly string[];
  readonly allowBlank?: boolean;
  readonly showInputMessage?: boolean;
  readonly showErrorMessage?: boolean;
  readonly inputTitle?: string;
  readonly inputMessage?: string;
  readonly errorTitle?: string;
  readonly errorMessage?: string;
  readonly errorStyle?: string;
}

export interface ValidationModel {
  rects: Rect[];
  rule: ValidationRule;
}

/** The part of a conditional format that the model reads; whatever else the file has is carried along. */
export interface ConditionalRuleModel {
  readonly type: string;
  readonly operator?: string;
  readonly formula?: string | readonly string[];
  readonly style?: CellStyle;
  readonly stopIfTrue?: boolean;
  readonly text?: string;
}

/** One conditional format over one or more blocks; the sheet's list is in order of priority, first wins. */
export interface ConditionalModel {
  readonly id: string;
  rects: Rect[];
  rule: ConditionalRuleModel;
}

/** How a sheet prints. */
export interface PageLayoutModel {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  titleRows?: Rect;
  titleColumns?: Rect;
  area?: Rect[];
  /** In points; those of Excel where absent. */
  margins: { [side in PageSide]?: number };
  /** What stands at the foot of every page, as Excel writes it. */
  foot?: { left: string; right: string };
}

/** A margin of a page, as a file names it. */
export type PageSide = 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer';

/** A link of one cell: to the web, or to a place in this workbook ("Sheet2!A1"). */
export interface HyperlinkModel {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A new sheet's way of printing. */
export const newPageLayout = (): PageLayoutModel => ({
  orientation: 'Portrait',
  paperSize: 'A4',
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  zoom: { scale: 100 },
  margins: {},
});
