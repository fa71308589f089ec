import type { Cell } from '../cell';
import { isWhole } from './row-order';

/** Bytes that occur in no text: UTF-8 has none above 0xf4. */
const MARK = { whole: 0xf8, number: 0xf9, false: 0xfa, true: 0xfb, end: 0xfe, endOfText: 0xff } as const;

/** What a number takes, its mark among that. */
const WIDEST_NUMBER = 9;
/** A sign of a text takes no more bytes in UTF-8. */
const WIDEST_SIGN = 3;

/** Cells as bytes from which they can be read back, so that no two lists of cells give the same bytes. */
export class CellBytes {
  private bytes = new Uint8Array(1024);
  private view = new DataView(this.bytes.buffer);
  private filled = 0;

  /** The bytes of a list: of the cells at these places, in that order, and its end. */
  listOf(cells: readonly Cell[], places: Int32Array): Uint8Array {
    // Put down first as the cells lie in memory: in another order each text would have to be fetched from far.
    this.filled = 0;
    const starts = new Int32Array(cells.length + 1);
    for (let place = 0; place < cells.length; place++) {
      this.add(cells[place] ?? null);
      starts[place + 1] = this.filled;
    }
    const { bytes } = this;
    const list = new Uint8Array(this.filled + 1);
    let end = 0;
    for (let at = 0; at < places.length; at++) {
      const place = places[at] as number;
      const to = starts[place + 1] as number;
      for (let from = starts[place] as number; from < to; from++) list[end++] = bytes[from] as number;
    }
    list[end] = MARK.end;
    return list;
  }

  private add(cell: Cell): void {
    if (cell === null) return;
    if (typeof cell === 'string') this.addText(cell);
    else if (typeof cell === 'number') this.addNumber(cell);
    else {
      this.makeRoom(1);
      this.bytes[this.filled++] = cell ? MARK.true : MARK.false;
    }
  }

  private addNumber(number: number): void {
    this.makeRoom(WIDEST_NUMBER);
    const { view, filled } = this;
    const isShort = isWhole(number);
    view.setUint8(filled, isShort ? MARK.whole : MARK.number);
    if (isShort) view.setUint32(filled + 1, number);
    else view.setFloat64(filled + 1, number);
    this.filled += isShort ? 5 : WIDEST_NUMBER;
  }

  private addText(text: string): void {
    this.makeRoom(text.length * WIDEST_SIGN + 1);
    const { bytes } = this;
    let at = this.filled;
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (code < 0x80) {
        bytes[at++] = code;
        continue;
      }
      const point = text.codePointAt(place) ?? code;
      at = putPoint(bytes, at, point);
      if (point > 0xffff) place++;
    }
    bytes[at] = MARK.endOfText;
    this.filled = at + 1;
  }

  private makeRoom(size: number): void {
    if (this.filled + size <= this.bytes.length) return;
    const bytes = new Uint8Array(2 * (this.filled + size));
    bytes.set(this.bytes.subarray(0, this.filled));
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
  }
}

/** Puts a sign beyond ASCII in UTF-8; half of a pair of surrogates too, as if it were a sign. Gives the place behind it. */
function putPoint(bytes: Uint8Array, from: number, point: number): number {
  const tails = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  const heads = [0, 0xc0, 0xe0, 0xf0] as const;
  bytes[from] = (heads[tails] ?? 0) | (point >> (6 * tails));
  for (let tail = 1; tail <= tails; tail++) bytes[from + tail] = 0x80 | ((point >> (6 * (tails - tail))) & 63);
  return from + tails + 1;
}
