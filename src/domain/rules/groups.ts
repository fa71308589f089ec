import { mostOf } from '../counting/order';
import { NONE } from './value-numbers';

/** Rows that belong together: of each group of more than one its rows in the order of the sheet, group after group. */
export interface Groups {
  readonly rows: Int32Array;
  /** Per group the place behind its last row. */
  readonly ends: Int32Array;
}

const remembered = new WeakMap<Int32Array, Groups>();

/** The rows with the same number, of numbers that never change; those with NONE are of no group. */
export function groupsOf(numbers: Int32Array): Groups {
  let groups = remembered.get(numbers);
  if (groups === undefined) remembered.set(numbers, (groups = findGroups(numbers)));
  return groups;
}

function findGroups(numbers: Int32Array): Groups {
  const sizes = new Int32Array(mostOf(numbers) + 1);
  for (let row = 0; row < numbers.length; row++) (sizes[numbers[row] as number] as number)++;
  sizes[NONE] = 0;
  /** Per number of several rows the place of its next row, counted from 1; 0 for all others. */
  const places = new Int32Array(sizes.length);
  const ends = new Int32Array(sizes.length);
  let groups = 0;
  let count = 0;
  for (let number = 0; number < sizes.length; number++) {
    const size = sizes[number] as number;
    if (size < 2) continue;
    places[number] = count + 1;
    count += size;
    ends[groups++] = count;
  }
  const rows = new Int32Array(count);
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number;
    const place = places[number] as number;
    if (place === 0) continue;
    rows[place - 1] = row;
    places[number] = place + 1;
  }
  return { rows, ends: ends.slice(0, groups) };
}

/**
 * Visits, group by group, each row whose values differ from those of an earlier row of its group; a row without one of
 * the values takes no part, nor does one that is not among those that take part (1).
 */
export function visitConflicts({ rows, ends }: Groups, taking: Uint8Array, values: readonly Int32Array[], visit: (row: number) => void): void {
  let at = 0;
  for (let group = 0; group < ends.length; group++) {
    const end = ends[group] as number;
    let first = -1;
    let differ = false;
    for (; at < end; at++) {
      const row = rows[at] as number;
      if (taking[row] === 0 || !isComplete(values, row)) continue;
      if (first < 0) first = row;
      else if (differ || !isAlike(values, row, first)) {
        differ = true;
        visit(row);
      }
    }
  }
}

function isComplete(values: readonly Int32Array[], row: number): boolean {
  for (let at = 0; at < values.length; at++) if ((values[at] as Int32Array)[row] === NONE) return false;
  return true;
}

function isAlike(values: readonly Int32Array[], row: number, other: number): boolean {
  for (let at = 0; at < values.length; at++) {
    const numbers = values[at] as Int32Array;
    if (numbers[row] !== numbers[other]) return false;
  }
  return true;
}
