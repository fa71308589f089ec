import { MAX_COLUMNS, MAX_ROWS, type Rect } from './address';
import type { Grid } from './grid';
import type { SheetModel } from './sheet';

/** How cells make way: 'down' and 'right' insert, 'up' and 'left' close the gap of deleted cells. */
export type Shift = 'down' | 'up' | 'right' | 'left';

/** Where a block goes when the cells of `gap` are inserted or deleted; undefined when it is deleted with them. */
export function shiftRect(rect: Rect, gap: Rect, shift: Shift): Rect | undefined {
  const vertical = shift === 'down' || shift === 'up';
  const inBand = vertical
    ? rect.left >= gap.left && rect.left + rect.columns <= gap.left + gap.columns
    : rect.top >= gap.top && rect.top + rect.rows <= gap.top + gap.rows;
  if (!inBand) return rect;
  const [start, size, gapStart, gapSize] = vertical
    ? [rect.top, rect.rows, gap.top, gap.rows]
    : [rect.left, rect.columns, gap.left, gap.columns];
  const [from, length] =
    shift === 'down' || shift === 'right'
      ? grown(start, size, gapStart, gapSize)
      : shrunk(start, size, gapStart, gapSize);
  if (length <= 0) return undefined;
  return vertical ? { ...rect, top: from, rows: length } : { ...rect, left: from, columns: length };
}

function grown(start: number, size: number, gapStart: number, gapSize: number): [number, number] {
  if (start >= gapStart) return [start + gapSize, size];
  return start + size > gapStart ? [start, size + gapSize] : [start, size];
}

function shrunk(start: number, size: number, gapStart: number, gapSize: number): [number, number] {
  const end = start + size;
  const gapEnd = gapStart + gapSize;
  const lost = Math.max(0, Math.min(end, gapEnd) - Math.max(start, gapStart));
  const moved = start < gapStart ? start : Math.max(gapStart, start - gapSize);
  return [moved, size - lost];
}

/**
 * Inserts or deletes the cells of `gap` on a sheet without formulas: values, formatting, sizes, tables, merges,
 * notes and rules move along.
 */
export function shiftCells(sheet: SheetModel, gap: Rect, shift: Shift): void {
  shiftGrid(sheet.cells, gap, shift);
  shiftGrid(sheet.styles.cells, gap, shift);
  if (gap.columns === MAX_COLUMNS)
    shiftLines(
      gap.top,
      gap.rows,
      shift === 'down',
      sheet.rowHeights,
      sheet.styles.rows,
      sheet.hiddenRows,
      sheet.filteredRows,
    );
  if (gap.rows === MAX_ROWS)
    shiftLines(gap.left, gap.columns, shift === 'right', sheet.columnWidths, sheet.styles.columns, sheet.hiddenColumns);
  const move = (rect: Rect): Rect | undefined => shiftRect(rect, gap, shift);
  const moveAll = (rects: readonly Rect[]): Rect[] => rects.flatMap((rect) => move(rect) ?? []);
  sheet.merges = moveAll(sheet.merges);
  sheet.tables = sheet.tables.flatMap((table) => {
    const rect = move(table.rect);
    return rect ? [Object.assign(table, { rect })] : [];
  });
  for (const rule of [...sheet.conditional, ...sheet.validations]) rule.rects = moveAll(rule.rects);
  sheet.conditional = sheet.conditional.filter((rule) => rule.rects.length > 0);
  sheet.validations = sheet.validations.filter((rule) => rule.rects.length > 0);
  const kept = <T extends { row: number; column: number }>(item: T): T[] => {
    const rect = move({ top: item.row, left: item.column, rows: 1, columns: 1 });
    return rect ? [Object.assign(item, { row: rect.top, column: rect.left })] : [];
  };
  sheet.comments = sheet.comments.flatMap(kept);
  sheet.notes = sheet.notes.flatMap(kept);
}

function shiftGrid<T extends string | number | boolean>(grid: Grid<T>, { top, left, rows, columns }: Rect, shift: Shift): void {
  const { height, width } = grid;
  const vertical = shift === 'down' || shift === 'up';
  const [bottom, right] = vertical ? [height, Math.min(width, left + columns)] : [Math.min(height, top + rows), width];
  const [down, across] = { down: [rows, 0], up: [-rows, 0], right: [0, columns], left: [0, -columns] }[shift] as [number, number];
  const move = (row: number, column: number): void => {
    // What is deleted goes; what would leave the sheet goes too.
    const isGone = row + down < top || column + across < left || row + down >= MAX_ROWS || column + across >= MAX_COLUMNS;
    if (!isGone) grid.set(row + down, column + across, grid.get(row, column));
    grid.set(row, column, undefined);
  };
  for (let column = across > 0 ? right - 1 : left; across > 0 ? column >= left : column < right; column += across > 0 ? -1 : 1) {
    for (let row = down > 0 ? bottom - 1 : top; down > 0 ? row >= top : row < bottom; row += down > 0 ? -1 : 1) move(row, column);
  }
}

function shiftLines(at: number, count: number, insert: boolean, ...lines: (Map<number, number> | Set<number>)[]): void {
  const moved = (index: number): number | undefined => {
    if (index < at) return index;
    if (insert) return index + count;
    return index < at + count ? undefined : index - count;
  };
  for (const line of lines) {
    const entries = line instanceof Map ? [...line] : [...line].map((index) => [index, 0] as const);
    line.clear();
    for (const [index, value] of entries) {
      const next = moved(index);
      if (next === undefined) continue;
      if (line instanceof Map) line.set(next, value);
      else line.add(next);
    }
  }
}
