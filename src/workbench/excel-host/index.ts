/** The door of the Excel host: a workbook in memory, and what stands behind office.js. */
export * from './model';
export { Bridge, WEB_PAYLOAD_LIMIT, type BridgeOptions, type Call } from './wire/bridge';
