import type { CellCodes } from '../cell';
import { codesLike } from './codes';
import { withRoom, type Room } from './room';

/** A column as far as its combinations go: a number per row, and how many numbers there are. */
interface Coded {
  readonly codes: CellCodes;
  readonly cells: { readonly length: number };
}

/** What is looked at in a column: per row its code, or what that means where not all of it matters; below `count`. */
export interface Codes {
  readonly codes: CellCodes;
  readonly meaning: Uint8Array | null;
  readonly count: number;
}

/** The combinations of cells that stand side by side in some columns, each with a number counted from 0. */
export interface Combinations {
  /** Per row the number of its combination. */
  readonly numbers: CellCodes;
  /** Of each combination the first row that has it. */
  readonly firsts: readonly number[];
}

/** A table to look combinations up in gets no larger, nor than so many places for each of the rows. */
const MOST = 1 << 20;
const PLACES_FOR_EACH = 8;

const remembered = new WeakMap<CellCodes, { readonly columns: readonly Coded[]; readonly found: Combinations }[]>();

/** The combinations in these columns, worked out once for all who ask: the order of the columns makes no difference. */
export function combinationsOf(columns: readonly Coded[], size: number): Combinations {
  const ordered = fewestFirst(columns);
  const [first] = ordered;
  if (first === undefined) return combined(ordered, size);
  const known = remembered.get(first.codes) ?? [];
  remembered.set(first.codes, known);
  const before = known.find((one) => one.columns.length === ordered.length && ordered.every((column) => one.columns.some(({ codes }) => codes === column.codes)));
  if (before !== undefined) return before.found;
  const found = combined(ordered, size);
  known.push({ columns: ordered, found });
  return found;
}

const fewestFirst = (columns: readonly Coded[]): readonly Coded[] => [...columns].sort((a, b) => a.cells.length - b.cells.length);

const combined = (columns: readonly Coded[], size: number): Combinations =>
  withRoom((room) => {
    const numbers = room.int32(size);
    const firsts = putCombinations(numbers, columns);
    return { numbers: codesLike(numbers, firsts.length), firsts };
  });

/** Puts in an array of one 0 per row the number of its combination, of which nothing is kept; gives the first row of each. */
export function putCombinations(numbers: Int32Array, columns: readonly Coded[]): readonly number[] {
  const most = Math.min(MOST, numbers.length * PLACES_FOR_EACH);
  let possible = 1;
  let firsts: readonly number[] = numbers.length === 0 ? [] : [0];
  let together: Codes[] = [];
  const settle = (): void => {
    if (together.length === 0) return;
    putTogether(numbers, together);
    firsts = renumberedUpTo(Infinity, numbers, possible) ?? [];
    possible = firsts.length;
    together = [];
  };
  for (const { codes, cells } of fewestFirst(columns)) {
    const count = cells.length;
    if (possible * count > most) settle();
    if (possible * count > most) {
      firsts = withRoom((room) => pair(numbers, codes, count, room));
      possible = firsts.length;
      continue;
    }
    together.push({ codes, meaning: null, count });
    possible *= count;
  }
  settle();
  return firsts;
}

/** So many rows are gone through column by column: together they stay in the nearest memory of a processor. */
const BLOCK = 2048;

/** Makes of each number and the codes in the same row one number. */
export function putTogether(numbers: Int32Array, columns: readonly Codes[]): void {
  for (let from = 0; from < numbers.length; from += BLOCK) {
    const to = Math.min(numbers.length, from + BLOCK);
    for (let at = 0; at < columns.length; at++) {
      const { codes, meaning, count } = columns[at] as Codes;
      const next = columns[at + 1];
      if (meaning !== null) putMeanings(numbers, codes, meaning, { from, to, count });
      else if (next !== undefined && next.meaning === null) {
        putTwoCodes(numbers, codes, next.codes, { from, to, count, nextCount: next.count });
        at++;
      } else putCodes(numbers, codes, { from, to, count });
    }
  }
}

/** Some rows, and below which number the codes in them are. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

function putCodes(numbers: Int32Array, codes: CellCodes, { from, to, count }: Part): void {
  for (let row = from; row < to; row++) numbers[row] = Math.imul(numbers[row] as number, count) + (codes[row] as number);
}

/** The same for two columns at once: each number is then fetched and put back once. */
function putTwoCodes(numbers: Int32Array, codes: CellCodes, next: CellCodes, { from, to, count, nextCount }: Part & { readonly nextCount: number }): void {
  for (let row = from; row < to; row++) {
    const number = Math.imul(numbers[row] as number, count) + (codes[row] as number);
    numbers[row] = Math.imul(number, nextCount) + (next[row] as number);
  }
}

function putMeanings(numbers: Int32Array, codes: CellCodes, meaning: Uint8Array, { from, to, count }: Part): void {
  for (let row = from; row < to; row++) numbers[row] = Math.imul(numbers[row] as number, count) + (meaning[codes[row] as number] as number);
}

/** The table that numbers are looked up in; between two uses it holds nothing but 0. */
let known = new Int32Array(0);

/**
 * Numbers what stands in an array (below `possible`) from 0 in the order in which it is met, and gives the first place of
 * each; null, with the array left half done, where there are more than `most` of them.
 */
export function renumberedUpTo(most: number, numbers: Int32Array, possible: number): number[] | null {
  if (known.length < possible) known = new Int32Array(possible);
  const firsts: number[] = [];
  const met: number[] = [];
  let isWithin = true;
  for (let row = 0; row < numbers.length && isWithin; row++) {
    const number = numbers[row] as number;
    let found = known[number] as number;
    if (found === 0) {
      isWithin = firsts.length < most;
      met.push(number);
      known[number] = found = firsts.push(row);
    }
    numbers[row] = found - 1;
  }
  for (const number of met) known[number] = 0;
  return isWithin ? firsts : null;
}

/** The same for each number together with a code, of which there are too many for a table. */
function pair(numbers: Int32Array, codes: CellCodes, width: number, room: Room): number[] {
  const firsts: number[] = [];
  let capacity = 1024;
  while (capacity < numbers.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const keys = room.float64(capacity);
  const known = room.int32(capacity);
  for (let row = 0; row < numbers.length; row++) {
    const [number, code] = [numbers[row] ?? 0, codes[row] ?? 0];
    const key = number * width + code;
    let at = (Math.imul(number, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    while (known[at] !== 0 && keys[at] !== key) at = (at + 1) & mask;
    let found = known[at] ?? 0;
    if (found === 0) {
      keys[at] = key;
      known[at] = found = firsts.push(row);
    }
    numbers[row] = found - 1;
  }
  return firsts;
}

/** What is said of each combination of cells, and per row the number of its combination. */
export interface Said {
  readonly numbers: CellCodes;
  readonly said: Int32Array;
}

/** What `of` says of the first row of each combination of cells in these columns. */
export function saidPerCombination(columns: readonly Coded[], size: number, of: (row: number) => number): Said {
  const { numbers, firsts } = combinationsOf(columns, size);
  const said = new Int32Array(firsts.length);
  for (let number = 0; number < said.length; number++) said[number] = of(firsts[number] ?? 0);
  return { numbers, said };
}
