import { kerngegevensFromCbs } from '../cbs/kerngegevens';
import type { Cell, SheetCells, WorkbookCells } from '../cell';
import { readingOf, type SheetFormat } from './column';
import { sheetFormats } from './format';
import { fold, matchHeaders, namedColumns, type Coupling } from './headers';
import { blankAsNull, ColumnReader } from './read-column';
import type { ColumnData, Levering, SheetData } from './sheet-data';

const HEADER_WITHIN = 20;

/** The user's couplings of headers to columns, per sheet of the format. */
export type Couplings = Readonly<Record<string, Coupling>>;

/** True when a sheet of this name belongs to the format and so must be read. */
export const isFormatSheet = (name: string): boolean => formats.some((format) => fold(format.name) === fold(name));

const formats: readonly SheetFormat[] = Object.values(sheetFormats);

/** Reads the delivery in a workbook: every sheet of the format, each distinct cell of a column judged once. */
export function readLevering(workbook: WorkbookCells, couplings: Couplings = {}): Levering {
  const sheets = Object.fromEntries(
    formats.map((format) => {
      const written = sheetNamed(workbook, format.name);
      if (written === null) return [format.name, null];
      // A file of CBS is recognised by its own headers when it is pasted as it is (design 2).
      const source = format.name === 'Kerngegevens' ? (kerngegevensFromCbs(written) ?? written) : written;
      const read = format.layout === 'keys' ? readKeys : readRows;
      return [format.name, read(format, source, couplings[format.name])];
    }),
  );
  const { bestand, date1904, textOnly } = workbook;
  return { bestand, date1904, textOnly, sheets: sheets as Levering['sheets'] };
}

function sheetNamed(workbook: WorkbookCells, name: string): SheetCells | null {
  const exact = workbook.sheets.find((sheet) => sheet.name === name);
  return exact ?? workbook.sheets.find((sheet) => fold(sheet.name) === fold(name)) ?? null;
}

/** True when a row holds nothing. */
export const isEmptyRow = (row: readonly Cell[]): boolean => row.every((cell) => blankAsNull(cell) === null);

/** True when the first that a row holds begins with Totaal: as the last row it is no data. */
export const beginsWithTotaal = (row: readonly Cell[]): boolean => {
  const first = row.find((cell) => blankAsNull(cell) !== null);
  return typeof first === 'string' && fold(first).startsWith('totaal');
};

/** The place of the header row: the first of the first non-empty rows that names two columns, else the first non-empty row. */
function headerPlace(format: SheetFormat, rows: SheetCells['rows'], coupling?: Coupling): number | null {
  let first: number | null = null;
  let seen = 0;
  for (let place = 0; place < rows.length && seen < HEADER_WITHIN; place++) {
    const row = rows[place] ?? [];
    if (isEmptyRow(row)) continue;
    seen++;
    first ??= place;
    if (namedColumns(format.columns, row, coupling) >= 2) return place;
  }
  return first;
}

/** The places of the rows of data below the header, and what was passed over. */
function dataRows(rows: SheetCells['rows'], header: number): { places: number[]; emptyRows: number; totalRows: number } {
  const places: number[] = [];
  let last = rows.length - 1;
  while (last > header && isEmptyRow(rows[last] ?? [])) last--;
  const totalRows = last > header && beginsWithTotaal(rows[last] ?? []) ? 1 : 0;
  const end = last - totalRows;
  for (let place = header + 1; place <= end; place++) {
    if (!isEmptyRow(rows[place] ?? [])) places.push(place);
  }
  return { places, emptyRows: Math.max(0, end - header - places.length), totalRows };
}

function readRows(format: SheetFormat, source: SheetCells, coupling?: Coupling): SheetData {
  const header = headerPlace(format, source.rows, coupling);
  const headerCells = header === null ? [] : (source.rows[header] ?? []);
  const { positions, extra } = matchHeaders(format.columns, headerCells, coupling);
  const data = header === null ? { places: [], emptyRows: 0, totalRows: 0 } : dataRows(source.rows, header);
  const columns: Record<string, ColumnData> = {};
  for (const [name, column] of Object.entries(format.columns)) {
    const position = positions.get(name) ?? null;
    const reader = new ColumnReader(name, column, position === null ? null : position + source.left, data.places.length);
    if (position !== null) {
      const days = readingOf(column.schema).takesYears === true ? daysIn(source, position) : NO_DAYS;
      data.places.forEach((place, row) => {
        const cell = source.rows[place]?.[position] ?? null;
        reader.put(row, days.has(place) ? withinItsDay(cell) : cell);
      });
    }
    columns[name] = reader.read();
  }
  return {
    format,
    source,
    size: data.places.length,
    rowNumbers: Int32Array.from(data.places, (place) => place + source.top + 1),
    keyRows: null,
    columns,
    extraHeaders: extra.map((left) => ({ ...left, position: left.position + source.left })),
    headerRow: header === null ? null : header + source.top + 1,
    skipped: { titleRows: titleRows(source.rows, header), emptyRows: data.emptyRows, totalRows: data.totalRows },
  };
}

const NO_DAYS: ReadonlySet<number> = new Set();

/** The places of the rows whose number in this column is shown as a date. */
function daysIn({ dates = [], top, left }: SheetCells, position: number): ReadonlySet<number> {
  const inColumn = dates.filter((block) => left + position >= block.left && left + position < block.left + block.columns);
  return new Set(inColumn.flatMap((block) => Array.from({ length: block.rows }, (_, row) => block.top - top + row)));
}

/** A date with a time of day is the same day and can be no year: so the number itself says which of the two it is. */
const withinItsDay = (cell: Cell): Cell => (typeof cell === 'number' && Number.isInteger(cell) ? cell + 0.5 : cell);

const titleRows = (rows: SheetCells['rows'], header: number | null): number =>
  header === null ? 0 : rows.slice(0, header).filter((row) => !isEmptyRow(row)).length;

/** Reads a sheet of keys: the name in its first column, the value in the next. */
function readKeys(format: SheetFormat, source: SheetCells, coupling?: Coupling): SheetData {
  const lines = source.rows.flatMap((row, place) => {
    const key = blankAsNull(row[0] ?? null);
    return key === null ? [] : [{ key, value: row[1] ?? null, rij: place + source.top + 1 }];
  });
  const header = lines.findIndex(({ key, value }) => fold(String(key)) === 'veld' && fold(String(value)) === 'waarde');
  const fields = lines.slice(header + 1);
  const { positions, extra } = matchHeaders(format.columns, fields.map((line) => line.key), coupling);
  const keyRows = new Map<string, number>();
  const columns: Record<string, ColumnData> = {};
  for (const [name, column] of Object.entries(format.columns)) {
    const line = fields[positions.get(name) ?? -1];
    const reader = new ColumnReader(name, column, line === undefined ? null : source.left + 1, 1);
    if (line !== undefined) {
      reader.put(0, line.value);
      keyRows.set(name, line.rij);
    }
    columns[name] = reader.read();
  }
  return {
    format,
    source,
    size: 1,
    rowNumbers: Int32Array.of(0),
    keyRows,
    columns,
    extraHeaders: extra.map((left) => ({ ...left, position: (fields[left.position]?.rij ?? 1) - 1 })),
    headerRow: header < 0 ? null : (lines[header]?.rij ?? null),
    skipped: { titleRows: Math.max(0, header), emptyRows: 0, totalRows: 0 },
  };
}
