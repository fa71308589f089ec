/** The door of the Excel host: a workbook in memory, its files, and what stands behind office.js. */
export * from './model';
export { REQUIREMENT_SETS } from './requirement-sets';
export { Bridge, WEB_PAYLOAD_LIMIT, type BridgeOptions, type Call } from './wire/bridge';
export { openWorkbook, saveWorkbook } from './xlsx';
