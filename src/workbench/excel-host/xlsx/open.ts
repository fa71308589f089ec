import { readXlsx, type Cell, type CellValue, type Sheet } from 'hucre';
import { dateToSerial, omit, SheetModel, WorkbookModel, type CellStyle, type Scalar } from '../model';
import { lyingBars } from './bar-directions';
import { carried, contentOf, type CarriedCell } from './carried';
import { readChart, writable } from './charts';
import { readRules } from './open-rules';
import { recall, REMEMBERED } from './remembered';
import { SharedFormulas } from './shared-formula';

/** Days between the first day of the two ways to count dates. */
const DAYS_TO_1904 = 1462;
const DATE_FORMAT = 'm/d/yyyy';

/**
 * Reads the bytes of an .xlsx into a workbook, `into` when it is given. What the model does not know is carried along
 * and saved again. Throws what hucre throws on bytes that are no workbook.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  name = 'Book1.xlsx',
  into = new WorkbookModel(),
): Promise<WorkbookModel> {
  const { sheets, ...rest } = await readXlsx(bytes, { readStyles: true });
  carried.books.set(into, rest);
  into.name = name;
  into.date1904 = rest.dateSystem === '1904';
  for (const map of [into.names, into.settings, into.properties]) map.clear();
  into.customXml = [];
  into.sheets = sheets.map((source) => readSheet(into, source));
  const lying = await lyingBars(bytes);
  sheets.forEach((source, at) => readCharts(into, into.sheets[at], source, lying));
  for (const range of rest.namedRanges ?? [])
    if (range.scope === undefined) into.names.set(range.name, `=${range.range}`);
  readProperties(into, rest.properties);
  into.active =
    rest.activeSheet ??
    Math.max(
      0,
      into.sheets.findIndex((sheet) => sheet.visibility === 'Visible'),
    );
  into.selection = { top: 0, left: 0, rows: 1, columns: 1 };
  into.changed({ kind: 'loaded' });
  return into;
}

function readProperties(book: WorkbookModel, properties: Awaited<ReturnType<typeof readXlsx>>['properties']): void {
  const { custom, creator, description, ...rest } = properties ?? {};
  for (const [key, value] of Object.entries({ ...rest, author: creator, comments: description })) {
    if (typeof value === 'string') book.properties.set(key, value);
  }
  recall(book, custom?.[REMEMBERED]);
}

function readSheet(book: WorkbookModel, source: Sheet): SheetModel {
  const sheet = new SheetModel(book, source.name);
  const { rows, cells } = source;
  const rest = omit(source, 'name', 'rows', 'cells', 'pivotTables', 'charts');
  sheet.visibility = source.veryHidden ? 'VeryHidden' : source.hidden ? 'Hidden' : 'Visible';
  sheet.protected = source.protection !== undefined && source.protection.sheet !== false;
  readValues(sheet, rows);
  const extras = readCells(sheet, cells ?? new Map<string, Cell>());
  carried.sheets.set(sheet, { sheet: rest, cells: extras, charts: [] });
  readRules(sheet, source);
  return sheet;
}

function scalarOf(value: CellValue | undefined, book: WorkbookModel): Scalar | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return value instanceof Date ? dateToSerial(value) - (book.date1904 ? DAYS_TO_1904 : 0) : value;
}

function readValues(sheet: SheetModel, rows: readonly (readonly CellValue[])[]): void {
  const date = sheet.book.styles.intern({ numFmt: DATE_FORMAT });
  rows.forEach((row, at) => {
    sheet.cells[at] = row.map((value, column) => {
      if (value instanceof Date) sheet.styles.set(at, column, date);
      return scalarOf(value, sheet.book);
    });
  });
}

/** Formatting, formulas, notes and links; what else a cell has is returned. */
function readCells(sheet: SheetModel, cells: ReadonlyMap<string, Cell>): Map<string, CarriedCell> {
  const styles = new Map<object, number>();
  const shared = new SharedFormulas(cells);
  const extras = new Map<string, CarriedCell>();
  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (cell.style) {
      const number = styles.get(cell.style) ?? sheet.book.styles.intern(cell.style as CellStyle);
      styles.set(cell.style, number);
      sheet.styles.set(row, column, number);
    }
    const formula = shared.of(cell, row, column);
    if (formula !== undefined) {
      sheet.put(row, column, scalarOf(cell.formulaResult ?? cell.value, sheet.book) ?? '', `=${formula}`);
    }
    readRemarks(sheet, cell, row, column);
    const { formulaDynamic, richText, checkbox } = cell;
    // A shared formula is written out in each cell, so only arrays are still special.
    const { formulaType, formulaRef } = cell.formulaType === 'array' ? cell : {};
    const extra = Object.entries({ formulaType, formulaRef, formulaDynamic, richText, checkbox }).filter(
      ([, value]) => value !== undefined,
    );
    if (extra.length > 0) extras.set(key, { content: contentOf(sheet, row, column), extra: Object.fromEntries(extra) });
  }
  return extras;
}

function readRemarks(sheet: SheetModel, { comment, hyperlink }: Cell, row: number, column: number): void {
  if (comment) sheet.notes.push({ row, column, text: comment.text, author: comment.author ?? '' });
  if (!hyperlink) return;
  const { target, location, tooltip } = hyperlink;
  sheet.hyperlinks.set(SheetModel.key(row, column), {
    ...(location !== undefined ? { documentReference: location } : { address: target }),
    ...(tooltip !== undefined && { screenTip: tooltip }),
  });
}

function readCharts(
  book: WorkbookModel,
  sheet: SheetModel | undefined,
  source: Sheet,
  lying: ReadonlySet<string>,
): void {
  const known = sheet && carried.sheets.get(sheet);
  if (!known) return;
  const charts = (source.charts ?? []).flatMap((chart) => writable(chart, lying) ?? []);
  carried.sheets.set(sheet, { ...known, charts: charts.filter((chart) => !readChart(book, sheet, chart)) });
}
