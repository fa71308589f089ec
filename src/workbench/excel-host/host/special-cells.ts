import { intersect, MAX_COLUMNS, MAX_ROWS, runs, toBlocks, valueType, type Rect, type SheetModel } from '../model';
import { fail } from './failures';

/** The kinds of cells that `getSpecialCells` finds here, in the words of Excel.SpecialCellType. */
export type SpecialCellType = 'Formulas' | 'Constants' | 'Blanks' | 'Visible';

interface Place {
  readonly row: number;
  readonly column: number;
}

function cellsWhere(rect: Rect, holds: (row: number, column: number) => boolean): Place[] {
  const places: Place[] = [];
  for (let row = rect.top; row < rect.top + rect.rows; row++) {
    for (let column = rect.left; column < rect.left + rect.columns; column++) {
      if (holds(row, column)) places.push({ row, column });
    }
  }
  return places;
}

function visibleBlocks(sheet: SheetModel, rect: Rect): Rect[] {
  const rows = runs(rect.top, Math.min(rect.top + rect.rows, MAX_ROWS), (row) => !sheet.isRowHidden(row));
  const columns = runs(
    rect.left,
    Math.min(rect.left + rect.columns, MAX_COLUMNS),
    (at) => !sheet.hiddenColumns.has(at),
  );
  return rows.flatMap((row) =>
    columns.map((column) => ({
      top: row.start,
      left: column.start,
      rows: row.end - row.start,
      columns: column.end - column.start,
    })),
  );
}

const ALL_TYPES = ['All', 'ErrorsLogicalNumberText'];

/** The blocks of `rect` that hold cells of a kind; kinds of values are not told apart. */
export function specialCells(sheet: SheetModel, rect: Rect, type: SpecialCellType, valueTypes = 'All'): Rect[] {
  if (type === 'Visible') return visibleBlocks(sheet, rect);
  if (type === 'Formulas' && valueTypes === 'Errors') {
    return toBlocks(
      [...sheet.formulas.in(rect)].filter(({ row, column }) => valueType(sheet.get(row, column)) === 'Error'),
    );
  }
  if (!ALL_TYPES.includes(valueTypes)) throw fail.notImplemented(`special cells ${type} of value type ${valueTypes}`);
  if (type === 'Formulas') return toBlocks(sheet.formulas.in(rect));
  const used = sheet.used();
  const part = used && intersect(used, rect);
  if (!part) return [];
  if (type === 'Constants') {
    return toBlocks(cellsWhere(part, (row, column) => sheet.get(row, column) !== '' && !sheet.formula(row, column)));
  }
  if (type === 'Blanks') {
    return toBlocks(cellsWhere(part, (row, column) => sheet.get(row, column) === '' && !sheet.formula(row, column)));
  }
  throw fail.notImplemented(`special cells ${String(type)}`);
}
