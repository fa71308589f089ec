/** The only door into the domain. */
export type { Cell, Cents, Day, Rect, SheetCells, WorkbookCells } from './cell';
export { cellAddress, columnLetters } from './cell';
export { numberFormats } from './sheets/sheet-plan';
export type { CellFormat, PlanChart, PlanColumn, PlanLink, PlanTable, PlanText, SheetPlan } from './sheets/sheet-plan';
