import { viewOf, type ColumnData, type SheetData } from '../levering/sheet-data';
import { columnsOf } from './rule';

/** What a question looks at in a column: per row a code below `count`; rows with the same code look the same to it. */
export interface LookedAt {
  readonly codes: Int32Array;
  readonly count: number;
}

/** The answers to a question about single rows. */
export interface Answers<T> {
  /** A column that the answer begins with: per code of it the answer of every row that has it, where that is settled by it. */
  readonly settled: { readonly codes: Int32Array; readonly answers: readonly (T | undefined)[] } | null;
  answer(row: number): T;
}

/** Rows that are alike in the columns looked at so far. */
interface Kind<T> {
  /** The column looked at next, and per code of it the kind of row that makes; null when nothing more is looked at. */
  next: { readonly codes: Int32Array; readonly kinds: (Kind<T> | undefined)[] } | null;
  answer: T | undefined;
  /** Too many rows are of a kind of their own from here on: each is asked. */
  isAsked: boolean;
}

/** A column of more codes is one of many. */
const FEW = 256;
/** A kind of row is only told apart when there may be so many rows of it: learning costs more than asking. */
const ROWS_FOR_EACH = 64;
/** So many codes are told apart in all. */
const ROOM = 1 << 18;

/**
 * Puts a question about single rows, of which the answer depends on nothing but the cells that it looks at: rows that are
 * alike in those get the answer that the first of them got. Which cells those are is seen while it is asked, so it pays
 * to look first at what settles most. Where nearly every row is of a kind of its own, each is asked. `columns` are those
 * that it may look at.
 */
export function askedOnce<View, T>(
  sheet: SheetData,
  columns: readonly string[],
  ask: (row: View) => T,
  lookAt: (column: ColumnData) => LookedAt = ({ codes, cells }) => ({ codes, count: cells.length }),
): Answers<T> {
  const all = columnsOf(sheet);
  const plain = viewOf(sheet, null);
  const askRow = (row: number): T => {
    plain.row = row;
    return ask(plain as View);
  };
  const only = columns.length === 1 ? all.find(({ name }) => name === columns[0]) : undefined;
  if (only !== undefined) return { settled: perCode(lookAt(only), askRow), answer: askRow };

  const seen: number[] = [];
  const watched = viewOf(sheet, seen);
  const root: Kind<T> = { next: null, answer: undefined, isAsked: sheet.size < ROWS_FOR_EACH };
  let room = Math.min(ROOM, 4 * sheet.size);
  const most = sheet.size / ROWS_FOR_EACH;
  let lessons = most;

  /** Asks, and takes note of what kind of row it was asked of. */
  const learn = (row: number): T => {
    if (--lessons < 0) return askRow(row);
    seen.length = 0;
    watched.row = row;
    const answer = ask(watched as View);
    let kind = root;
    let firstOfMany: Kind<T> | null = null;
    let many = 1;
    for (let at = 0; at < seen.length; at++) {
      const column = all[seen[at] ?? 0];
      if (column === undefined || seen.indexOf(seen[at] ?? 0) < at) continue;
      const { codes, count } = kind.next === null ? lookAt(column) : { codes: kind.next.codes, count: kind.next.kinds.length };
      if (count > FEW) {
        firstOfMany ??= kind;
        many *= count;
      }
      if (kind.next === null) {
        if ((firstOfMany !== null && many > most) || count > room) {
          (firstOfMany ?? kind).isAsked = true;
          return answer;
        }
        room -= count;
        kind.next = { codes, kinds: new Array<Kind<T> | undefined>(count).fill(undefined) };
      }
      kind = kind.next.kinds[codes[row] ?? 0] ??= { next: null, answer: undefined, isAsked: false };
    }
    kind.answer = answer;
    return answer;
  };

  const answer = (row: number): T => {
    let kind: Kind<T> | undefined = root;
    while (kind !== undefined && !kind.isAsked) {
      if (kind.answer !== undefined) return kind.answer;
      kind = kind.next === null ? undefined : kind.next.kinds[kind.next.codes[row] ?? 0];
    }
    return kind === undefined ? learn(row) : askRow(row);
  };
  if (root.isAsked) return { settled: null, answer };
  learn(0);
  return { settled: root.isAsked || root.next === null ? null : settledBy(root.next, learn), answer };
}

/** Asks of a row of every code. */
function perCode<T>({ codes, count }: LookedAt, askRow: (row: number) => T): Answers<T>['settled'] {
  const answers = Array.from(firstRows(codes, count), (row) => (row < 0 ? undefined : askRow(row)));
  return { codes, answers };
}

/** What a first column of few codes settles, after a lesson of a row of each. */
function settledBy<T>({ codes, kinds }: NonNullable<Kind<T>['next']>, learn: (row: number) => T): Answers<T>['settled'] {
  if (kinds.length > FEW) return null;
  for (const [code, row] of firstRows(codes, kinds.length).entries()) if (row >= 0 && kinds[code] === undefined) learn(row);
  return { codes, answers: kinds.map((kind) => kind?.answer) };
}

const remembered = new WeakMap<Int32Array, Int32Array>();

/** Of each code the first row that has it; -1 where none does. */
function firstRows(codes: Int32Array, count: number): Int32Array {
  let firsts = remembered.get(codes);
  if (firsts === undefined) {
    firsts = new Int32Array(count).fill(-1);
    for (let row = codes.length - 1; row >= 0; row--) firsts[codes[row] ?? 0] = row;
    remembered.set(codes, firsts);
  }
  return firsts;
}
