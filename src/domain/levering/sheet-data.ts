import type * as z from 'zod';
import { cellAddress, type Cell, type CellCodes, type CellColumn, type SheetCells } from '../cell';
import type { Columns, RemarkCode, RowOf, SheetFormat } from './column';
import type { sheetFormats } from './format';

/** How a distinct cell of a column was read. */
export const STATE = { empty: 0, read: 1, failed: 2, ambiguous: 3, error: 4 } as const;

/** One column as it was read: each distinct cell judged once, each row a number into those. */
export interface ColumnData<T = unknown> {
  /** The header in the format. */
  readonly name: string;
  /** Where the column stands in the sheet, counted from 0; null when it is absent. */
  readonly position: number | null;
  /** Per row the place of its cell in `cells`, `values`, `states` and `remarks`; 0 is the empty cell. */
  readonly codes: CellCodes;
  /** Each distinct cell; null at 0, and where one was taken out because no row of data holds it. */
  readonly cells: readonly Cell[];
  readonly values: readonly (T | null)[];
  readonly states: Uint8Array;
  /** What is to be said of a cell that was read; shorter when nothing is. */
  readonly remarks: readonly (RemarkCode | null | undefined)[];
  /** The places of the cells that are not written plainly; all others differ in value as they differ in cell. */
  readonly odd: readonly number[];
}

/** A header that names no column of the format, or one that was already found. */
export interface ExtraHeader {
  readonly header: string;
  /** Counted from 0: the column it stands in, on a sheet of keys the row. */
  readonly position: number;
  /** The column it names for the second time (B04); null when it is ignored (B03). */
  readonly repeats: string | null;
}

/** One sheet of the levering as it was read. */
export interface SheetData<N extends string = string, C extends Columns = Columns> {
  readonly format: SheetFormat<N, C>;
  /** The sheet's own cells, for its name and the facts about it. */
  readonly source: SheetCells;
  /** The same cells column by column, from its first column, also those that no header of the format names. */
  readonly cellColumns: readonly CellColumn[];
  /** How many rows of data it has; a sheet of keys has one. */
  readonly size: number;
  /** Per row of data its row number in the sheet, counted from 1. */
  readonly rowNumbers: Int32Array;
  /** On a sheet of keys: the row number of each key that is there. */
  readonly keyRows: ReadonlyMap<string, number> | null;
  readonly columns: { readonly [K in keyof C]: ColumnData<z.output<C[K]['schema']>> };
  readonly extraHeaders: readonly ExtraHeader[];
  /** Row number of the header, counted from 1; null when the sheet is empty. */
  readonly headerRow: number | null;
  /** What was passed over, for the Verantwoording. */
  readonly skipped: { readonly titleRows: number; readonly emptyRows: number; readonly totalRows: number };
}

type Formats = typeof sheetFormats;
/** The formats, keyed by the name of their sheet. */
export type FormatByName = { readonly [K in keyof Formats as Formats[K]['name']]: Formats[K] };
/** The name of a sheet of the format. */
export type SheetName = keyof FormatByName;
/** The data of the sheet with that name. */
export type DataOf<N extends SheetName> = SheetData<N, FormatByName[N]['columns']>;
/** A row of the sheet with that name; empty or unreadable is null. */
export type Row<N extends SheetName> = RowOf<FormatByName[N]['columns']>;

/** A delivery as it was read: each sheet of the format, or null where it is absent. */
export interface Levering {
  readonly bestand: string | null;
  readonly date1904: boolean;
  readonly textOnly: boolean;
  readonly sheets: { readonly [N in SheetName]: DataOf<N> | null };
}

/** The value of a column in a row; null when empty or unreadable. */
export function valueAt<T>(column: ColumnData<T>, row: number): T | null {
  return column.values[column.codes[row] ?? 0] ?? null;
}

/** How the cell of a column in a row was read: one of STATE. */
export const stateAt = (column: ColumnData, row: number): number => column.states[column.codes[row] ?? 0] ?? STATE.empty;

/** True when the cell holds something that could not be read. */
export const failedAt = (column: ColumnData, row: number): boolean => stateAt(column, row) >= STATE.failed;

/** The cell of a column in a row, as it stands in the sheet. */
export const cellAt = (column: ColumnData, row: number): Cell => column.cells[column.codes[row] ?? 0] ?? null;

/** Where a cell of the data stands: its row number and its address. */
export function placeOf(sheet: SheetData, column: string, row: number): { rij: number | null; cel: string | null } {
  const position = sheet.columns[column]?.position ?? null;
  const rij = (sheet.keyRows === null ? sheet.rowNumbers[row] : sheet.keyRows.get(column)) ?? null;
  return { rij, cel: rij === null || position === null ? null : cellAddress(rij - 1, position) };
}

/** The place of the first row of data whose number is at least this; the rows are in order. */
export function firstRowFrom({ rowNumbers }: Pick<SheetData, 'rowNumbers'>, rij: number): number {
  let low = 0;
  let high = rowNumbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rowNumbers[middle] ?? 0) < rij) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place in the data of the row with this number; null when it is no row of data. */
export function rowAt(sheet: Pick<SheetData, 'rowNumbers'>, rij: number): number | null {
  const row = firstRowFrom(sheet, rij);
  return sheet.rowNumbers[row] === rij ? row : null;
}

/** A reused view of one row of a sheet at a time: set `row`, then read the columns by name. */
export type RowView<C extends Columns> = RowOf<C> & { row: number };

/** What a view reads from: per column its codes and values. */
class View {
  row = 0;
  /** Whether anything was read that is not known. */
  beyond = false;

  constructor(
    /** The columns of the sheet, by which it is known what sheet this is. */
    readonly columns: object,
    readonly codes: readonly CellCodes[],
    readonly values: readonly (readonly unknown[])[],
    /** Per column how much of it is known (KNOWN) of all rows that this one stands for; null where it stands for itself. */
    readonly known: Uint8Array | null,
  ) {}
}

/** What may be known of a column in several rows: nothing, which of them hold a value, or their value. */
export const KNOWN = { nothing: 0, filled: 1, value: 2 } as const;

/** Of a column of which is known which rows hold a value, it is known of those without that they have none. */
const isKnown = (known: number | undefined, value: unknown): boolean =>
  known === KNOWN.value || (known === KNOWN.filled && value === null);

const kinds = new Map<string, typeof View>();

/** Views of sheets with the same columns are of one class, so that a rule learns once how to read them. */
function kindOf(names: readonly string[]): typeof View {
  const key = names.join();
  const known = kinds.get(key);
  if (known !== undefined) return known;
  const kind = class extends View {};
  for (const [place, name] of names.entries()) {
    const get = function (this: View): unknown {
      const codes = this.codes[place] as CellCodes;
      const value = (this.values[place] as readonly unknown[])[codes[this.row] as number] ?? null;
      if (this.known !== null && !isKnown(this.known[place], value)) this.beyond = true;
      return value;
    };
    Object.defineProperty(kind.prototype, name, { get });
  }
  kinds.set(key, kind);
  return kind;
}

/** Makes a view; of one that stands for several rows, `known` says how much of each column is known of all. Reading a column allocates nothing. */
export function viewOf<C extends Columns>({ columns }: Pick<SheetData<string, C>, 'columns'>, known: Uint8Array | null): RowView<C> & { beyond: boolean } {
  const all = Object.values<ColumnData>(columns);
  const kind = kindOf(Object.keys(columns));
  const view: unknown = new kind(columns, all.map(({ codes }) => codes), all.map(({ values }) => values), known);
  return view as RowView<C> & { beyond: boolean };
}

/** What is made of the row that a view shows, once for all who look at that row; anew where the view stands for several. */
export function oncePerRow<R extends object, T>(make: (row: R) => T): (row: R) => T {
  const madeOf = new WeakMap<object, (T | undefined)[]>();
  return (row) => {
    if (!(row instanceof View) || row.known !== null) return make(row);
    let made = madeOf.get(row.columns);
    if (made === undefined) madeOf.set(row.columns, (made = new Array<T | undefined>(row.codes[0]?.length ?? 0)));
    return (made[row.row] ??= make(row));
  };
}

const views = new WeakMap<object, object>();

/** The view of a sheet, one for all who look at one row after another. */
export function rowView<C extends Columns>(sheet: SheetData<string, C>): RowView<C> {
  const known = views.get(sheet);
  if (known !== undefined) return known as RowView<C>;
  const view = viewOf(sheet, null);
  views.set(sheet, view);
  return view;
}
