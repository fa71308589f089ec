import type { CellCodes } from '../cell';

/** Codes that are still being written. */
export type CodesToWrite = Uint8Array | Uint16Array | Int32Array;

/** Codes below this fit in one byte, below the next in two: a quarter and half of what whole numbers take. */
const BYTE = 1 << 8;
const TWO_BYTES = 1 << 16;

/** The kind of array with room for every code below `count`; a larger one would be cut to another. */
export const arrayOf = (count: number) => (count <= BYTE ? Uint8Array : count <= TWO_BYTES ? Uint16Array : Int32Array);

/** Codes for so many rows, all 0, each below `count`. */
export const codesFor = (rows: number, count: number): CodesToWrite => new (arrayOf(count))(rows);

/** Below which number codes must be to fit in the room that these lie in. */
export const roomOf = ({ BYTES_PER_ELEMENT }: CellCodes): number => (BYTES_PER_ELEMENT === 1 ? BYTE : BYTES_PER_ELEMENT === 2 ? TWO_BYTES : Infinity);

/** The same codes to write in, with room for every code below `count`. */
export function codesLike(codes: CellCodes, count: number): CodesToWrite {
  const own = codesFor(codes.length, count);
  own.set(codes);
  return own;
}

/** What stands in these rows, in an array of as many numbers. */
export function putInRows<C extends CodesToWrite>(found: C, codes: CellCodes, rows: CellCodes): C {
  for (let place = 0; place < found.length; place++) found[place] = codes[rows[place] as number] as number;
  return found;
}
