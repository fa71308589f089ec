import { viewOf, type ColumnData, type SheetData } from '../levering/sheet-data';
import { columnsOf } from './rule';

/** What a question looks at in a column: per row a code below `count`; rows with the same code look the same to it. */
export interface LookedAt {
  readonly codes: Int32Array;
  readonly count: number;
}

/** Rows that are alike in the columns looked at so far. */
interface Kind<T> {
  /** The column looked at next, and per code of it the kind of row that makes; null when nothing more is looked at. */
  next: { readonly codes: Int32Array; readonly kinds: (Kind<T> | undefined)[] } | null;
  answer: T | undefined;
  /** Too many rows are of a kind of their own from here on: each is asked. */
  isAsked: boolean;
}

/** A column of more codes is one of many; of those together no more are told apart than there are this many rows for each. */
const FEW = 256;
const ROWS_FOR_EACH = 16;
/** So many codes are told apart in all. */
const ROOM = 1 << 18;

/**
 * Puts a question about single rows, of which the answer depends on nothing but the cells that it looks at: rows that are
 * alike in those get the answer that the first of them got. Which cells those are is seen while it is asked, so it pays
 * to look first at what settles most. Where nearly every row is of a kind of its own, each is asked.
 */
export function askedOnce<View, T>(
  sheet: SheetData,
  ask: (row: View) => T,
  lookAt: (column: ColumnData) => LookedAt = ({ codes, cells }) => ({ codes, count: cells.length }),
): (row: number) => T {
  const all = columnsOf(sheet);
  const seen: number[] = [];
  const plain = viewOf(sheet, null);
  const watched = viewOf(sheet, seen);
  const root: Kind<T> = { next: null, answer: undefined, isAsked: false };
  let room = Math.min(ROOM, 4 * sheet.size);
  const most = sheet.size / ROWS_FOR_EACH;

  /** Asks, and takes note of what kind of row it was asked of. */
  const learn = (row: number): T => {
    seen.length = 0;
    watched.row = row;
    const answer = ask(watched as View);
    let kind = root;
    let firstOfMany: Kind<T> | null = null;
    let many = 1;
    for (let at = 0; at < seen.length; at++) {
      const column = all[seen[at] ?? 0];
      if (column === undefined || seen.indexOf(seen[at] ?? 0) < at) continue;
      if (kind.next === null) {
        const { codes, count } = lookAt(column);
        if (count > FEW) {
          firstOfMany ??= kind;
          many *= count;
        }
        if ((firstOfMany !== null && many > most) || count > room) {
          (firstOfMany ?? kind).isAsked = true;
          return answer;
        }
        room -= count;
        kind.next = { codes, kinds: new Array<Kind<T> | undefined>(count).fill(undefined) };
      } else if (kind.next.kinds.length > FEW) {
        firstOfMany ??= kind;
        many *= kind.next.kinds.length;
      }
      const { codes, kinds } = kind.next;
      kind = kinds[codes[row] ?? 0] ??= { next: null, answer: undefined, isAsked: false };
    }
    kind.answer = answer;
    return answer;
  };

  return (row) => {
    let kind: Kind<T> | undefined = root;
    while (kind !== undefined && !kind.isAsked) {
      if (kind.answer !== undefined) return kind.answer;
      kind = kind.next === null ? undefined : kind.next.kinds[kind.next.codes[row] ?? 0];
    }
    if (kind === undefined) return learn(row);
    plain.row = row;
    return ask(plain as View);
  };
}
