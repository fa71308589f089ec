import type { DataSheet } from '#domain';
import type { FileWorkbook } from './file-workbook';
import type { Refusal } from './refusal';

/** `openFile` for a program that seldom opens one: what reads files is loaded when the first comes by. */
export const openBeside = async (bytes: Uint8Array, name: string): Promise<FileWorkbook | Refusal> =>
  (await import('./open')).openFile(bytes, name);

/** `writeDataFile` for a program that seldom writes one: what writes files is loaded when the first is made. */
export const dataFileBeside = async (sheets: readonly DataSheet[]): Promise<Uint8Array> =>
  (await import('./data-file')).writeDataFile(sheets);
