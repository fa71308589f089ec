import type { Cell } from '../cell';
import { Sha256, sha256 } from '../bevestiging/sha256';
import { sortedBy } from '../counting/order';
import type { Filled } from '../levering/column';
import type { ColumnData, Levering, SheetData } from '../levering/sheet-data';

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

/** What JSON cannot hold as it is, or is not ASCII. */
const ODD = /["\\\u0000-\u001f\u007f-\uffff]/;

/** Adds a cell as JSON in ASCII, half of a pair of surrogates apart; a number as JavaScript writes it. */
function addCell(hash: Sha256, cell: Filled): void {
  if (typeof cell === 'number') hash.add(String(cell));
  else if (typeof cell === 'string' && !ODD.test(cell)) hash.add('"').add(cell).add('"');
  else hash.add(JSON.stringify(cell).replace(/[\u007f-\uffff]/g, (half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`));
  hash.add('\n');
}

/** Rows are laid in order by these columns first: they have few distinct cells, and together tell most rows apart. */
const FIRST = ['begindatum', 'einddatum', 'kosten'];

const KINDS = ['number', 'string', 'boolean'];

/** Empty cells first, then numbers by size, texts by their signs, and false before true. */
function compareCells(one: Cell, other: Cell): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  if (typeof one !== typeof other) return KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
  return one < other ? -1 : 1;
}

/** The places of cells in the order of the cells; numbers alone, as amounts and days are, need no look at their kind. */
function placesInOrder(cells: readonly Cell[]): Int32Array {
  const places = Int32Array.from(cells.keys());
  if (!cells.every((cell) => cell === null || typeof cell === 'number')) {
    return places.sort((one, other) => compareCells(cells[one] ?? null, cells[other] ?? null));
  }
  const sizes = new Float64Array(cells.map((cell) => Number(cell ?? -Number.MAX_VALUE)));
  return places.sort((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0));
}

/** Per distinct cell its place in the order of them all; empty ones 0. */
function ranksOf({ cells }: ColumnData): Int32Array {
  const places = placesInOrder(cells);
  const ranks = new Int32Array(cells.length);
  places.forEach((place, rank) => (ranks[place] = cells[place] === null ? 0 : rank));
  return ranks;
}

/** The rows in the order of their cells: those of `FIRST`, then those of the other columns by name. */
function rowsInOrder(columns: readonly ColumnData[], size: number): Int32Array {
  const first = FIRST.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const ranked = first.map((column) => {
    const ranks = ranksOf(column);
    return column.codes.map((place) => ranks[place] ?? 0);
  });
  const order = ranked.reduceRight<Int32Array>(
    (before, ranks) => sortedBy(ranks, before),
    Int32Array.from({ length: size }, (_, row) => row),
  );
  const others = columns.filter((column) => !first.includes(column));
  const compareRows = (one: number, other: number): number => {
    for (const { codes, cells } of others) {
      const found = codes[one] === codes[other] ? 0 : compareCells(cells[codes[one] ?? 0] ?? null, cells[codes[other] ?? 0] ?? null);
      if (found !== 0) return found;
    }
    return 0;
  };
  const isAlike = (one: number, other: number): boolean => ranked.every((ranks) => ranks[one] === ranks[other]);
  for (let from = 0, to = 1; from < size; from = to++) {
    while (to < size && isAlike(order[from] ?? 0, order[to] ?? 0)) to++;
    if (to - from > 1) order.subarray(from, to).sort(compareRows);
  }
  return order;
}

/** Adds a column to the hash: its name, its distinct cells as they are met in these rows, and per row the number of its cell. */
function addColumn(hash: Sha256, { name, codes, cells }: ColumnData, order: Int32Array): void {
  const numbers = new Int32Array(cells.length);
  // First in the order of the rows, in a loop of its own: what lies all over the memory is then fetched ahead.
  const perRow = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) perRow[at] = codes[order[at] as number] as number;
  let met = 0;
  hash.add(`${name}\n`);
  for (let at = 0; at < order.length; at++) {
    const place = perRow[at] as number;
    if (place === 0) continue;
    if (numbers[place] === 0) {
      numbers[place] = ++met;
      addCell(hash, cells[place] as Filled);
    }
    perRow[at] = numbers[place] as number;
  }
  hash.add('\n').addBytes(asBytes(perRow, met));
}

const BYTE = 256;

/** Whole numbers in as many bytes each as the largest needs, the highest first. */
function asBytes(numbers: Int32Array, largest: number): Uint8Array {
  const width = largest < BYTE ? 1 : largest < BYTE ** 2 ? 2 : 3;
  if (width === 1) return new Uint8Array(numbers);
  const bytes = new Uint8Array(width * numbers.length);
  for (let at = 0, end = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    if (width === 3) bytes[end++] = number >> 16;
    bytes[end++] = number >> 8;
    bytes[end++] = number;
  }
  return bytes;
}

function bladBewijs(sheet: SheetData): BladBewijs {
  const columns = (Object.values(sheet.columns) as readonly ColumnData[])
    // A column in which nothing is filled in might as well be absent.
    .filter(({ cells }) => cells.some((cell) => cell !== null))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const order = rowsInOrder(columns, sheet.size);
  const hash = new Sha256();
  for (const column of columns) addColumn(hash, column, order);
  return { blad: sheet.format.name, regels: sheet.size, sha256: hash.hex() };
}

const known = new WeakMap<Levering, GegevensBewijs>();

/** The hash of the data of a delivery, worked out once: the same data give the same hash (see README.md for how). */
export function gegevensBewijs(levering: Levering): GegevensBewijs {
  const before = known.get(levering);
  if (before !== undefined) return before;
  const bladen = (Object.values(levering.sheets) as readonly (SheetData | null)[])
    .filter((sheet) => sheet !== null)
    .map(bladBewijs)
    .sort((a, b) => (a.blad < b.blad ? -1 : 1));
  const made = { sha256: sha256(bladen.map((one) => `${one.blad} ${one.sha256}\n`).join('')), bladen };
  known.set(levering, made);
  return made;
}
