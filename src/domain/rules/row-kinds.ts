import { putStarts } from '../counting/order';
import { putTogether, renumberedUpTo, type Codes } from '../levering/combinations';
import { withRoom, type Room } from '../levering/room';

/** Kinds of row, numbered from 0: the rows of one are alike in some columns. */
export interface RowKinds {
  /** Per row the number of its kind. */
  readonly numbers: Int32Array;
  /** Of each kind the first row. */
  readonly examples: Int32Array;
}

/** The rows kind by kind: those of kind k stand from place `starts[k]` up to `starts[k + 1]`, in the order of the sheet. */
export interface RowsByKind {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** A table to look kinds up in gets no larger. */
const MOST = 1 << 20;
/** Columns are put together in one number up to this: of a table so large to renumber by, only few places are looked at. */
const TOGETHER = 1 << 17;

/** All rows of one kind: nothing is told apart. */
export const allAlike = (size: number, room: Room): RowKinds => ({ numbers: room.int32(size), examples: new Int32Array(size === 0 ? 0 : 1) });

/** How many rows there are to tell apart, in how many kinds at most, and where their numbers are laid down. */
interface ToTell {
  readonly size: number;
  readonly most: number;
  readonly room: Room;
}

/**
 * The kinds that the first of these columns tell apart, as many as can be taken together with no more than `most` kinds,
 * and how many columns that are.
 */
export function toldApartByFirst(columns: readonly Codes[], { size, most, room }: ToTell): { readonly kinds: RowKinds; readonly taken: number } {
  const all = allAlike(size, room);
  return withRoom((passing) => {
    let kinds = all;
    let taken = 0;
    const numbers = passing.int32(size);
    while (taken < columns.length) {
      const { possible, together } = thatFit(columns.slice(taken), kinds.examples.length);
      if (possible > MOST) break;
      putTogether(numbers, together);
      const firsts = renumberedUpTo(most, numbers, possible);
      if (firsts === null) break;
      kinds.numbers.set(numbers);
      kinds = { numbers: kinds.numbers, examples: Int32Array.from(firsts) };
      taken += together.length;
    }
    return { kinds, taken };
  });
}

/** The first of these columns, with as many others as can be told apart together by few numbers. */
function thatFit(columns: readonly Codes[], kinds: number): { readonly possible: number; readonly together: readonly Codes[] } {
  let possible = kinds;
  let count = 0;
  for (const column of columns) {
    if (count > 0 && possible * column.count > TOGETHER) break;
    possible *= column.count;
    count++;
  }
  return { possible, together: columns.slice(0, count) };
}

/** The rows laid kind by kind. */
export function rowsByKind({ numbers, examples }: RowKinds, room: Room): RowsByKind {
  const starts = putStarts(room.int32(examples.length + 1), numbers);
  const next = starts.slice();
  const rows = room.int32(numbers.length);
  for (let row = 0; row < numbers.length; row++) {
    const kind = numbers[row] as number;
    rows[next[kind] as number] = row;
    (next[kind] as number)++;
  }
  return { rows, starts };
}

/** How many rows there are of the kinds of which this was told. */
export function countWhere({ starts }: RowsByKind, told: Uint8Array, outcome: number): number {
  let rows = 0;
  for (let kind = 0; kind < told.length; kind++) {
    if (told[kind] === outcome) rows += (starts[kind + 1] as number) - (starts[kind] as number);
  }
  return rows;
}
