/** The only door into the workbook floor. */
export type {
  CellChange,
  CellPlace,
  ChangedCell,
  ChangeRecord,
  Marks,
  Progress,
  Task,
  Workbook,
  Written,
} from './workbook';
export { memoryWorkbook } from './memory';
export type { MemoryWorkbook } from './memory';
export { saveDataFile, writeDataFile } from './file/data-file';
export { TooLargeToWrite } from './file/zip-out';
export type { Sink } from './file/zip-out';
export { customParts, withCustomParts } from './file/custom-parts';
export { newFile, openFile } from './file/open';
export { dataFileBeside, openBeside } from './file/beside';
export { openBericht } from './file/bericht';
export { Refusal } from './file/refusal';
export type { FileWorkbook } from './file/file-workbook';
export { Cancelled, throwIfCancelled } from './cancelled';
export {
  applyRepairs,
  calculate,
  checkCells,
  checkWorkbook,
  findRepairs,
  plansOf,
  sheetNameIn,
  writeResults,
} from './run';
export { confirmationsIn, keepConfirmations, readToCheck } from './to-check';
export { excelWorkbook } from './excel/excel-workbook';
export { onChanged } from './excel/events';
export type { Changes } from './excel/events';
export { onSelected } from './excel/selection';
export { openCopy } from './excel/open-copy';
export { excelPivotTable } from './excel/pivot-table';
export type { PivotUitkomst } from './excel/pivot-table';
export { ExcelRefusal } from './excel/refusal';
export { zelftest } from './zelftest';
export type { Uitkomst, Zelftestrapport } from './zelftest';
export { KLEINSTE_SLEUTEL, sleutelUitBestand, sleutelUitWachtzin } from './sleutel';
export { breathe, runInSlices } from './run-in-slices';
export { bytesOf } from './drawn';
export { paged } from './paged-plan';
export type { DrawnImage, PagedPlan, PagedTable, PlanToWrite, TablePage } from './paged-plan';
export { deliverable } from './deliverable';
export type { Deliverable, ToDeliver } from './deliverable';
export { markSteps } from './marking';
export { CopyRefused } from './copy-refused';
export { shared, sharedCopy } from './shared-copy';
export type { SharedCopy } from './shared-copy';
