import type { Cell, Sheet, SheetChart, Workbook } from 'hucre';
import type { ChartModel, SheetModel, WorkbookModel } from '../model';

/** What a cell of a file has besides what the model keeps, and the content it belongs to. */
export interface CarriedCell {
  readonly content: string;
  readonly extra: Partial<Cell>;
}

/** What a sheet of a file has besides what the model keeps. */
export interface CarriedSheet {
  readonly sheet: Omit<Sheet, 'rows' | 'cells' | 'name' | 'pivotTables' | 'charts'>;
  readonly cells: ReadonlyMap<string, CarriedCell>;
  /** Charts that the model cannot show. */
  readonly charts: readonly SheetChart[];
}

/** A chart as the file had it, with the state of the model that goes with it. */
export interface CarriedChart {
  readonly chart: SheetChart;
  readonly state: string;
}

/** What opened files have that the model does not know; it goes back into the file when that is saved. */
export const carried = {
  books: new WeakMap<WorkbookModel, Omit<Workbook, 'sheets'>>(),
  sheets: new WeakMap<SheetModel, CarriedSheet>(),
  charts: new WeakMap<ChartModel, CarriedChart>(),
};

/** A cell's content as one text: carried extras of a cell that got other content are dropped. */
export const contentOf = (sheet: SheetModel, row: number, column: number): string =>
  sheet.formula(row, column) ?? String(sheet.get(row, column));
