import { readFileSync } from 'node:fs';
import { Refusal } from '../../src/workbook/file/refusal';
import { readXlsx } from '../../src/workbook/file/codec';
import { Zip } from '../../src/workbook/file/zip';

/** A table of a written workbook: its values, and the number format of each column in its first row. */
export interface WrittenTable {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly formats: readonly (string | undefined)[];
}

async function zipAt(path: string): Promise<Zip> {
  const zip = Zip.open(new Uint8Array(readFileSync(path)));
  if (zip instanceof Refusal) throw new Error(zip.message);
  return zip;
}

/** Every part of a package as bytes in latin1. */
export async function partsAt(path: string): Promise<Map<string, string>> {
  const zip = await zipAt(path);
  const parts = new Map<string, string>();
  for (const name of zip.names()) parts.set(name, Buffer.from((await zip.bytes(name)) ?? []).toString('latin1'));
  return parts;
}

/** The name of a header as the machine output has it: case, accents, spaces and `_` folded (design 4.10). */
export const folded = (header: string): string =>
  header.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ /gu, '_');

/** All tables of a workbook by name. */
export async function tablesAt(path: string): Promise<Map<string, WrittenTable>> {
  const book = await readXlsx(new Uint8Array(readFileSync(path)), { readStyles: true });
  const found = new Map<string, WrittenTable>();
  for (const sheet of book.sheets) {
    for (const { name, range = '' } of sheet.tables ?? []) {
      const [from = { row: 0, column: 0 }, to = from] = range.split(':').map(place);
      const cellAt = (row: number, column: number) => sheet.cells?.get(`${row},${column}`);
      const across = Array.from({ length: to.column - from.column + 1 }, (_, offset) => from.column + offset);
      const down = Array.from({ length: to.row - from.row }, (_, offset) => from.row + 1 + offset);
      found.set(name, {
        sheet: sheet.name,
        header: across.map((column) => String(cellAt(from.row, column)?.value ?? '')),
        rows: down.map((row) => across.map((column) => cellAt(row, column)?.value ?? null)),
        formats: across.map((column) => cellAt(from.row + 1, column)?.style?.numFmt),
      });
    }
  }
  return found;
}

function place(address: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/u.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** A column of a table by the name of the machine output. */
export function columnOf(table: WrittenTable | undefined, name: string): unknown[] {
  const at = table?.header.map(folded).indexOf(name) ?? -1;
  if (table === undefined || at < 0) throw new Error(`no column ${name}`);
  return table.rows.map((row) => row[at]);
}
