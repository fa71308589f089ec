import { intersect, MAX_COLUMNS, MAX_ROWS, omit, type Rect, type SheetModel } from '../model';
import { assertWritable } from './base';
import { fail } from './failures';

/** Excel answers null for the cells of a larger range (source: "Resource limits", Microsoft's documentation). */
const MAX_CELLS = 5_000_000;

/** Whole rows or columns: Excel has no cells of those to read, and takes no grid of values for them. */
const isUnbounded = (rect: Rect): boolean => rect.rows === MAX_ROWS || rect.columns === MAX_COLUMNS;

/** One value for every cell of a block, row by row; null where Excel answers null. */
export function readCells<T>(rect: Rect, read: (row: number, column: number) => T): T[][] {
  if (isUnbounded(rect) || rect.rows * rect.columns > MAX_CELLS) return null as never;
  return Array.from({ length: rect.rows }, (_, row) => {
    const cells = new Array<T>(rect.columns);
    for (let column = 0; column < rect.columns; column++) cells[column] = read(rect.top + row, rect.left + column);
    return cells;
  });
}

/**
 * Hands every cell of a block its part of `input`: one value for all, or a grid of the same size in which null leaves a
 * cell as it is.
 */
export function writeCells(
  sheet: SheetModel,
  rect: Rect,
  input: unknown,
  write: (row: number, column: number, value: unknown) => void,
): void {
  assertWritable(sheet);
  const grid = Array.isArray(input) ? (input as unknown[][]) : undefined;
  if (isUnbounded(rect)) throw grid ? fail.invalidArgument() : fail.notImplemented('values for whole rows or columns');
  if (grid) assertSize(grid, rect);
  for (let row = 0; row < rect.rows; row++) {
    for (let column = 0; column < rect.columns; column++) {
      const value = grid ? grid[row]?.[column] : input;
      if (value !== null && value !== undefined) write(rect.top + row, rect.left + column, value);
    }
  }
}

function assertSize(input: readonly unknown[], rect: Rect): void {
  const fits = input.length === rect.rows && input.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) throw fail.dimensions();
}

const MAX_TEXT = 32_767;

/** Enters values as Excel does for `Range.values`; headers of tables follow what is written into them. */
export function enterCells(sheet: SheetModel, rect: Rect, input: unknown): void {
  writeCells(sheet, rect, input, (row, column, value) => {
    if (typeof value === 'string' && value.length > MAX_TEXT) throw fail.invalidArgument();
    sheet.enter(row, column, value);
  });
  for (const table of sheet.tables) {
    const header = intersect({ ...table.rect, rows: 1 }, rect);
    if (!header || !table.hasHeaders) continue;
    for (let at = 0; at < header.columns; at++) {
      const column = header.left + at;
      table.columns[column - table.rect.left] = String(sheet.get(header.top, column));
    }
  }
}

/** Sets number formats: a grid, or one for all, which also suits whole rows and columns. */
export function setNumberFormats(sheet: SheetModel, rect: Rect, input: unknown): void {
  const grid = Array.isArray(input) ? (input as unknown[][]) : undefined;
  const only = grid?.length === 1 && grid[0]?.length === 1 ? grid[0][0] : grid ? undefined : input;
  if (only !== undefined && only !== null) {
    assertWritable(sheet);
    const formatted = formatChanger(sheet, String(only));
    sheet.restyle(rect, (style) => sheet.styles.table.get(formatted(sheet.styles.table.intern(style))));
    return;
  }
  const changers = new Map<string, (style: number) => number>();
  writeCells(sheet, rect, input, (row, column, value) => {
    const change = changers.get(String(value)) ?? formatChanger(sheet, String(value));
    changers.set(String(value), change);
    sheet.styles.set(row, column, change(sheet.styles.number(row, column)));
  });
}

/** A grid of formats has few different ones: each style is changed once per format. */
function formatChanger(sheet: SheetModel, numFmt: string): (style: number) => number {
  const memory = new Map<number, number>();
  return (number) => {
    const known = memory.get(number);
    if (known !== undefined) return known;
    const style = omit(sheet.styles.table.get(number), 'numFmt');
    const next = sheet.styles.table.intern(numFmt === 'General' ? style : { ...style, numFmt });
    memory.set(number, next);
    return next;
  };
}
