import { readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from 'hucre';
import { customParts } from '#workbook';
import { dateToSerial, omit, StyleTable, type CellStyle, type Scalar } from '../model';
import { lyingBars } from './bar-directions';

/** Days between the first day of the two ways to count dates. */
const DAYS_TO_1904 = 1462;
const DATE_FORMAT = 'm/d/yyyy';

/** A sheet of a file as plain data without an object for each cell, so that it can come out of a worker in slices. */
export interface SheetDigest {
  /** All of the sheet but its cells. */
  readonly source: Omit<Sheet, 'rows' | 'cells' | 'pivotTables'>;
  readonly values: (Scalar | undefined)[][];
  /** Which of the styles of the book each cell has. */
  readonly styles: (number | undefined)[][];
  /** The cells with more than a value and a style, by "row,column". */
  readonly special: ReadonlyMap<string, Cell>;
}

/** A file as plain data; `lying` is of `lyingBars`. */
export interface BookDigest {
  readonly book: Omit<Workbook, 'sheets'>;
  readonly lying: ReadonlySet<string>;
  readonly styles: readonly CellStyle[];
  /** How many pivot tables it has: they are read, and not written again. */
  readonly pivots: number;
  readonly sheets: readonly SheetDigest[];
  /** The texts of its custom XML. */
  readonly customXml: readonly string[];
}

/** The value of a cell as the model keeps it: dates by their serial, nothing for empty. */
export function scalarOf(value: CellValue | undefined, date1904: boolean): Scalar | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return value instanceof Date ? dateToSerial(value) - (date1904 ? DAYS_TO_1904 : 0) : value;
}

/** Reads the bytes of an .xlsx. Throws what hucre throws on bytes that are no workbook. */
export async function digestFile(bytes: Uint8Array): Promise<BookDigest> {
  const { sheets, ...book } = await readXlsx(bytes, { readStyles: true });
  const table = new StyleTable();
  const date1904 = book.dateSystem === '1904';
  const digests = sheets.map((sheet) => digestSheet(sheet, table, date1904));
  const pivots = sheets.reduce((sum, { pivotTables = [] }) => sum + pivotTables.length, 0);
  return { book, pivots, lying: await lyingBars(bytes), styles: table.all(), sheets: digests, customXml: await customParts(bytes) };
}

function digestSheet(sheet: Sheet, table: StyleTable, date1904: boolean): SheetDigest {
  const styles: (number | undefined)[][] = [];
  const date = table.intern({ numFmt: DATE_FORMAT });
  const values = sheet.rows.map((row, at) =>
    Array.from(row, (value, column) => {
      if (value instanceof Date) (styles[at] ??= [])[column] = date;
      return scalarOf(value, date1904);
    }),
  );
  const numbers = new Map<object, number>();
  const special = new Map<string, Cell>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.style) {
      const number = numbers.get(cell.style) ?? table.intern(cell.style as CellStyle);
      numbers.set(cell.style, number);
      const comma = key.indexOf(',');
      (styles[Number(key.slice(0, comma))] ??= [])[Number(key.slice(comma + 1))] = number;
    }
    if (isSpecial(cell)) special.set(key, omit(cell, 'style'));
  }
  return { source: omit(sheet, 'rows', 'cells', 'pivotTables'), values, styles, special };
}

const isSpecial = ({ formula, formulaType, comment, hyperlink, formulaDynamic, richText, checkbox }: Cell): boolean =>
  [formula, formulaType, comment, hyperlink, formulaDynamic, richText, checkbox].some((part) => part !== undefined);
