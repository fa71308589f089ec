import { sortedBy, startsOf } from '../counting/order';
import { putTogether, renumberedUpTo } from '../levering/combinations';

/** What is looked at in a column: per row a code below `count`; rows with the same code look the same. */
export interface LookedAt {
  readonly codes: Int32Array;
  readonly count: number;
}

/** Kinds of row, numbered from 0: the rows of one are alike in some columns. */
export interface RowKinds {
  /** Per row the number of its kind. */
  readonly numbers: Int32Array;
  /** Of each kind one row; −1 of a number that no row has. */
  readonly examples: Int32Array;
}

/** The rows kind by kind: those of kind k stand from place `starts[k]` up to `starts[k + 1]`. */
export interface RowsByKind {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** A table to look kinds up in gets no larger. */
const MOST = 1 << 20;
/** Columns are put together in one number up to this: what is then renumbered stays in the nearest memory. */
const TOGETHER = 1 << 14;

/** All rows of one kind: nothing is told apart. */
export const allAlike = (size: number): RowKinds => ({
  numbers: new Int32Array(size),
  examples: new Int32Array(size === 0 ? 0 : 1),
});

/** The kinds that one column tells apart. */
export function toldApartBy({ codes, count }: LookedAt): RowKinds {
  const examples = new Int32Array(count).fill(-1);
  for (let row = codes.length - 1; row >= 0; row--) examples[codes[row] as number] = row;
  return { numbers: codes, examples };
}

/** The kinds that one column more tells apart; null where those are more than `most`. */
export function toldApartFurther({ numbers: before, examples }: RowKinds, { codes, count }: LookedAt, most: number): RowKinds | null {
  const possible = examples.length * count;
  if (possible > MOST) return null;
  const numbers = before.slice();
  putTogether(numbers, codes, count);
  return kindsOf(numbers, possible, most);
}

/**
 * The kinds that the first of these columns tell apart, as many as can be taken together with no more than `most` kinds,
 * and how many columns that are.
 */
export function toldApartByFirst(columns: readonly LookedAt[], size: number, most: number): { readonly kinds: RowKinds; readonly taken: number } {
  let kinds = allAlike(size);
  let taken = 0;
  const numbers = new Int32Array(size);
  let possible = 1;
  for (let place = 0; place < columns.length; place++) {
    const column = columns[place] as LookedAt;
    putTogether(numbers, column.codes, column.count);
    possible *= column.count;
    const next = columns[place + 1];
    if (next !== undefined && possible * next.count <= TOGETHER) continue;
    const further = possible > MOST ? null : kindsOf(numbers.slice(), possible, most);
    if (further === null) break;
    numbers.set(further.numbers);
    possible = further.examples.length;
    kinds = further;
    taken = place + 1;
  }
  return { kinds, taken };
}

/** Numbers from 0 in the order in which they are met; null where they are more than `most`. */
function kindsOf(numbers: Int32Array, possible: number, most: number): RowKinds | null {
  const firsts = renumberedUpTo(most, numbers, possible);
  return firsts === null ? null : { numbers, examples: Int32Array.from(firsts) };
}

/** The rows laid kind by kind, each kind in the order of the sheet. */
export const rowsByKind = ({ numbers, examples }: RowKinds): RowsByKind => ({
  rows: sortedBy(numbers),
  starts: startsOf(numbers, examples.length),
});
