import type { WorkbookCells } from '../../../src/domain/cell';
import type { DataSheet } from '../../../src/domain/sheets/data-sheet';

/** The cells that a workbook of these sheets holds. */
export const workbookOf = (sheets: readonly DataSheet[]): WorkbookCells => ({
  bestand: null,
  date1904: false,
  textOnly: false,
  sheets: sheets.map(({ name, title, columns, rows }) => ({
    name,
    top: 0,
    left: 0,
    rows: [...(title === undefined ? [] : [[title]]), columns.map(({ header }) => header), ...rows],
  })),
});
