import type { Cell, Workbook } from 'hucre';
import { Grid, omit, SheetModel, WorkbookModel, type Scalar } from '../model';
import { carried, contentOf, type CarriedCell } from './carried';
import { readChart, writable } from './charts';
import { digestFile, scalarOf, type BookDigest, type SheetDigest } from './digest';
import { readImages } from './images';
import { readRules } from './open-rules';
import { recall, REMEMBERED } from './remembered';
import { SharedFormulas } from './shared-formula';

/**
 * Reads the bytes of an .xlsx into a workbook, `into` when it is given. What the model does not know is carried along
 * and saved again. Throws what hucre throws on bytes that are no workbook; `into` is then as it was.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  name = 'Book1.xlsx',
  into = new WorkbookModel(),
): Promise<WorkbookModel> {
  return openDigest(await digestFile(bytes), name, into);
}

/** The cells of a sheet that was read, kept small. */
export interface CellGrids {
  readonly values: Grid<Scalar>;
  readonly styles: Grid<number>;
}

/** Puts rows of a sheet that was read, from row `from` down, among its cells. */
export function pourCells({ values, styles }: CellGrids, rows: Pick<SheetDigest, 'values' | 'styles'>, from: number): void {
  rows.values.forEach((row, at) => values.setRow(from + at, row));
  rows.styles.forEach((row, at) => styles.setRow(from + at, row));
}

/** What there is before any row is poured. */
export const emptyGrids = (): CellGrids => ({ values: new Grid(), styles: new Grid() });

function gridsOf(sheet: SheetDigest): CellGrids {
  const grids = emptyGrids();
  pourCells(grids, sheet, 0);
  return grids;
}

/**
 * Makes a workbook of what was read of a file, with the cells of its sheets where these were poured already. `into` is
 * changed only when the whole has been made.
 */
export function openDigest(digest: BookDigest, name: string, into: WorkbookModel, cells: readonly CellGrids[] = digest.sheets.map(gridsOf)): WorkbookModel {
  const { book, sheets, lying } = digest;
  const fresh = new WorkbookModel();
  // No id of the workbook before comes back: whoever kept one must find nothing.
  fresh.adoptId(into.newId());
  fresh.name = name;
  fresh.date1904 = book.dateSystem === '1904';
  const numbers = digest.styles.map((style) => fresh.styles.intern(style));
  fresh.sheets = sheets.map((sheet, at) => readSheet(fresh, sheet, cells[at] ?? emptyGrids(), numbers));
  sheets.forEach((sheet, at) => readCharts(fresh, fresh.sheets[at], sheet, lying));
  for (const range of book.namedRanges ?? [])
    if (range.scope === undefined) fresh.names.set(range.name, `=${range.range}`);
  fresh.customXml = digest.customXml.map((xml) => ({ id: fresh.newId(), xml }));
  readProperties(fresh, book.properties);
  const visible = fresh.sheets.findIndex((sheet) => sheet.visibility === 'Visible');
  fresh.active = book.activeSheet ?? Math.max(0, visible);
  into.become(fresh);
  carried.books.set(into, book);
  into.changed({ kind: 'loaded' });
  return into;
}

function readProperties(book: WorkbookModel, properties: Workbook['properties']): void {
  const { custom, creator, description, ...rest } = properties ?? {};
  for (const [key, value] of Object.entries({ ...rest, author: creator, comments: description })) {
    if (typeof value === 'string') book.properties.set(key, value);
  }
  recall(book, custom?.[REMEMBERED]);
}

function readSheet(book: WorkbookModel, digest: SheetDigest, { values, styles }: CellGrids, numbers: readonly number[]): SheetModel {
  const source = omit(digest.source, 'charts', 'images');
  const sheet = new SheetModel(book, source.name);
  sheet.visibility = source.veryHidden ? 'VeryHidden' : source.hidden ? 'Hidden' : 'Visible';
  sheet.protected = source.protection !== undefined && source.protection.sheet !== false;
  sheet.cells = values;
  styles.change({ top: 0, left: 0, rows: styles.height, columns: styles.width }, (number) => (number === undefined ? undefined : numbers[number]));
  sheet.styles.cells = styles;
  const extras = readCells(sheet, digest.special);
  carried.sheets.set(sheet, { sheet: omit(source, 'name'), cells: extras, charts: [] });
  readRules(sheet, source);
  // Their places follow from the widths and heights that the rules gave.
  const images = readImages(sheet, digest.source.images ?? []);
  if (images.length > 0) carried.sheets.set(sheet, { sheet: { ...omit(source, 'name'), images }, cells: extras, charts: [] });
  return sheet;
}

/** Formulas, notes and links; what else a cell has is returned. */
function readCells(sheet: SheetModel, cells: ReadonlyMap<string, Cell>): Map<string, CarriedCell> {
  const shared = new SharedFormulas(cells);
  const extras = new Map<string, CarriedCell>();
  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const formula = shared.of(cell, row, column);
    if (formula !== undefined) {
      sheet.put(row, column, scalarOf(cell.formulaResult ?? cell.value, sheet.book.date1904) ?? '', `=${formula}`);
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
  { source }: SheetDigest,
  lying: ReadonlySet<string>,
): void {
  const known = sheet && carried.sheets.get(sheet);
  if (!known) return;
  const charts = (source.charts ?? []).flatMap((chart) => writable(chart, lying) ?? []);
  carried.sheets.set(sheet, { ...known, charts: charts.filter((chart) => !readChart(book, sheet, chart)) });
}
