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
export const saveWorkbook = (book: WorkbookModel): Promise<Uint8Array> =>
  writeBook({ ...bookToSave(book), cells: book.sheets.map((sheet) => cellsToSave(sheet, 0, heightToSave(sheet))) });

/** What is to be written of a workbook, without its cells: of those there may be many (`cellsToSave`). */
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
  return { frame, styles: book.styles.all(), cells: book.sheets.map(() => ({ values: [], styles: [] })), customXml: book.customXml.map(({ xml }) => xml) };
}

/** How many rows have something to save. */
export const heightToSave = ({ cells, styles }: SheetModel): number =>
  [...styles.rows.keys()].reduce((height, row) => Math.max(height, row + 1), Math.max(cells.height, styles.cells.height));

/**
 * Some rows of the cells of a sheet. Only cells with formatting of their own or of their row are listed with it; columns
 * say theirs themselves.
 */
export function cellsToSave(sheet: SheetModel, from: number, count: number): CellsToSave {
  const { cells, styles } = sheet;
  const width = styles.rows.size > 0 ? (sheet.used()?.columns ?? 0) : 0;
  const places = Array.from({ length: Math.min(count, heightToSave(sheet) - from) }, (_, at) => from + at);
  return {
    values: places.map((row) => cells.row(row)),
    styles: places.map((row) => {
      const own = styles.cells.row(row);
      if (!styles.rows.has(row)) return own;
      return Array.from({ length: Math.max(width, own.length) }, (_, column) => (column < width ? styles.number(row, column) : own[column]));
    }),
  };
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
