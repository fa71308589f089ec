import { failedAt, STATE, type ColumnData, type SheetData } from '../levering/sheet-data';

/** Which rows a control over rows may judge (1 or 0 per row), and how many it passes over. */
export interface ReadableRows {
  readonly readable: Uint8Array;
  readonly skipped: number;
}

const isPresent = (sheet: SheetData, name: string): boolean => (sheet.columns[name]?.position ?? null) !== null;

/** True when a column that must be there is absent and no others make up for it (B02): no row can be judged by it. */
export function isAbsent(sheet: SheetData, name: string): boolean {
  const required = sheet.format.columns[name]?.required ?? false;
  if (required === false || isPresent(sheet, name)) return false;
  if (typeof required !== 'object') return true;
  return required.columns.some((other) => !isPresent(sheet, other));
}

/** Whether any cell of a column could not be read; those that are written plainly always could. */
export const hasFailures = ({ states, odd }: ColumnData): boolean => odd.some((place) => (states[place] ?? 0) >= STATE.failed);

/** The rows in which none of these columns failed its own check; none at all where a required column is absent. */
export function readableRows(sheet: SheetData, names: readonly string[]): ReadableRows {
  const columns = names.flatMap((name) => sheet.columns[name] ?? []);
  const absent = names.some((name) => isAbsent(sheet, name));
  const readable = new Uint8Array(sheet.size).fill(absent ? 0 : 1);
  if (!absent) {
    for (const column of columns.filter(hasFailures)) {
      for (let row = 0; row < sheet.size; row++) if (failedAt(column, row)) readable[row] = 0;
    }
  }
  let readCount = 0;
  for (let row = 0; row < sheet.size; row++) readCount += readable[row] ?? 0;
  return { readable, skipped: sheet.size - readCount };
}
