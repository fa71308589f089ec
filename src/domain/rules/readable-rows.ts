import type { Room } from '../levering/room';
import { STATE, stateAt, type ColumnData, type SheetData } from '../levering/sheet-data';

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
  if (rows === undefined) failures.set(column, (rows = findFailedRows(column)));
  return rows;
}

function findFailedRows(column: ColumnData): readonly number[] {
  const { states, odd } = column;
  const hasFailed = odd.some((place) => (states[place] ?? 0) >= STATE.failed);
  return hasFailed ? notedRows(column).filter((row) => stateAt(column, row) >= STATE.failed) : [];
}

const noted = new WeakMap<ColumnData, readonly number[]>();

/** The rows in which a column holds a cell of which reading noted something, or which it could not read. */
export function notedRows(column: ColumnData): readonly number[] {
  let rows = noted.get(column);
  if (rows === undefined) noted.set(column, (rows = findNotedRows(column)));
  return rows;
}

function findNotedRows({ codes, cells, states, remarks, odd }: ColumnData): readonly number[] {
  const rows: number[] = [];
  const isNoted = new Uint8Array(cells.length);
  for (const place of odd) if ((states[place] as number) >= STATE.failed || (remarks[place] ?? null) !== null) isNoted[place] = 1;
  if (!isNoted.includes(1)) return rows;
  for (let row = 0; row < codes.length; row++) if (isNoted[codes[row] as number] === 1) rows.push(row);
  return rows;
}

/** The rows in which none of these columns failed its own check; none at all where a required column is absent. */
export function readableRows(sheet: SheetData, names: readonly string[], room: Room): ReadableRows {
  const columns = names.flatMap((name) => sheet.columns[name] ?? []);
  const absent = names.some((name) => isAbsent(sheet, name));
  if (absent) return { readable: room.uint8(sheet.size), skipped: sheet.size };
  const readable = room.uint8(sheet.size).fill(1);
  let skipped = 0;
  for (const column of columns) {
    for (const row of failedRows(column)) {
      skipped += readable[row] as number;
      readable[row] = 0;
    }
  }
  return { readable, skipped };
}
