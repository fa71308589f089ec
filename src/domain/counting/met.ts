import type { Kinds } from './kinds';
import { oneIfDifferent } from './tally';

/** Which kinds of row each client (or household) has: what is counted once for each is counted over these. */
export interface Met {
  /** Per kind how many others have rows of that kind and of no other. */
  readonly alone: Float64Array;
  /** Who has more kinds, once for each kind, put together by number: those with one gebied stand before `several`. */
  readonly numbers: Int32Array;
  readonly kinds: Int32Array;
  readonly several: number;
}

/** Tells who has rows of which kinds; rows of one number stand side by side, and those of number 0 are of nobody. */
export function metOf(numbers: Int32Array, ofRow: Int32Array, { count, gebied }: Kinds): Met {
  const size = numbers.length;
  const found = { numbers: new Int32Array(size), kinds: new Int32Array(size) };
  const [alone, latest] = [new Float64Array(count), new Int32Array(count)];
  /** Who has one gebied is written from the front, who has several from the back. */
  let [front, back] = [0, size];
  for (let row = 0; row < size; ) {
    const number = numbers[row] as number;
    const first = ofRow[row] as number;
    let end = front;
    let isSeveral = 0;
    for (; row < size && numbers[row] === number; row++) {
      const kind = ofRow[row] as number;
      if (latest[kind] === number) continue;
      latest[kind] = number;
      found.numbers[end] = number;
      found.kinds[end++] = kind;
      isSeveral |= (gebied[kind] as number) ^ (gebied[first] as number);
    }
    if (end === front + 1) alone[first] = (alone[first] as number) + 1;
    else if (isSeveral === 0) front = end;
    else {
      while (end > front) {
        found.kinds[--back] = found.kinds[--end] as number;
        found.numbers[back] = number;
      }
    }
  }
  const together = (column: Int32Array): Int32Array => {
    column.copyWithin(front, back);
    return column.subarray(0, front + size - back);
  };
  return { alone, numbers: together(found.numbers), kinds: together(found.kinds), several: front };
}

/** Where those who were met are counted, and per cell who was counted there last. */
export interface Cells {
  /** The cells of kind k stand from start[k] up to start[k + 1]. */
  readonly start: Int32Array;
  readonly cell: Int32Array;
  readonly counts: Int32Array;
  readonly latest: Int32Array;
}

/** Counts some of who were met once in each cell of the kinds they have: who is the same stands side by side. */
export function meet(
  { numbers, kinds }: Pick<Met, 'numbers' | 'kinds'>,
  { from, to }: { readonly from: number; readonly to: number },
  { start, cell, counts, latest }: Cells,
): void {
  for (let place = from; place < to; place++) {
    const number = numbers[place] as number;
    const kind = kinds[place] as number;
    const end = start[kind + 1] as number;
    for (let part = start[kind] as number; part < end; part++) {
      const at = cell[part] as number;
      counts[at] = (counts[at] as number) + oneIfDifferent(latest[at] as number, number);
      latest[at] = number;
    }
  }
}
