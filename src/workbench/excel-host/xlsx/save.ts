import { writeXlsx, type CellStyle, type WorkbookProperties, type WriteOptions, type WriteSheet } from 'hucre';
import { withCustomParts } from '#workbook';
import { omit, type Scalar, type SheetModel, type WorkbookModel } from '../model';
import { carried } from './carried';
import { remember, REMEMBERED } from './remembered';
import { writeSheet } from './save-sheet';

/** The cells of a sheet by row and column: their values, and which of the styles of the book each has. */
export interface CellsToSave {
  readonly values: (readonly (Scalar | undefined)[] | undefined)[];
  readonly styles: (readonly (number | undefined)[] | undefined)[];
}

/** A workbook as plain data without an object for each cell, so that it can go to a worker in slices. */
export interface BookToSave {
  /** All but the cells; of those only what they have besides a value and a style. */
  readonly frame: WriteOptions;
  readonly styles: readonly object[];
  readonly cells: readonly CellsToSave[];
  /** The texts of its custom XML. */
  readonly customXml: readonly string[];
}

/** The bytes of an .xlsx of a workbook, with all that `openWorkbook` carried along. */
export const saveWorkbook = (book: WorkbookModel): Promise<Uint8Array> => writeBook(bookToSave(book));

/** What is to be written of a workbook; the rows are those of the workbook itself. */
export function bookToSave(book: WorkbookModel): BookToSave {
  const { defaultFont, namedRanges = [], workbookProtection, properties } = carried.books.get(book) ?? {};
  const ofSheets = namedRanges.filter(({ scope }) => scope !== undefined && book.find(scope));
  const frame = {
    sheets: book.sheets.map(writeSheet),
    activeSheet: book.active,
    namedRanges: [...ofSheets, ...[...book.names].map(([name, formula]) => ({ name, range: formula.slice(1) }))],
    properties: writeProperties(book, properties ?? {}),
    ...(book.date1904 && { dateSystem: '1904' as const }),
    ...(defaultFont && { defaultFont }),
    ...(workbookProtection && { workbookProtection }),
  };
  return { frame, styles: book.styles.all(), cells: book.sheets.map(cellsOf), customXml: book.customXml.map(({ xml }) => xml) };
}

/** Only cells with formatting of their own or of their row are listed with it; columns say theirs themselves. */
function cellsOf(sheet: SheetModel): CellsToSave {
  const styles = [...sheet.styles.cells];
  const width = sheet.used()?.columns ?? 0;
  for (const row of sheet.styles.rows.keys()) {
    const own = styles[row] ?? [];
    styles[row] = Array.from({ length: Math.max(width, own.length) }, (_, column) =>
      column < width ? sheet.styles.number(row, column) : own[column],
    );
  }
  return { values: sheet.cells, styles };
}

/** The bytes of an .xlsx of what is to be written. */
export async function writeBook({ frame, styles, cells, customXml }: BookToSave): Promise<Uint8Array> {
  const sheets = (frame.sheets ?? []).map((sheet, at) => withCells(sheet, cells[at] ?? { values: [], styles: [] }, styles));
  return withCustomParts(await writeXlsx({ ...frame, sheets }), customXml);
}

function withCells(sheet: WriteSheet, { values, styles }: CellsToSave, known: readonly object[]): WriteSheet {
  const cells = new Map(sheet.cells);
  const isPlain = known.map((style) => Object.keys(style).length === 0);
  styles.forEach((row, at) =>
    row?.forEach((number, column) => {
      if (number === undefined || isPlain[number] !== false) return;
      const key = `${at},${column}`;
      const value = values[at]?.[column];
      cells.set(key, { value: value === undefined || value === '' ? null : value, style: known[number] as CellStyle, ...cells.get(key) });
    }),
  );
  return { ...sheet, rows: Array.from(values, (row) => Array.from(row ?? [], (value) => value ?? null)), cells };
}

function writeProperties(book: WorkbookModel, found: WorkbookProperties): WorkbookProperties {
  const { author, comments, ...rest } = Object.fromEntries(book.properties);
  const custom = omit(found.custom ?? {}, REMEMBERED);
  const remembered = remember(book);
  return {
    ...found,
    ...rest,
    ...(author !== undefined && { creator: author }),
    ...(comments !== undefined && { description: comments }),
    custom: remembered === undefined ? custom : { ...custom, [REMEMBERED]: remembered },
  };
}
