import { bounding, MAX_COLUMNS, MAX_ROWS, type Rect } from './address';
import type { ChartModel } from './chart';
import { Formulas } from './formulas';
import { Grid } from './grid';
import type { ImageModel } from './image';
import { parseInput, type Scalar } from './input';
import {
  newPageLayout,
  type CommentModel,
  type ConditionalModel,
  type FilterModel,
  type HyperlinkModel,
  type NoteModel,
  type TableModel,
  type ValidationModel,
  type Visibility,
} from './objects';
import type { PivotModel } from './pivot';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, numberFormatOf, type CellStyle } from './style';
import { StyleGrid } from './style-grid';
import type { WorkbookModel } from './workbook';

/** One worksheet as plain data. Who changes it through its fields tells the others with `book.changed`. */
export class SheetModel {
  readonly id: string;
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  protected = false;
  /** The value of each cell that is not empty. */
  cells = new Grid<Scalar>();
  /** A cell with a formula holds the last value known. */
  readonly formulas = new Formulas((row, column) => this.get(row, column));
  readonly styles: StyleGrid;
  /** Widths and heights in points, only where somebody set them. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  /** Rows hidden by hand; those a filter hides are in `filteredRows`. */
  readonly hiddenRows = new Set<number>();
  readonly filteredRows = new Set<number>();
  frozen = { rows: 0, columns: 0 };
  merges: Rect[] = [];
  tables: TableModel[] = [];
  charts: ChartModel[] = [];
  images: ImageModel[] = [];
  pivots: PivotModel[] = [];
  comments: CommentModel[] = [];
  notes: NoteModel[] = [];
  validations: ValidationModel[] = [];
  conditional: ConditionalModel[] = [];
  readonly hyperlinks = new Map<number, HyperlinkModel>();
  autoFilter: (FilterModel & { rect: Rect }) | undefined;
  readonly customProperties = new Map<string, string>();
  readonly pageLayout = newPageLayout();

  constructor(
    public book: WorkbookModel,
    public name: string,
  ) {
    this.id = book.newId();
    this.styles = new StyleGrid(book.styles);
  }

  /** One number for a cell, to use as a key. */
  static key(row: number, column: number): number {
    return row * MAX_COLUMNS + column;
  }

  static place(key: number): { row: number; column: number } {
    return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
  }

  /** The value of a cell; the empty string when it is empty. */
  get(row: number, column: number): Scalar {
    return this.cells.get(row, column) ?? '';
  }

  /** Puts a value, and a formula where there is one, into a cell as it stands: nothing is parsed. */
  put(row: number, column: number, value: Scalar, formula?: string): void {
    this.formulas.set(row, column, formula, value);
    this.cells.set(row, column, value === '' && formula === undefined ? undefined : value);
  }

  /** Puts into a cell what Excel makes of something entered there (see `parseInput`). */
  enter(row: number, column: number, raw: unknown): void {
    if (typeof raw === 'number' || typeof raw === 'boolean') {
      this.put(row, column, raw);
      return;
    }
    const format = numberFormatOf(this.style(row, column));
    const entry = parseInput(raw, format);
    this.put(row, column, entry.value, entry.formula);
    if (entry.format !== undefined && format === 'General') {
      const numFmt = entry.format;
      this.styles.change({ top: row, left: column, rows: 1, columns: 1 }, (style) => ({ ...style, numFmt }));
    }
  }

  /** What a user does who types in one cell: enters it and tells everyone. */
  edit(row: number, column: number, raw: unknown): void {
    this.enter(row, column, raw);
    this.book.changed({ kind: 'cells', sheet: this, rect: { top: row, left: column, rows: 1, columns: 1 } });
  }

  /** The formula of a cell with its "=", or undefined. */
  formula(row: number, column: number): string | undefined {
    return this.formulas.get(row, column);
  }

  style(row: number, column: number): CellStyle {
    return this.styles.get(row, column);
  }

  /** Changes the formatting of a block; whole columns and rows are kept as such and stay cheap. */
  restyle(rect: Rect, change: (style: CellStyle) => CellStyle): void {
    this.styles.change(rect, change);
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  columnWidth(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : (this.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH);
  }

  rowHeight(row: number): number {
    return this.isRowHidden(row) ? 0 : (this.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT);
  }

  /** The smallest block around all in use, or undefined on an empty sheet; formatting counts unless `valuesOnly`. */
  used(valuesOnly = false): Rect | undefined {
    const filled = this.cells.bounds(() => true);
    const formatted = valuesOnly ? undefined : this.styles.cells.bounds((style) => style !== 0);
    return filled && formatted ? bounding(filled, formatted) : (filled ?? formatted);
  }

  /** Empties a block of its values and formulas; formatting stays. */
  clearValues(rect: Rect): void {
    this.cells.change(rect, () => undefined);
    this.formulas.clear(rect);
  }

  /** The part of a block where something can stand: whole rows and columns are cut off at the last cell in use. */
  filledPart(rect: Rect): Rect | undefined {
    const used = this.used();
    const rows = rect.rows === MAX_ROWS ? (used ? used.top + used.rows : 0) : rect.rows;
    const columns = rect.columns === MAX_COLUMNS ? (used ? used.left + used.columns : 0) : rect.columns;
    return rows > 0 && columns > 0 ? { ...rect, rows, columns } : undefined;
  }
}
