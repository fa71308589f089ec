import type { SheetModel } from '../excel-host';
import { shownText } from '../shown-text';

const PIXELS = 4 / 3;
/** How far to the left a text may begin that runs on into this cell. */
const REACH = 16;

/** About how wide a text is, in pixels; a little wide is better than cut off. */
export const textWidth = (text: string, points: number, bold: boolean): number => text.length * points * (bold ? 0.78 : 0.72) + 12;

const widthOf = (sheet: SheetModel, column: number): number => sheet.columnWidth(column) * PIXELS;

const inTable = (sheet: SheetModel, row: number, column: number): boolean =>
  sheet.tables.some(
    ({ rect }) => row >= rect.top && row < rect.top + rect.rows && column >= rect.left && column < rect.left + rect.columns,
  );

/** The columns over which a text runs on into empty neighbours, as in Excel; null when it stays in its cell. */
export function overflowOf(sheet: SheetModel, row: number, column: number): readonly [number, number] | null {
  let start = column;
  while (start > column - REACH && start > 0 && sheet.get(row, start) === '') start--;
  const value = sheet.get(row, start);
  const { font, alignment } = sheet.style(row, start);
  const stays = typeof value !== 'string' || value === '' || alignment?.wrapText === true || inTable(sheet, row, start);
  if (stays || (alignment?.horizontal ?? 'left') !== 'left') return null;
  let missing = textWidth(value, font?.size ?? 11, font?.bold ?? false) - widthOf(sheet, start);
  let end = start;
  while (missing > 0 && end < start + REACH && sheet.get(row, end + 1) === '' && !inTable(sheet, row, end + 1)) {
    end++;
    missing -= widthOf(sheet, end);
  }
  return end > start && column <= end ? [start, end] : null;
}

/** The height in pixels that a row takes when nobody set it: that of its largest font or most lines. */
export function naturalHeight(sheet: SheetModel, row: number, columns: number, standard: number): number {
  let height = standard;
  for (let column = 0; column < columns; column++) {
    if (sheet.get(row, column) === '') continue;
    const { font, alignment } = sheet.style(row, column);
    const points = font?.size ?? 11;
    const lines =
      alignment?.wrapText === true ? linesOf(shownText(sheet, row, column), widthOf(sheet, column), points, font?.bold ?? false) : 1;
    height = Math.max(height, Math.ceil(lines * points * 1.35) + 5);
  }
  return height;
}

/** How many lines a text takes in a width, broken at spaces. */
function linesOf(text: string, width: number, points: number, bold: boolean): number {
  let lines = 1;
  let line = 0;
  for (const word of text.split(' ')) {
    const taken = textWidth(word, points, bold) - 9;
    if (line > 0 && line + taken > width - 8) {
      lines++;
      line = 0;
    }
    line += taken;
  }
  return Math.min(lines, 6);
}
