import type { ColumnData } from '../levering/sheet-data';
import { numbered } from '../counting/numbered';
import { mostOf, orderOf } from '../counting/order';

/** The number of a row whose value is empty, unreadable or left out: such rows belong to no group. */
export const NONE = 0;

/** Per row a number for its value in a column: equal values have equal numbers, counted from 1. */
export const valueNumbers = (column: ColumnData<string | number>): Int32Array => numbered(column).rows;

/** The numbers of the rows that take part (1 in all of these marks); NONE for the others. */
export function numbersOf(numbers: Int32Array, ...marks: readonly Uint8Array[]): Int32Array {
  const taking = numbers.slice();
  for (const mark of marks) for (let row = 0; row < taking.length; row++) if (mark[row] === 0) taking[row] = NONE;
  return taking;
}

/** Per row a number for two numbers together; NONE where either is. */
export function pairNumbers(first: Int32Array, second: Int32Array): Int32Array {
  const order = orderOf(first);
  const numbers = new Int32Array(first.length);
  /** Per second number the pair that it last made, and with which first number. */
  const made = new Int32Array(mostOf(second) + 1);
  const madeWith = new Int32Array(made.length).fill(NONE);
  let count = 0;
  for (let next = 0; next < order.length; next++) {
    const row = order[next] ?? 0;
    const [one, other] = [first[row] ?? NONE, second[row] ?? NONE];
    if (one === NONE || other === NONE) continue;
    if (madeWith[other] !== one) {
      madeWith[other] = one;
      made[other] = ++count;
    }
    numbers[row] = made[other] ?? NONE;
  }
  return numbers;
}

/**
 * Visits, in the order of the sheet, each row whose values differ from those of an earlier row of the same group; a row
 * without one of the values takes no part.
 */
export function visitConflicts(groups: Int32Array, values: readonly Int32Array[], visit: (row: number) => void): void {
  const count = mostOf(groups) + 1;
  /** Per group the first row that takes part, counted from 1; negative once rows differ. */
  const firsts = new Int32Array(count);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] as number;
    if (group === NONE || !isComplete(values, row)) continue;
    const first = firsts[group] as number;
    if (first === 0) {
      firsts[group] = row + 1;
    } else if (first < 0 || !isAlike(values, row, first - 1)) {
      firsts[group] = -1;
      visit(row);
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
