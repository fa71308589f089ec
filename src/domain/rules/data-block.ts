import { columnLetters, type Rect } from '../cell';
import { firstRowFrom, type ColumnData, type SheetData } from '../levering/sheet-data';
import { columnsOf } from './rule';

/** The part of a block of cells that holds data of the format: the rows by their place in the data, and the columns from the left. */
export interface DataBlock {
  readonly fromRow: number;
  /** The first row behind it. */
  readonly toRow: number;
  readonly columns: readonly ColumnData[];
}

/** What of a block in a sheet is data; without rows or without columns it is none. */
export function dataIn(sheet: SheetData, { top, left, rows, columns }: Rect): DataBlock {
  const placeOf = ({ position }: ColumnData): number => position ?? -1;
  const isInside = (column: ColumnData): boolean => placeOf(column) >= left && placeOf(column) < left + columns;
  return {
    fromRow: firstRowFrom(sheet, top + 1),
    toRow: firstRowFrom(sheet, top + rows + 1),
    columns: columnsOf(sheet).filter(isInside).sort((a, b) => placeOf(a) - placeOf(b)),
  };
}

/** The address of a block without its sheet: "B2:C5". */
export const blockAddress = ({ top, left, rows, columns }: Rect): string =>
  `${columnLetters(left)}${top + 1}:${columnLetters(left + columns - 1)}${top + rows}`;
