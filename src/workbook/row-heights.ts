import { hasButtons } from '#domain';
import type { Cell, SheetPlan } from '#domain';
import { columnWidths, proseWidth, textStyles } from './layout';

const pointsPerLine = 15;

/** Lines that a text takes when it wraps between its words; letters are a little narrower than digits. */
function linesOf(text: string, width: number): number {
  const most = Math.max(1, width * 1.15);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = most + 1;
    for (const { length } of paragraph.split(' ')) {
      if (used + 1 + length <= most) {
        used += 1 + length;
        continue;
      }
      // A word that is longer than a line is broken.
      lines += Math.max(1, Math.ceil(length / most));
      used = length > most ? length % most : length;
    }
  }
  return lines;
}

/** The same, each text counted once. */
function lineCounter(width: number): (cell: Cell | undefined) => number {
  const known = new Map<Cell | undefined, number>();
  return (cell) => {
    let lines = known.get(cell);
    if (lines === undefined) known.set(cell, (lines = linesOf(String(cell ?? ''), width)));
    return lines;
  };
}

/** Heights in points, by row counted from 0, of rows in which text wraps; a file has to say them, Excel can measure. */
export function rowHeights(plan: Pick<SheetPlan, 'texts' | 'tables'>): Map<number, number> {
  const lines = new Map<number, number>();
  const need = (row: number, count: number): void => {
    if (count > (lines.get(row) ?? 1)) lines.set(row, Math.min(count, 20));
  };
  if (plan.tables.length === 0) {
    for (const text of plan.texts) need(text.row, linesOf(text.text, (proseWidth * 11) / textStyles[text.style].size));
  }
  const widths = columnWidths(plan);
  for (const table of plan.tables) {
    table.columns.forEach((column, c) => {
      const width = widths[table.left + c] ?? column.width;
      // Bold letters are wider, and the button of a filter takes room.
      need(table.top, linesOf(column.header, (width - (hasButtons(table) ? 4.5 : 1.5)) / (1.15 * 1.1)));
      if (column.format !== 'wrapped') return;
      const count = lineCounter(width);
      let at = table.top + 1;
      for (const row of table.rows) need(at++, count(row[c]));
    });
  }
  const heights = new Map([...lines].map(([row, count]) => [row, count * pointsPerLine] as const));
  for (const text of plan.texts) {
    const own = Math.ceil(textStyles[text.style].size * 1.45);
    if (own > pointsPerLine && !heights.has(text.row)) heights.set(text.row, own);
  }
  return heights;
}
