/** What is looked at in a column: per row a code below `count`; rows with the same code look the same. */
export interface LookedAt {
  readonly codes: Int32Array;
  readonly count: number;
}

/** Kinds of row, numbered from 0: the rows of one are alike in some columns. */
export interface RowKinds {
  /** Per row the number of its kind. */
  readonly numbers: Int32Array;
  /** Of each kind the first row. */
  readonly firsts: readonly number[];
}

/** The rows kind by kind: those of kind k stand from place `starts[k]` up to `starts[k + 1]`. */
export interface RowsByKind {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** A table to look kinds up in gets no larger. */
const MOST = 1 << 20;

/** All rows of one kind: nothing is told apart. */
export const allAlike = (size: number): RowKinds => ({ numbers: new Int32Array(size), firsts: size === 0 ? [] : [0] });

/** The kinds that one column more tells apart; null where those are more than `most`. */
export function toldApart({ numbers: before, firsts: old }: RowKinds, { codes, count }: LookedAt, most: number): RowKinds | null {
  const possible = old.length * count;
  if (possible > MOST || count > most) return null;
  const known = new Int32Array(possible);
  const numbers = new Int32Array(before.length);
  const firsts: number[] = [];
  for (let row = 0; row < numbers.length; row++) {
    const key = (before[row] as number) * count + (codes[row] as number);
    let found = known[key] as number;
    if (found === 0) {
      if (firsts.length >= most) return null;
      known[key] = found = firsts.push(row);
    }
    numbers[row] = found - 1;
  }
  return { numbers, firsts };
}

/** The rows laid kind by kind, each kind in the order of the sheet. */
export function rowsByKind({ numbers, firsts }: RowKinds): RowsByKind {
  const starts = new Int32Array(firsts.length + 1);
  for (let row = 0; row < numbers.length; row++) (starts[(numbers[row] as number) + 1] as number)++;
  for (let kind = 0; kind < firsts.length; kind++) (starts[kind + 1] as number) += starts[kind] as number;
  const next = starts.slice();
  const rows = new Int32Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) {
    const kind = numbers[row] as number;
    rows[next[kind] as number] = row;
    (next[kind] as number)++;
  }
  return { rows, starts };
}
