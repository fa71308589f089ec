import { Sha256, sha256 } from '../bevestiging/sha256';
import type { ColumnData, Levering, SheetData } from '../levering/sheet-data';
import { CellBytes } from './cell-bytes';
import { placesInOrder, rowsInOrder, type Described } from './row-order';

/** The data of one sheet of the delivery: how many rows, and their hash. */
export interface BladBewijs {
  readonly blad: string;
  readonly regels: number;
  readonly sha256: string;
}

/** The data of a delivery: one hash over all its sheets, and one for each. */
export interface GegevensBewijs {
  readonly sha256: string;
  readonly bladen: readonly BladBewijs[];
}

/** The places of the distinct cells as they are met in these rows. */
function placesAsMet({ codes, cells }: ColumnData, order: Int32Array): Int32Array {
  const isNew = new Uint8Array(cells.length).fill(1, 1);
  const places = new Int32Array(cells.length);
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const place = codes[order[at] as number] as number;
    // Put down always and kept when new: no processor can guess whether a client was met before.
    places[count] = place;
    count += isNew[place] as number;
    isNew[place] = 0;
  }
  return places.subarray(0, count);
}

/** Per row one whole number below 2^32, in which the numbers of several columns go. */
interface Word {
  readonly perRow: Int32Array;
  /** How many different numbers it can be by now. */
  possible: number;
}

const MOST = 2 ** 32;

/** Puts the numbers of a column in the first word with room for them. */
function pack(words: Word[], { codes, cells }: ColumnData, places: Int32Array): void {
  const count = places.length + 1;
  let word = words.find(({ possible }) => possible * count <= MOST);
  if (word === undefined) words.push((word = { perRow: new Int32Array(codes.length), possible: 1 }));
  const { perRow, possible } = word;
  const parts = new Int32Array(cells.length);
  for (let at = 0; at < places.length; at++) parts[places[at] as number] = Math.imul(at + 1, possible);
  for (let row = 0; row < codes.length; row++) perRow[row] = (perRow[row] as number) + (parts[codes[row] as number] as number);
  word.possible = possible * count;
}

/** The word of every row, in this order, each in four bytes, the highest first. */
function bytesOf({ perRow }: Word, order: Int32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * order.length));
  for (let at = 0; at < order.length; at++) view.setInt32(4 * at, perRow[order[at] as number] as number);
  return new Uint8Array(view.buffer);
}

/** Numbers in four bytes each, the highest first. */
function countsOf(...counts: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * counts.length));
  counts.forEach((count, at) => view.setUint32(4 * at, count));
  return new Uint8Array(view.buffer);
}

function bladBewijs(sheet: SheetData): BladBewijs {
  const columns = (Object.values(sheet.columns) as readonly ColumnData[])
    // A column in which nothing is filled in might as well be absent.
    .filter(({ cells }) => cells.some((cell) => cell !== null))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((column): Described => ({ column, inOrder: placesInOrder(column.cells) }));
  const order = rowsInOrder(columns, sheet.size);
  const hash = new Sha256().addBytes(countsOf(sheet.size, columns.length));
  const bytes = new CellBytes();
  const words: Word[] = [];
  for (const { column, inOrder } of columns) {
    const places = inOrder ?? placesAsMet(column, order);
    hash.add(`${column.name}\n`).addBytes(bytes.listOf(column.cells, places));
    pack(words, column, places);
  }
  for (const word of words) hash.addBytes(bytesOf(word, order));
  return { blad: sheet.format.name, regels: sheet.size, sha256: hash.hex() };
}

const deliveredSheets = ({ sheets }: Levering): SheetData[] =>
  (Object.values(sheets) as readonly (SheetData | null)[])
    .filter((sheet) => sheet !== null)
    .sort((a, b) => (a.format.name < b.format.name ? -1 : 1));

const ZEROS = '0'.repeat(64);

/** What a proof of the data looks like: with zeros for each hash, which is quick. */
export const exampleBewijs = (levering: Levering): GegevensBewijs => ({
  sha256: ZEROS,
  bladen: deliveredSheets(levering).map(({ format, size }) => ({ blad: format.name, regels: size, sha256: ZEROS })),
});

const known = new WeakMap<Levering, GegevensBewijs>();

/** The hash of the data of a delivery, worked out once: the same data give the same hash (see README.md for how). */
export function gegevensBewijs(levering: Levering): GegevensBewijs {
  const before = known.get(levering);
  if (before !== undefined) return before;
  const bladen = deliveredSheets(levering).map(bladBewijs);
  const made = { sha256: sha256(bladen.map((one) => `${one.blad} ${one.sha256}\n`).join('')), bladen };
  known.set(levering, made);
  return made;
}
