import type { SheetModel, WorkbookModel } from '../../src/workbench/excel-host';

/** The cells that look otherwise than their row or column, with the number of their look. */
function looksOf({ styles }: SheetModel): unknown {
  const plain = (row: number, column: number): number => styles.rows.get(row) ?? styles.columns.get(column) ?? 0;
  const cells = styles.cells.rows().flatMap((looks, row) =>
    looks.flatMap((look, column) => (look === undefined || look === plain(row, column) ? [] : [[row, column, look]])),
  );
  return { cells, rows: styles.rows, columns: styles.columns };
}

/** The cells that hold something. */
const valuesOf = ({ cells }: SheetModel): unknown =>
  cells.rows().flatMap((row, r) => row.flatMap((value, c) => (value === undefined || value === '' ? [] : [[r, c, value]])));

/** All of a model that a user could see or lose, as one text: two that are equal are the same workbook. */
export const everythingIn = ({ names, hiddenNames, customXml, properties, settings, date1904, sheets }: WorkbookModel): string =>
  JSON.stringify(
    {
      ...{ names, hiddenNames, customXml, properties, settings, date1904 },
      sheets: sheets.map((sheet) => ({ ...sheet, book: null, cells: valuesOf(sheet), styles: looksOf(sheet) })),
    },
    (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value].map((item) => JSON.stringify(item)).sort() : value),
  );
