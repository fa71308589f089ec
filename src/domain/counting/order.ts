import type { CellCodes } from '../cell';
import { withRoom, type Room } from '../levering/room';
import { putInRows } from '../levering/codes';

/** The largest of whole numbers from 0 up, 0 when there are none; without a choice, because numbers often rise and the machine cannot guess when. */
export function mostOf(numbers: CellCodes): number {
  let most = 0;
  for (let place = 0; place < numbers.length; place++) {
    const room = (most - (numbers[place] as number)) | 0;
    most = (most - (room & (room >> 31))) | 0;
  }
  return most;
}

/** Numbers as they are met in their order: the place where each stands, null when they stand so themselves. */
export interface InOrder {
  readonly order: Int32Array | null;
  readonly numbers: CellCodes;
}

/** Lays numbers side by side with their equals. */
export function inOrder(numbers: CellCodes, room: Room): InOrder {
  if (isAscending(numbers)) return { order: null, numbers };
  const order = putSorted(room.int32(numbers.length), numbers);
  return { order, numbers: putInRows(room.int32(numbers.length), numbers, order) };
}

function isAscending(numbers: CellCodes): boolean {
  for (let place = 1; place < numbers.length; place++) if ((numbers[place] as number) < (numbers[place - 1] as number)) return false;
  return true;
}

/** Per number below `count` how many numbers are smaller, and last how many there are: where those of each begin in order. */
export const startsOf = (numbers: CellCodes, count: number): Int32Array => putStarts(new Int32Array(count + 1), numbers);

/** The same, in an array of zeros that is one longer. */
export function putStarts(starts: Int32Array, numbers: CellCodes): Int32Array {
  for (let place = 0; place < numbers.length; place++) (starts[(numbers[place] as number) + 1] as number)++;
  for (let number = 0; number + 1 < starts.length; number++) (starts[number + 1] as number) += starts[number] as number;
  return starts;
}

/** The places of an array in the order of the whole numbers they hold, by counting; equal ones keep the order they had. */
export const sortedBy = (numbers: CellCodes, before: Int32Array | null = null): Int32Array => putSorted(new Int32Array(numbers.length), numbers, before);

/** The same, in an array of as many. */
function putSorted(sorted: Int32Array, numbers: CellCodes, before: Int32Array | null = null): Int32Array {
  withRoom((room) => {
    const starts = putStarts(room.int32(mostOf(numbers) + 2), numbers);
    for (let next = 0; next < numbers.length; next++) {
      const place = before === null ? next : (before[next] ?? 0);
      const number = numbers[place] ?? 0;
      const at = starts[number] ?? 0;
      sorted[at] = place;
      starts[number] = at + 1;
    }
  });
  return sorted;
}
