import type { ColumnData } from '../levering/sheet-data';
import { numbered } from '../counting/numbered';
import { mostOf } from '../counting/order';

/** The number of a row whose value is empty, unreadable or left out: such rows belong to no group. */
export const NONE = 0;

/** Per row a number for its value in a column: equal values have equal numbers, counted from 1. */
export const valueNumbers = (column: ColumnData<string | number>): Int32Array => numbered(column).rows;

/** Per row a number for two numbers together; NONE where either is. There are no more of them than the product of both. */
export function pairNumbers(first: Int32Array, second: Int32Array): Int32Array {
  const width = mostOf(second) + 1;
  const numbers = new Int32Array(first.length);
  for (let row = 0; row < numbers.length; row++) {
    const one = first[row] as number;
    const other = second[row] as number;
    numbers[row] = one === NONE || other === NONE ? NONE : one * width + other;
  }
  return numbers;
}
