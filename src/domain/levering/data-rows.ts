import type { Cell, CellColumn, SheetCells } from '../cell';
import { cellsOfRow } from './cell-columns';
import { codesFor, codesLike, putInRows } from './codes';
import { blankAsNull } from './column-encoder';
import { fold } from './headers';
import { withoutUnused } from './read-column';

/** True when a row holds nothing. */
export const isEmptyRow = (row: readonly Cell[]): boolean => row.every((cell) => blankAsNull(cell) === null);

/** True when the first that a row holds begins with Totaal: as the last row it is no data. */
export const beginsWithTotaal = (row: readonly Cell[]): boolean => {
  const first = row.find((cell) => blankAsNull(cell) !== null);
  return typeof first === 'string' && fold(first).startsWith('totaal');
};

/** The rows of a sheet, of which the cells are kept by column. */
export class Rows {
  readonly size: number;

  constructor(private readonly columns: readonly CellColumn[]) {
    this.size = columns[0]?.codes.length ?? 0;
  }

  at(place: number): Cell[] {
    return cellsOfRow(this.columns, place);
  }

  isEmpty(place: number): boolean {
    for (const { codes } of this.columns) if (codes[place] !== 0) return false;
    return true;
  }
}

/** The rows of data below the header, and what was passed over. */
export interface DataRows {
  /** The first, and the first behind the last. */
  readonly from: number;
  readonly to: number;
  /** Their places; null when all rows between are data. */
  readonly places: Int32Array | null;
  readonly size: number;
  readonly emptyRows: number;
  readonly totalRows: number;
}

/** Which rows below the header are data. */
export function dataRows(rows: Rows, header: number): DataRows {
  let last = rows.size - 1;
  while (last > header && rows.isEmpty(last)) last--;
  const totalRows = last > header && beginsWithTotaal(rows.at(last)) ? 1 : 0;
  const [from, to] = [header + 1, last - totalRows + 1];
  let emptyRows = 0;
  for (let place = from; place < to; place++) if (rows.isEmpty(place)) emptyRows++;
  const size = Math.max(0, to - from) - emptyRows;
  return { from, to, places: emptyRows === 0 ? null : filledPlaces(rows, from, size), size, emptyRows, totalRows };
}

/** The places of so many rows that hold something, of those from one place on. */
function filledPlaces(rows: Rows, from: number, size: number): Int32Array {
  const places = new Int32Array(size);
  let count = 0;
  for (let place = from; count < size; place++) if (!rows.isEmpty(place)) places[count++] = place;
  return places;
}

/** No rows at all. */
export const NO_ROWS: DataRows = { from: 0, to: 0, places: null, size: 0, emptyRows: 0, totalRows: 0 };

/** The cells of a column in the rows of data alone. */
export function cellsInData({ codes, cells, firsts }: CellColumn, { from, to, places }: DataRows): CellColumn {
  const own = places === null ? codes.subarray(from, to) : putInRows(codesFor(places.length, cells.length), codes, places);
  const beside = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    if (row === from) row = to;
    const place = codes[row] ?? 0;
    beside.set(place, (beside.get(place) ?? 0) + 1);
  }
  // Of the header it was counted while the rows came in: to look through all of them for it takes longer.
  const isUsed = (place: number): boolean => (place === 1 && firsts !== undefined ? firsts > (beside.get(place) ?? 0) : own.includes(place));
  return withoutUnused({ codes: own, cells }, [...beside.keys()], isUsed);
}

/** The blocks of rows, first and the first behind, whose number in this column is shown as a date. */
export function daysIn({ dates = [], top, left }: SheetCells, position: number): (readonly [number, number])[] {
  const inColumn = dates.filter((block) => left + position >= block.left && left + position < block.left + block.columns);
  return inColumn.map((block) => [block.top - top, block.top - top + block.rows] as const);
}

/** A date with a time of day is the same day and can be no year: so the number itself says which of the two it is. */
export function asDays({ codes, cells }: CellColumn, days: readonly (readonly [number, number])[]): CellColumn {
  // Each cell may be shifted, and then stands beside itself.
  const [shifted, own] = [cells.slice(), codesLike(codes, 2 * cells.length)];
  const places = new Map<number, number>();
  for (const [from, to] of days) {
    for (let row = Math.max(0, from); row < Math.min(to, own.length); row++) {
      const place = codes[row] ?? 0;
      const cell = cells[place] ?? null;
      if (typeof cell !== 'number' || !Number.isInteger(cell)) continue;
      let found = places.get(place);
      if (found === undefined) places.set(place, (found = shifted.push(cell + 0.5) - 1));
      own[row] = found;
    }
  }
  return withoutUnused({ codes: own, cells: shifted }, [...places.keys()]);
}

/** Per row of data its row number in the sheet, counted from 1. */
export function rowNumbersOf({ from, places, size }: DataRows, top: number): Int32Array {
  const numbers = new Int32Array(size);
  for (let row = 0; row < size; row++) numbers[row] = (places === null ? from + row : (places[row] ?? 0)) + top + 1;
  return numbers;
}
