import type { CellCodes } from '../cell';
import type { ColumnData } from '../levering/sheet-data';
import { numbered } from '../counting/numbered';
import { mostOf } from '../counting/order';
import { putCombinations } from '../levering/combinations';
import type { Room } from '../levering/room';

/** The number of a row whose value is empty, unreadable or left out: such rows belong to no group. */
export const NONE = 0;

/** Per row a number for its value in a column: equal values have equal numbers, counted from 1. */
export const valueNumbers = (column: ColumnData<string | number>): CellCodes => numbered(column).rows;

/** Per row a number for two numbers together, counted from 1; NONE where either is. There are no more of them than rows. */
export function pairNumbers(first: CellCodes, second: CellCodes, room: Room): Int32Array {
  const columns = [first, second].map((codes) => ({ codes, cells: { length: mostOf(codes) + 1 } }));
  const numbers = room.int32(first.length);
  putCombinations(numbers, columns);
  for (let row = 0; row < numbers.length; row++) {
    numbers[row] = first[row] === NONE || second[row] === NONE ? NONE : (numbers[row] as number) + 1;
  }
  return numbers;
}
