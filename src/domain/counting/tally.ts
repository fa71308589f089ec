import type { CellCodes } from '../cell';
import type { Room } from '../levering/room';

/** A cell so far below 0 that whatever is added to it is nowhere as well. */
export const NOWHERE = -(2 ** 29);

/** Counts the rows in each cell; a row in a cell below 0 is nowhere. */
export function count(cells: Int32Array, counts: Float64Array): void {
  for (let row = 0; row < cells.length; row++) {
    const at = cells[row] as number;
    if (at >= 0) counts[at] = (counts[at] as number) + 1;
  }
}

/** Adds what the rows in each cell amount to; a row in a cell below 0 is nowhere. */
export function sum(cells: Int32Array, amounts: Float64Array, sums: Float64Array): void {
  for (let row = 0; row < cells.length; row++) {
    const at = cells[row] as number;
    if (at >= 0) sums[at] = (sums[at] as number) + (amounts[row] as number);
  }
}

/**
 * Counts the different numbers, from 0 up, that the rows in each cell have: rows with the same number stand side by
 * side. A row in a cell below 0 is nowhere.
 */
export function countDistinct(cells: Int32Array, numbers: CellCodes, counts: Int32Array): void {
  const latest = new Int32Array(counts.length).fill(-1);
  for (let row = 0; row < cells.length; row++) {
    const at = cells[row] as number;
    if (at < 0) continue;
    countOnce(at, numbers[row] as number, counts, latest);
  }
}

/** Counts a number in a cell unless it was the last to be counted there. */
export function countOnce(cell: number, number: number, counts: Int32Array, latest: Int32Array): void {
  counts[cell] = (counts[cell] as number) + oneIfDifferent(latest[cell] as number, number);
  latest[cell] = number;
}

/** 1 when two whole numbers differ, else 0; without a choice, because the machine cannot guess which comes next. */
export function oneIfDifferent(one: number, other: number): number {
  const differs = one ^ other;
  return (differs | -differs) >>> 31;
}

/** Per row two numbers together, and another that is the same for all: the cells of an axis, from the start of each. */
export function together(starts: Int32Array, places: Int32Array, from: number, room: Room): Int32Array {
  const cells = room.int32(starts.length);
  for (let row = 0; row < cells.length; row++) cells[row] = (starts[row] as number) + (places[row] as number) + from;
  return cells;
}

/** What rows hold, repeated for each of their parts: those of row r stand from partStart[r] up to partStart[r + 1]. */
export function perPart(rows: Int32Array, partStart: Int32Array, room: Room): Int32Array {
  const parts = room.int32(partStart[rows.length] ?? 0);
  for (let row = 0; row < rows.length; row++) {
    const held = rows[row] as number;
    const end = partStart[row + 1] as number;
    for (let part = partStart[row] as number; part < end; part++) parts[part] = held;
  }
  return parts;
}
