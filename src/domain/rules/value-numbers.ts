import { combinationsOf } from '../levering/combinations';
import type { ColumnData } from '../levering/sheet-data';
import { numbered } from '../counting/numbered';
import { mostOf } from '../counting/order';

/** The number of a row whose value is empty, unreadable or left out: such rows belong to no group. */
export const NONE = 0;

/** Per row a number for its value in a column: equal values have equal numbers, counted from 1. */
export const valueNumbers = (column: ColumnData<string | number>): Int32Array => numbered(column).rows;

/** Per row a number for two numbers together; NONE where either is. */
export function pairNumbers(first: Int32Array, second: Int32Array): Int32Array {
  const both = [first, second].map((codes) => ({ codes, cells: { length: mostOf(codes) + 1 } }));
  const { numbers } = combinationsOf(both, first.length);
  for (let row = 0; row < numbers.length; row++) {
    numbers[row] = first[row] === NONE || second[row] === NONE ? NONE : (numbers[row] ?? 0) + 1;
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
    const group = groups[row] ?? NONE;
    if (group === NONE || values.some((numbers) => numbers[row] === NONE)) continue;
    const first = firsts[group] ?? 0;
    if (first === 0) {
      firsts[group] = row + 1;
    } else if (first < 0 || values.some((numbers) => numbers[row] !== numbers[first - 1])) {
      firsts[group] = -1;
      visit(row);
    }
  }
}
