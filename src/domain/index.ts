/** The only door into the domain. */
export type { Cell, Cents, Day, Rect, SheetCells, WorkbookCells } from './cell';
export { cellAddress, columnLetters } from './cell';
export { dayOf, inDutch } from './calendar';
export type { CalculatedArrangement, Calculated, Checked, CountedCell, Measures, Oordeel, ReportGebied } from './calculated';
export { calculateLevering, checkLevering, verdictSentence, type Circumstances } from './pipeline';
export { runAll, type StepProgress, type Steps } from './steps';
export type { Coverage, Ernst, Finding, NotRun } from './rules/finding';
export { rules } from './rules';
export { isFormatSheet } from './levering/read';
export { settingsOf, settingsSchema, type GivenSettings, type Settings } from './settings';
export { resultSheets } from './sheets';
export type { ResultSheet, RunFacts } from './sheets/result-sheet';
export type { DataCell, DataColumn, DataHelp, DataSheet } from './sheets/data-sheet';
export { numberFormats } from './sheets/sheet-plan';
export type { CellFormat, PlanChart, PlanColumn, PlanLink, PlanTable, PlanText, SheetPlan } from './sheets/sheet-plan';
