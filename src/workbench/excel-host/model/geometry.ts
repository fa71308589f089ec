import type { Rect } from './address';
import type { SheetModel } from './sheet';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './style';

/** A place on a sheet in points from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Points taken by lines 0 up to `end`: the default each, but for the few that differ. */
function extent(end: number, standard: number, special: Iterable<number>, size: (at: number) => number): number {
  let total = end * standard;
  for (const at of new Set(special)) if (at < end) total += size(at) - standard;
  return total;
}

const across = (sheet: SheetModel, end: number): number =>
  extent(end, DEFAULT_COLUMN_WIDTH, [...sheet.columnWidths.keys(), ...sheet.hiddenColumns], (column) =>
    sheet.columnWidth(column),
  );

const down = (sheet: SheetModel, end: number): number =>
  extent(end, DEFAULT_ROW_HEIGHT, [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.filteredRows], (row) =>
    sheet.rowHeight(row),
  );

/** Where a block of cells is on its sheet. */
export function boxOf(sheet: SheetModel, rect: Rect): Box {
  const left = across(sheet, rect.left);
  const top = down(sheet, rect.top);
  return {
    left,
    top,
    width: across(sheet, rect.left + rect.columns) - left,
    height: down(sheet, rect.top + rect.rows) - top,
  };
}

/** The cell at a place in points. */
export function cellAt(sheet: SheetModel, left: number, top: number): { row: number; column: number } {
  let column = 0;
  for (let x = sheet.columnWidth(0); x <= left; x += sheet.columnWidth(column)) column++;
  let row = 0;
  for (let y = sheet.rowHeight(0); y <= top; y += sheet.rowHeight(row)) row++;
  return { row, column };
}
