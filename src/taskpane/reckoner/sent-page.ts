import type { Cell, PlanLink, PlanRows } from '#domain';
import type { TablePage } from '#workbook';

/**
 * Rows of a table on their way: each distinct cell once, and of all cells, row by row, the place among them. All of it lies
 * in one buffer that goes back and forth: a browser lets what comes in messages lie about until it collects everything, so
 * that of a million rows hundreds of megabytes would.
 */
export interface SentPage {
  /** The places, of four bytes each; then the distinct cells as JSON, of each character its code in two bytes. */
  readonly buffer: ArrayBuffer;
  readonly rows: number;
  readonly columns: number;
  readonly characters: number;
  readonly links: readonly PlanLink[];
}

/** A buffer that is too small is followed by one that has room for somewhat more than was asked. */
const SPARE = 1.25;
/** So many characters are put together at once. */
const CHARACTERS = 8192;

/** Rows of a table as they are sent, in this buffer where they fit. */
export function sentPage({ rows, links = [] }: TablePage, room: ArrayBuffer | null = null): SentPage {
  const columns = rows.at(0)?.length ?? 0;
  const { places, distinct } = placed(rows, columns);
  const text = JSON.stringify(distinct);
  const size = places.byteLength + text.length * Uint16Array.BYTES_PER_ELEMENT;
  const buffer = room !== null && room.byteLength >= size ? room : new ArrayBuffer(Math.ceil(size * SPARE));
  new Int32Array(buffer, 0, places.length).set(places);
  const codes = new Uint16Array(buffer, places.byteLength, text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  return { buffer, rows: rows.length, columns, characters: text.length, links };
}

function placed(rows: PlanRows, columns: number): { readonly places: Int32Array; readonly distinct: readonly Cell[] } {
  const known = new Map<Cell, number>();
  const places = new Int32Array(rows.length * columns);
  let at = 0;
  for (const row of rows) {
    for (let column = 0; column < columns; column++) {
      const cell = row[column] ?? null;
      let place = known.get(cell);
      if (place === undefined) known.set(cell, (place = known.size));
      places[at++] = place;
    }
  }
  return { places, distinct: [...known.keys()] };
}

/** The rows that were sent; `free` is told when their buffer may be used for others. */
export function receivedPage({ buffer, rows, columns, characters, links }: SentPage, free?: (buffer: ArrayBuffer) => void): TablePage {
  const places = new Int32Array(buffer, 0, rows * columns);
  const distinct = JSON.parse(textOf(new Uint16Array(buffer, places.byteLength, characters))) as Cell[];
  return { rows: new SentRows(rows, columns, places, distinct), links, written: () => free?.(buffer) };
}

/** Not by a `TextDecoder`: its texts lie outside the heap, where they outlive their use as messages do. */
function textOf(codes: Uint16Array): string {
  let text = '';
  for (let from = 0; from < codes.length; from += CHARACTERS) text += String.fromCharCode(...codes.subarray(from, from + CHARACTERS));
  return text;
}

/** Rows that are made one by one when they are asked for: all of them together would lie in memory while they are written. */
class SentRows implements PlanRows {
  constructor(
    readonly length: number,
    private readonly columns: number,
    private readonly places: Int32Array,
    private readonly distinct: readonly Cell[],
  ) {}

  at(row: number): readonly Cell[] | undefined {
    if (row < 0 || row >= this.length) return undefined;
    const { columns, places, distinct } = this;
    if (places.length < this.length * columns) throw new Error('The buffer of these rows was given back for others');
    const cells = new Array<Cell>(columns);
    for (let column = 0; column < columns; column++) cells[column] = distinct[places[row * columns + column] as number] ?? null;
    return cells;
  }

  slice(from: number, to: number): (readonly Cell[])[] {
    return [...this].slice(from, to);
  }

  *[Symbol.iterator](): IterableIterator<readonly Cell[]> {
    for (let row = 0; row < this.length; row++) yield this.at(row) ?? [];
  }
}
