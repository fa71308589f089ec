import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, DataColumn, DataSheet } from '#domain';
import { writeDataFile } from '#workbook';
import { exampleWorkbook } from '../domain/example-workbook';
import type { ExampleLevering } from '../../src/domain/rules/rule';

/** A sheet of the user's own: its rows as they stand, the first being the header. */
export interface OwnSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

const column = (header: Cell): DataColumn => ({ header: String(header ?? ''), format: 'text', width: 12 });

const asData = ({ name, rows }: OwnSheet): DataSheet => {
  const [header = [], ...below] = rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, place) => column(header[place] ?? null));
  return { name, columns, rows: below, tableName: null, hidden: false };
};

/** Writes a workbook of these sheets, and gives its path. */
export async function workbookAt(folder: string, name: string, sheets: readonly OwnSheet[]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await writeDataFile(sheets.map(asData)));
  return path;
}

/** Writes an example delivery as .xlsx: what it does not name is filled in with the example of the format. */
export const deliveryAt = (folder: string, name: string, example: ExampleLevering = {}, own: readonly OwnSheet[] = []) =>
  workbookAt(folder, name, [...exampleWorkbook(example).sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows })), ...own]);

/** A Wijkindeling in which the postcode of the example row lies. */
export const INDELING = { Wijkindeling: [{ postcode: '9461' }] } as const;
