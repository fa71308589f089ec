import type { Cell, Rect, SheetCells } from '#domain';

/** What a cell in memory holds. */
export interface Held {
  readonly value: Cell;
  readonly isFormula: boolean;
}

const isIn = ({ top, left, rows, columns }: Rect, row: number, column: number): boolean =>
  row >= top && row < top + rows && column >= left && column < left + columns;

/** What the cell at this place, counted from 0 in the sheet, holds. */
export const heldIn = (sheet: SheetCells, row: number, column: number): Held => ({
  value: sheet.rows[row - sheet.top]?.[column - sheet.left] ?? null,
  isFormula: sheet.formulas?.some((block) => isIn(block, row, column)) ?? false,
});

/** The sheet with another content in one cell, wherever it stands. */
export function withCell(sheet: SheetCells, row: number, column: number, { value, isFormula }: Held): SheetCells {
  const top = Math.min(sheet.top, row);
  const left = Math.min(sheet.left, column);
  const shift = Array.from({ length: sheet.left - left }, () => null);
  const rows: (readonly Cell[])[] = [
    ...Array.from({ length: sheet.top - top }, () => []),
    ...(shift.length === 0 ? sheet.rows : sheet.rows.map((own) => [...shift, ...own])),
  ];
  while (rows.length <= row - top) rows.push([]);
  const own: Cell[] = [...(rows[row - top] ?? [])];
  while (own.length <= column - left) own.push(null);
  own[column - left] = value;
  rows[row - top] = own;
  const { formulas = [], ...rest } = sheet;
  const cell = { top: row, left: column, rows: 1, columns: 1 };
  const others = formulas.flatMap((block) => without(block, row, column));
  const all = isFormula ? [...others, cell] : others;
  return { ...rest, top, left, rows, ...(all.length > 0 ? { formulas: all } : {}) };
}

/** A block without one of its cells, as the fewest blocks. */
function without(block: Rect, row: number, column: number): Rect[] {
  if (!isIn(block, row, column)) return [block];
  const { top, left, rows, columns } = block;
  const parts: Rect[] = [
    { top, left, rows: row - top, columns },
    { top: row, left, rows: 1, columns: column - left },
    { top: row, left: column + 1, rows: 1, columns: left + columns - column - 1 },
    { top: row + 1, left, rows: top + rows - row - 1, columns },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
