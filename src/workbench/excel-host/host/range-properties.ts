import { formatRect, MAX_COLUMNS, MAX_ROWS, quoteSheet, type Rect, type SheetModel } from '../model';
import { fail } from './failures';

function lines<T>(
  start: number,
  count: number,
  wanted: object,
  readers: Readonly<Record<string, (at: number) => unknown>>,
): T[] {
  const names = Object.entries(wanted).flatMap(([name, asked]) =>
    asked === true ? [name] : asked ? [`${name}.*`] : [],
  );
  const missing = names.find((name) => !(name in readers));
  if (missing) throw fail.notImplemented(`row or column property ${missing}`);
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(names.map((name) => [name, readers[name]?.(start + at)])),
  ) as T[];
}

/** What `Range.getRowProperties` answers: address, rowIndex and rowHidden, as far as asked. */
export function rowProperties(sheet: SheetModel, rect: Rect, wanted: object): Excel.RowProperties[] {
  return lines(rect.top, rect.rows, wanted, {
    address: (row) => `${quoteSheet(sheet.name)}!${formatRect({ top: row, left: 0, rows: 1, columns: MAX_COLUMNS })}`,
    rowIndex: (row) => row,
    rowHidden: (row) => sheet.isRowHidden(row),
  });
}

/** What `Range.getColumnProperties` answers: address, columnIndex and columnHidden, as far as asked. */
export function columnProperties(sheet: SheetModel, rect: Rect, wanted: object): Excel.ColumnProperties[] {
  return lines(rect.left, rect.columns, wanted, {
    address: (column) =>
      `${quoteSheet(sheet.name)}!${formatRect({ top: 0, left: column, rows: MAX_ROWS, columns: 1 })}`,
    columnIndex: (column) => column,
    columnHidden: (column) => sheet.hiddenColumns.has(column),
  });
}
