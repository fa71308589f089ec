import type { Cell } from '../cell';
import { sortedBy } from '../counting/order';
import type { ColumnData } from '../levering/sheet-data';

/** A column of a sheet that is to be described. */
export interface Described {
  readonly column: ColumnData;
  /** The places of its filled distinct cells in the order of the cells; null when there are too many to lay in order. */
  readonly inOrder: Int32Array | null;
}

/** Rows are laid in order by these columns first: they hold numbers, and together tell nearly all rows apart. */
const FIRST = ['toewijzingnummer', 'geboortedatum', 'begindatum'];

/** So many distinct cells of a column are compared with each other; whole numbers, which are sorted by counting, not among them. */
const MOST_COMPARED = 4096;

/** A whole number of at most 32 bits. Also −0, which is another number than 0 to nobody. */
export const isWhole = (cell: Cell): cell is number => typeof cell === 'number' && cell >>> 0 === cell;

const kindOf = (cell: Cell): number =>
  cell === null ? 0 : typeof cell === 'string' ? 3 : typeof cell === 'boolean' ? 4 : isWhole(cell) ? 1 : 2;

/** Empty cells first, then whole numbers, other numbers, texts by their signs, and false before true. */
function compareCells(one: Cell, other: Cell): number {
  if (one === other) return 0;
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : 1;
  return kindOf(one) - kindOf(other) || ((one ?? 0) < (other ?? 0) ? -1 : 1);
}

/** The places of the filled cells among distinct cells, in the order of the cells; null when too many must be compared. */
export function placesInOrder(cells: readonly Cell[]): Int32Array | null {
  const places = new Int32Array(cells.length);
  const compared: number[] = [];
  let counted = 0;
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place] ?? null;
    if (isWhole(cell)) places[counted++] = place;
    else if (cell !== null && compared.push(place) > MOST_COMPARED) return null;
  }
  places.set(byNumber(cells, places.subarray(0, counted)));
  compared.sort((one, other) => compareCells(cells[one] ?? null, cells[other] ?? null));
  places.set(compared, counted);
  return places.subarray(0, counted + compared.length);
}

/** Places of whole numbers in the order of the numbers: by their last sixteen bits, then by their first. */
function byNumber(cells: readonly Cell[], places: Int32Array): Int32Array {
  const low = new Int32Array(places.length);
  const high = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) {
    const number = cells[places[at] as number] as number;
    low[at] = number & 0xffff;
    high[at] = number >>> 16;
  }
  const sorted = sortedBy(high, sortedBy(low));
  for (let at = 0; at < sorted.length; at++) sorted[at] = places[sorted[at] as number] as number;
  return sorted;
}

/** Per row the rank of its cell in the order of the cells; 0 for an empty one. */
function ranksPerRow({ codes, cells }: ColumnData, inOrder: Int32Array): Int32Array {
  const ranks = new Int32Array(cells.length);
  for (let rank = 0; rank < inOrder.length; rank++) ranks[inOrder[rank] as number] = rank + 1;
  const perRow = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) perRow[row] = ranks[codes[row] as number] as number;
  return perRow;
}

/** The rows of a sheet in the order of their cells: those of `FIRST`, then those of the other columns as they are given. */
export function rowsInOrder(columns: readonly Described[], size: number): Int32Array {
  const first = FIRST.flatMap((name) => columns.find(({ column, inOrder }) => column.name === name && inOrder !== null) ?? []);
  const ranked = first.map(({ column, inOrder }) => ranksPerRow(column, inOrder ?? new Int32Array()));
  const order = ranked.reduceRight<Int32Array | null>((before, ranks) => sortedBy(ranks, before), null) ?? sortedBy(new Int32Array(size));
  const others = columns.filter((one) => !first.includes(one));
  const compareRows = (one: number, other: number): number => {
    for (const { column } of others) {
      const [here, there] = [column.codes[one] ?? 0, column.codes[other] ?? 0];
      const found = here === there ? 0 : compareCells(column.cells[here] ?? null, column.cells[there] ?? null);
      if (found !== 0) return found;
    }
    return 0;
  };
  const isLikeNext = alikeInOrder(ranked, order);
  for (let from = 0, to = 1; from < size; from = to++) {
    while (isLikeNext[to - 1] === 1) to++;
    if (to - from > 1) order.subarray(from, to).sort(compareRows);
  }
  return order;
}

/** Per place in the order 1 when the row there has the same ranks as the row after it. */
function alikeInOrder(ranked: readonly Int32Array[], order: Int32Array): Uint8Array {
  const isLikeNext = new Uint8Array(order.length).fill(1, 0, -1);
  for (const ranks of ranked) {
    let next = ranks[order[order.length - 1] ?? 0];
    for (let at = order.length - 2; at >= 0; at--) {
      const rank = ranks[order[at] as number];
      if (rank !== next) isLikeNext[at] = 0;
      next = rank;
    }
  }
  return isLikeNext;
}
