import { voorbeeld, type CellFormat, type DataSheet } from '#domain';
import { charactersToPoints, type SheetModel, type WorkbookModel } from './excel-host';

const NUMBER_FORMATS: Partial<Record<CellFormat, string>> = {
  text: '@',
  date: 'dd-mm-yyyy',
  euroCents: '#,##0.00',
  exampleEuro: '#,##0.00 "voorbeeldbedrag"',
  count: '0',
};

/**
 * The faults of the sample, as a gemeente makes them: most are of writing and are mended with a click, some ask for a
 * value that only the user knows, and some are right and ask for a reason.
 */
const FAULTS = {
  ...{ V01: 1, V05: 1, V06: 4, G01: 1, A02: 1, A04: 1, A15: 1, C05: 1, D01: 1, D02: 1, V07: 1 },
  ...{ A06: 1, D04: 1, K04: 1, K06: 1, P02: 2, R05: 1, V03: 4 },
  ...{ C06: 1, V04: 5, V08: 4, V09: 4 },
} as const;

/** Puts the invented delivery of Aa en Hunze, with some faults, into a workbook: what the workbench opens with. */
export function loadSample(book: WorkbookModel): void {
  const made = voorbeeld({ gemeente: '1680', rijen: 2000, zaad: 'werkbank', kwartalen: 1, fouten: FAULTS });
  if (typeof made === 'string') throw new Error(made);
  book.name = 'Levering Aa en Hunze 2026K3.xlsx';
  book.sheets = [];
  for (const sheet of made.sheets) fill(book, sheet);
  book.active = Math.max(0, book.sheets.findIndex((sheet) => sheet.name === 'Voorzieningen'));
  book.changed({ kind: 'loaded' });
}

function fill(book: WorkbookModel, data: DataSheet): void {
  const sheet = book.addSheet(data.name);
  sheet.visibility = data.hidden ? 'Hidden' : 'Visible';
  const top = data.title === undefined ? 0 : 1;
  if (data.title !== undefined) sheet.put(0, 0, data.title);
  data.columns.forEach((column, place) => {
    sheet.put(top, place, column.header);
    sheet.columnWidths.set(place, charactersToPoints(column.width));
    format(sheet, { top: top + 1, left: place, rows: data.rows.length, columns: 1 }, column.format);
  });
  for (const cell of data.cells ?? []) {
    format(sheet, { top: top + 1 + cell.row, left: cell.column, rows: 1, columns: 1 }, cell.format);
  }
  sheet.restyle({ top, left: 0, rows: 1, columns: data.columns.length }, (style) => ({ ...style, font: { ...style.font, bold: true } }));
  data.rows.forEach((row, place) => {
    row.forEach((value, column) => {
      if (value !== null) sheet.put(top + 1 + place, column, value);
    });
  });
  sheet.frozen = { rows: top + 1, columns: 0 };
}

function format(sheet: SheetModel, rect: Parameters<SheetModel['restyle']>[0], kind: CellFormat): void {
  const numFmt = NUMBER_FORMATS[kind];
  if (numFmt !== undefined && rect.rows > 0) sheet.restyle(rect, (style) => ({ ...style, numFmt }));
}
