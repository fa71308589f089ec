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

/** A column of more codes is one of many. */
const FEW = 256;
/** A kind of row is only told apart when there may be so many rows of it: learning costs more than asking. */
const ROWS_FOR_EACH = 64;
/** Combinations of columns of many codes are told apart when there may be so many rows of each. */
const FEWEST_ROWS_FOR_EACH = 4;
/** So many codes, or combinations of codes, are told apart in all. */
const ROOM = 1 << 18;

/** A question about single rows, of which the answer depends on nothing but the cells of these columns. */
export interface Question<View, T> {
  readonly columns: readonly string[];
  ask(row: View): T;
  /** What it looks at in a column: its cells, unless something else is said. */
  lookAt?(column: ColumnData): LookedAt;
}

/**
 * Puts a question to rows: those that are alike in the cells it looks at get the answer that the first of them got. Where
 * its columns have few combinations, each of those is asked once; else it is seen while it is asked which cells it looks
 * at, so that it pays to look first at what settles most. Where nearly every row is of a kind of its own, each is asked.
 */
export function askedOnce<View, T>(sheet: SheetData, question: Question<View, T>): (row: number) => T {
  const { lookAt = byCell } = question;
  const looked = columnsOf(sheet).filter(({ name }) => question.columns.includes(name)).map(lookAt);
  const kinds = looked.reduce((product, { count }) => product * count, 1);
  const ofMany = looked.filter(({ count }) => count > FEW).reduce((product, { count }) => product * count, 1);
  const isFew = looked.length === 1 || ofMany * FEWEST_ROWS_FOR_EACH <= sheet.size;
  if (looked.length > 0 && kinds <= ROOM && isFew) return askedPerCombination(sheet, question, looked);
  return askedAsFarAsItLooks(sheet, question, lookAt);
}

const byCell = ({ codes, cells }: ColumnData): LookedAt => ({ codes, count: cells.length });

/** Asks of a row, by way of a view of its own. */
function asker<View, T>(sheet: SheetData, { ask }: Question<View, T>, seen: number[] | null = null): (row: number) => T {
  const view = viewOf(sheet, seen);
  return (row) => {
    view.row = row;
    return ask(view as View);
  };
}

function askedPerCombination<View, T>(
  sheet: SheetData,
  question: Question<View, T>,
  looked: readonly LookedAt[],
): (row: number) => T {
  const ask = asker(sheet, question);
  const { codes, count } = together(looked, sheet.size);
  const given: T[] = [];
  /** Per combination the place of its answer among those given, counted from 1; 0 is not asked yet. */
  const places = new Uint8Array(count);
  return (row) => {
    const code = codes[row] ?? 0;
    const place = places[code] ?? 0;
    if (place !== 0) return given[place - 1] as T;
    const answer = ask(row);
    const known = given.indexOf(answer);
    // Of other answers than these few no note is taken.
    if (known >= 0 || given.length < LARGEST) places[code] = known >= 0 ? known + 1 : given.push(answer);
    return answer;
  };
}

const LARGEST = 255;

/** One code for what stands in several columns. */
function together(looked: readonly LookedAt[], size: number): LookedAt {
  const [first, ...others] = looked;
  if (first === undefined || others.length === 0) return first ?? { codes: new Int32Array(size), count: 1 };
  const codes = Int32Array.from(first.codes);
  let { count } = first;
  for (const other of others) {
    for (let row = 0; row < size; row++) codes[row] = (codes[row] ?? 0) * other.count + (other.codes[row] ?? 0);
    count *= other.count;
  }
  return { codes, count };
}

function askedAsFarAsItLooks<View, T>(
  sheet: SheetData,
  question: Question<View, T>,
  lookAt: (column: ColumnData) => LookedAt,
): (row: number) => T {
  const all = columnsOf(sheet);
  const seen: number[] = [];
  const ask = asker(sheet, question);
  const askWatched = asker(sheet, question, seen);
  const most = sheet.size / ROWS_FOR_EACH;
  const root: Kind<T> = { next: null, answer: undefined, isAsked: most < 1 };
  let room = Math.min(ROOM, 4 * sheet.size);
  let lessons = most;

  /** Asks, and takes note of what kind of row it was asked of. */
  const learn = (row: number): T => {
    if (--lessons < 0) return ask(row);
    seen.length = 0;
    const answer = askWatched(row);
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

  return (row) => {
    let kind: Kind<T> | undefined = root;
    while (kind !== undefined && !kind.isAsked) {
      if (kind.answer !== undefined) return kind.answer;
      kind = kind.next === null ? undefined : kind.next.kinds[kind.next.codes[row] ?? 0];
    }
    return kind === undefined ? learn(row) : ask(row);
  };
}
