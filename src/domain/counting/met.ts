import type { Room } from '../levering/room';
import type { KindCells } from './kind-cells';
import type { Kinds } from './kinds';
import type { InOrder } from './order';
import { countOnce, oneIfDifferent } from './tally';

/** In which cells each client (or household) has rows: what is counted once for each is counted over these. */
export interface Met {
  /** Per kind how many others have rows of that kind and of no other. */
  readonly alone: Float64Array;
  /** The cells of who has more kinds, each once and side by side, FIRST put in the first of each: those with one gebied stand before `several`. */
  readonly cells: Int32Array;
  readonly several: number;
}

/** In the first cell of each who was met. */
const FIRST = 1 << 31;
const CELL = ~FIRST;

/** Tells who has rows in which cells; rows of one number are met side by side, and those of number 0 are of nobody. */
export function metOf({ order, numbers }: InOrder, { count, ofRow, gebied, partStart }: Kinds, { ofPart, size, most }: KindCells, room: Room): Met {
  const cells = room.int32(most);
  const alone = new Float64Array(count);
  const [latest, latestIn] = [new Int32Array(count), new Int32Array(size)];
  /** Who has one gebied is written from the front, who has several from the back. */
  let [front, back] = [0, most];
  for (let at = 0; at < numbers.length; ) {
    const number = numbers[at] as number;
    const first = ofRow[order === null ? at : (order[at] as number)] as number;
    // Most have one row.
    if (at + 1 === numbers.length || numbers[at + 1] !== number) {
      if (number !== 0) alone[first] = (alone[first] as number) + 1;
      at++;
      continue;
    }
    let end = front;
    let kinds = 0;
    let isSeveral = 0;
    for (; at < numbers.length && numbers[at] === number; at++) {
      const kind = ofRow[order === null ? at : (order[at] as number)] as number;
      if (latest[kind] === number) continue;
      latest[kind] = number;
      kinds++;
      isSeveral |= (gebied[kind] as number) ^ (gebied[first] as number);
      for (let part = partStart[kind] as number; part < (partStart[kind + 1] as number); part++) {
        const cell = ofPart[part] as number;
        cells[end] = cell;
        end += oneIfDifferent(latestIn[cell] as number, number);
        latestIn[cell] = number;
      }
    }
    if (kinds === 1) alone[first] = (alone[first] as number) + 1;
    if (kinds < 2) continue;
    cells[front] = (cells[front] as number) | FIRST;
    if (isSeveral === 0) front = end;
    else while (end > front) cells[--back] = cells[--end] as number;
  }
  cells.copyWithin(front, back);
  return { alone, cells: cells.subarray(0, front + most - back), several: front };
}

/** Where those who were met are counted, and per cell who was counted there last. */
interface Tally {
  /** Per cell of those that were met the cell of a table. */
  readonly cell: Int32Array;
  readonly counts: Int32Array;
  readonly latest: Int32Array;
}

/** Counts some of who were met once in each cell of a table that they have. */
export function meet({ cells }: Pick<Met, 'cells'>, { from, to }: { readonly from: number; readonly to: number }, { cell, counts, latest }: Tally): void {
  let number = 0;
  for (let place = from; place < to; place++) {
    const met = cells[place] as number;
    if (met < 0) number = place + 1;
    countOnce(cell[met & CELL] as number, number, counts, latest);
  }
}

/** How many of who were met have exactly these bits together, by those of their cells. */
export function countBits({ cells }: Pick<Met, 'cells'>, bitsOfCell: Int32Array, counts: Float64Array): void {
  let bits = 0;
  for (let place = 0; place < cells.length; place++) {
    const met = cells[place] as number;
    if (met < 0 && place > 0) {
      counts[bits] = (counts[bits] as number) + 1;
      bits = 0;
    }
    bits |= bitsOfCell[met & CELL] as number;
  }
  if (cells.length > 0) counts[bits] = (counts[bits] as number) + 1;
}
