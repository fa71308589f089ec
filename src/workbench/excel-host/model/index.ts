/** The door of the model. */
export * from './address';
export { dateToSerial, parseInput, type Entry, type Scalar } from './input';
export { displayText, valueType } from './display';
export * from './style';
export * from './objects';
export { Grid } from './grid';
export { SheetModel } from './sheet';
export { StyleTable } from './style-grid';
export { newWorkbook, WorkbookModel, type Change, type CustomXmlModel } from './workbook';
export {
  newChart,
  seriesOf,
  type ChartAxisModel,
  type ChartModel,
  type ChartSeries,
  type ChartSeriesModel,
} from './chart';
export type { ImageModel } from './image';
export { layOutPivot, pivotFields, pivotSource, type PivotAxis, type PivotDataModel, type PivotModel } from './pivot';
export { runs, toBlocks } from './blocks';
export { boxOf, cellAt, type Box } from './geometry';
export { isSheetName, freeSheetName } from './sheet-name';
export { applyFilters } from './filter';
export { omit } from './omit';
export { shiftCells, type Shift } from './shift';
