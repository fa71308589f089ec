import type { Rect } from './address';

interface Run {
  column: number;
  start: number;
  end: number;
}

/** Maximal runs of whole numbers for which `holds`, from `start` up to but not including `end`. */
export function runs(start: number, end: number, holds: (at: number) => boolean): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = start; at < end; at++) {
    if (!holds(at)) continue;
    const last = found[found.length - 1];
    if (last && last.end === at) last.end = at + 1;
    else found.push({ start: at, end: at + 1 });
  }
  return found;
}

/** Cells, in any order, as few blocks: runs down a column, joined with the same run in the next column. */
export function toBlocks(cells: Iterable<{ readonly row: number; readonly column: number }>): Rect[] {
  const rowsOf = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = rowsOf.get(column);
    if (rows) rows.push(row);
    else rowsOf.set(column, [row]);
  }
  const vertical: Run[] = [];
  for (const [column, rows] of [...rowsOf].sort(([a], [b]) => a - b)) {
    rows.sort((a, b) => a - b);
    let last: Run | undefined;
    for (const row of rows) {
      if (last && last.end === row) last.end = row + 1;
      else vertical.push((last = { column, start: row, end: row + 1 }));
    }
  }
  return joinColumns(vertical);
}

function joinColumns(vertical: readonly Run[]): Rect[] {
  const open = new Map<string, { top: number; left: number; rows: number; columns: number }>();
  const blocks: Rect[] = [];
  for (const { column, start, end } of vertical) {
    const key = `${start}:${end}`;
    const beside = open.get(key);
    if (beside && beside.left + beside.columns === column) {
      beside.columns += 1;
      continue;
    }
    const block = { top: start, left: column, rows: end - start, columns: 1 };
    open.set(key, block);
    blocks.push(block);
  }
  return blocks.sort((a, b) => a.top - b.top || a.left - b.left);
}
