import { STATE, type ColumnData, type SheetData } from '../levering/sheet-data';

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

const failures = new WeakMap<ColumnData, readonly number[]>();

/** The rows in which a column failed its own check; cells that are written plainly never do. */
export function failedRows(column: ColumnData): readonly number[] {
  let rows = failures.get(column);
  if (rows === undefined) {
    const { codes, states, odd } = column;
    const failed: number[] = [];
    if (odd.some((place) => (states[place] ?? 0) >= STATE.failed)) {
      for (let row = 0; row < codes.length; row++) if ((states[codes[row] ?? 0] ?? 0) >= STATE.failed) failed.push(row);
    }
    failures.set(column, (rows = failed));
  }
  return rows;
}

/** The rows in which none of these columns failed its own check; none at all where a required column is absent. */
export function readableRows(sheet: SheetData, names: readonly string[]): ReadableRows {
  const columns = names.flatMap((name) => sheet.columns[name] ?? []);
  const absent = names.some((name) => isAbsent(sheet, name));
  const readable = new Uint8Array(sheet.size).fill(absent ? 0 : 1);
  if (!absent) {
    for (const column of columns) for (const row of failedRows(column)) readable[row] = 0;
  }
  let skipped = 0;
  for (let row = 0; row < sheet.size; row++) if (readable[row] === 0) skipped++;
  return { readable, skipped };
}
