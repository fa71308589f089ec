import type { CellCodes } from '../cell';
import type { Steps } from '../steps';
import { arrayOf, type CodesToWrite } from './codes';

/** Less than this, in bytes, is made anew: it costs next to nothing. */
const WORTH_IT = 1 << 14;
/** What was given back is lent again to who asks for no less than one part in so many of it; codes, which are kept, lie in all of it. */
const SPARE = 2;
/** What nobody borrowed while so many others did, such as room for a delivery far larger than those after it, is let go of. */
const IDLE = 500;

/** Room that was given back, and how many loans had been made by then. */
interface Kept {
  readonly buffer: ArrayBuffer;
  readonly since: number;
}

/** A kind of array, as new or in room that is there. */
interface Kind<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): A;
  new (buffer: ArrayBuffer, from: number, length: number): A;
}

/** What was given back last stands last. */
let kept: Kept[] = [];
let loans = 0;

/**
 * Lends columns of zeros to work in, until it takes all of them back: who goes on with one then, reads what others write.
 * New ones for each delivery would make the machine collect all of its memory over and over.
 */
export class Room {
  private lent: ArrayBuffer[] = [];

  int32(length: number): Int32Array {
    return this.lend(Int32Array, length);
  }

  float64(length: number): Float64Array {
    return this.lend(Float64Array, length);
  }

  uint8(length: number): Uint8Array {
    return this.lend(Uint8Array, length);
  }

  /** Codes as `codesFor` makes them, in room without a byte to spare: they can be left with who borrowed them. */
  codes(rows: number, count: number): CodesToWrite {
    return this.lend<CodesToWrite>(arrayOf(count), rows, 1);
  }

  /** Leaves codes with who borrowed them: they are never lent again. */
  leave({ buffer }: CellCodes): void {
    this.lent = this.lent.filter((one) => one !== buffer);
  }

  /** Takes back one column before the others, in place of which a larger one was lent. */
  takeBack({ buffer }: CodesToWrite | Float64Array): void {
    const at = this.lent.findIndex((one) => one === buffer);
    for (const one of at < 0 ? [] : this.lent.splice(at, 1)) kept.push({ buffer: one, since: loans });
  }

  /** Takes back all that was lent. What is not given back, because a calculation was left halfway, is simply not lent again. */
  giveBack(): void {
    for (const buffer of this.lent) kept.push({ buffer, since: loans });
    this.lent = [];
    kept = kept.filter(({ since }) => loans - since < IDLE);
  }

  private lend<A extends CodesToWrite | Float64Array>(OfKind: Kind<A>, length: number, spare = SPARE): A {
    const bytes = length * OfKind.BYTES_PER_ELEMENT;
    if (bytes < WORTH_IT) return new OfKind(length);
    loans++;
    const again = takenFromKept(bytes, spare);
    const buffer = again ?? new ArrayBuffer(bytes);
    this.lent.push(buffer);
    const lent = new OfKind(buffer, 0, length);
    // What is new is zero, and is not yet memory: that of a whole delivery, asked for at once, would hold up the page.
    if (again !== null) lent.fill(0);
    return lent;
  }
}

/** The smallest that was given back in which so many bytes go, and which is at most so many times as large. */
function takenFromKept(bytes: number, spare: number): ArrayBuffer | null {
  let found: Kept | null = null;
  for (const one of kept) {
    const { byteLength } = one.buffer;
    if (byteLength >= bytes && byteLength <= bytes * spare && byteLength <= (found?.buffer.byteLength ?? Infinity)) found = one;
  }
  if (found !== null) kept.splice(kept.indexOf(found), 1);
  return found?.buffer ?? null;
}

/** Lets go of all that was given back, for who does not soon work on. */
export function letGo(): void {
  kept = [];
}

/** What may be the outcome of work in lent room: never what was lent itself. */
type Outcome<T> = T extends ArrayBufferView ? never : T;

/** Works in room that is taken back when the work is done, or stopped on a fault. */
export function withRoom<T>(work: (room: Room) => Outcome<T>): Outcome<T> {
  const room = new Room();
  try {
    return work(room);
  } finally {
    room.giveBack();
  }
}

/** The same for work in steps, also when it is stopped between two of them. */
export function* stepsWithRoom<T>(work: (room: Room) => Steps<Outcome<T>>): Steps<Outcome<T>> {
  const room = new Room();
  try {
    return yield* work(room);
  } finally {
    room.giveBack();
  }
}
