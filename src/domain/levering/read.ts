import { kerngegevensFromCbs } from '../cbs/kerngegevens';
import type { SheetCells, WorkbookCells } from '../cell';
import { naamZonderBsn } from '../elfproef';
import { runAll, type Steps } from '../steps';
import { columnsOf, columnSteps } from './cell-columns';
import { readingOf, type SheetFormat } from './column';
import { sheetFormats } from './format';
import { fold, matchHeaders, namedColumns, type Coupling } from './headers';
import { asDays, cellsInData, dataRows, daysIn, NO_ROWS, rowNumbersOf, Rows } from './data-rows';
import { readColumn } from './read-column';
import type { ColumnData, Levering, SheetData } from './sheet-data';

const HEADER_WITHIN = 20;

/** The user's couplings of headers to columns, per sheet of the format. */
export type Couplings = Readonly<Record<string, Coupling>>;

/** True when a sheet of this name belongs to the format and so must be read. */
export const isFormatSheet = (name: string): boolean => formats.some((format) => fold(format.name) === fold(name));

const formats: readonly SheetFormat[] = Object.values(sheetFormats);

/** Reads the delivery in a workbook in one go; see `readSteps`. */
export const readLevering = (workbook: WorkbookCells, couplings?: Couplings): Levering => runAll(readSteps(workbook, couplings));

/** Reads the delivery in a workbook: every sheet of the format, each distinct cell of a column judged once. */
export function* readSteps(workbook: WorkbookCells, couplings: Couplings = {}): Steps<Levering> {
  const sheets: Record<string, SheetData | null> = {};
  for (const format of formats) {
    const written = sheetNamed(workbook, format.name);
    if (written === null) {
      sheets[format.name] = null;
      continue;
    }
    // A file of CBS is recognised by its own headers when it is pasted as it is (design 2).
    const source = format.name === 'Kerngegevens' ? (kerngegevensFromCbs(written) ?? written) : written;
    const coupling = couplings[format.name];
    sheets[format.name] = format.layout === 'keys' ? readKeys(format, source, coupling) : yield* readRows(format, source, coupling);
  }
  const { bestand, date1904, textOnly } = workbook;
  return { bestand: bestand === null ? null : naamZonderBsn(bestand), date1904, textOnly, sheets: sheets as unknown as Levering['sheets'] };
}

function sheetNamed(workbook: WorkbookCells, name: string): SheetCells | null {
  const exact = workbook.sheets.find((sheet) => sheet.name === name);
  return exact ?? workbook.sheets.find((sheet) => fold(sheet.name) === fold(name)) ?? null;
}

/** The place of the header row: the first of the first non-empty rows that names two columns, else the first non-empty row. */
function headerPlace(format: SheetFormat, rows: Rows, coupling?: Coupling): number | null {
  let first: number | null = null;
  let seen = 0;
  for (let place = 0; place < rows.size && seen < HEADER_WITHIN; place++) {
    if (rows.isEmpty(place)) continue;
    seen++;
    first ??= place;
    if (namedColumns(format.columns, rows.at(place), coupling) >= 2) return place;
  }
  return first;
}

function* readRows(format: SheetFormat, source: SheetCells, coupling?: Coupling): Steps<SheetData> {
  const cellColumns = yield* columnSteps(source);
  const rows = new Rows(cellColumns);
  const header = headerPlace(format, rows, coupling);
  const { positions, extra } = matchHeaders(format.columns, header === null ? [] : rows.at(header), coupling);
  const data = header === null ? NO_ROWS : dataRows(rows, header);
  const columns: Record<string, ColumnData> = {};
  for (const [name, column] of Object.entries(format.columns)) {
    yield { phase: 'Lezen', done: data.size, total: data.size };
    const place = positions.get(name) ?? null;
    const position = place === null ? null : place + source.left;
    const read = { name, column, position };
    const written = place === null ? undefined : cellColumns[place];
    if (place === null || written === undefined) {
      columns[name] = readColumn(read, { codes: new Int32Array(data.size), cells: [null] });
      continue;
    }
    const days = readingOf(column.schema).takesYears === true ? daysIn(source, place) : [];
    columns[name] = readColumn(read, cellsInData(days.length === 0 ? written : asDays(written, days), data));
  }
  return {
    format,
    source,
    cellColumns,
    size: data.size,
    rowNumbers: rowNumbersOf(data, source.top),
    keyRows: null,
    columns,
    extraHeaders: extra.map((left) => ({ ...left, position: left.position + source.left })),
    headerRow: header === null ? null : header + source.top + 1,
    skipped: { titleRows: titleRows(rows, header), emptyRows: data.emptyRows, totalRows: data.totalRows },
  };
}

const titleRows = (rows: Rows, header: number | null): number =>
  Array.from({ length: header ?? 0 }, (_, place) => place).filter((place) => !rows.isEmpty(place)).length;

/** Reads a sheet of keys: the name in its first column, the value in the next. */
function readKeys(format: SheetFormat, source: SheetCells, coupling?: Coupling): SheetData {
  const cellColumns = columnsOf(source);
  const rows = new Rows(cellColumns);
  const lines = Array.from({ length: rows.size }, (_, place) => rows.at(place)).flatMap(([key = null, value = null], place) =>
    key === null ? [] : [{ key, value, rij: place + source.top + 1 }],
  );
  const header = lines.findIndex(({ key, value }) => fold(String(key)) === 'veld' && fold(String(value)) === 'waarde');
  const fields = lines.slice(header + 1);
  const { positions, extra } = matchHeaders(format.columns, fields.map((line) => line.key), coupling);
  const keyRows = new Map<string, number>();
  const columns: Record<string, ColumnData> = {};
  for (const [name, column] of Object.entries(format.columns)) {
    const line = fields[positions.get(name) ?? -1];
    const read = { name, column, position: line === undefined ? null : source.left + 1 };
    const value = line?.value ?? null;
    columns[name] = readColumn(read, { codes: Int32Array.of(value === null ? 0 : 1), cells: value === null ? [null] : [null, value] });
    if (line !== undefined) keyRows.set(name, line.rij);
  }
  return {
    format,
    source,
    cellColumns,
    size: 1,
    rowNumbers: Int32Array.of(0),
    keyRows,
    columns,
    extraHeaders: extra.map((left) => ({ ...left, position: (fields[left.position]?.rij ?? 1) - 1 })),
    headerRow: header < 0 ? null : (lines[header]?.rij ?? null),
    skipped: { titleRows: Math.max(0, header), emptyRows: 0, totalRows: 0 },
  };
}
