import type { Cell } from '../cell';
import type { SheetFormat } from '../levering/column';
import type { SheetName } from '../levering/sheet-data';
import type { DataColumn, DataSheet } from '../sheets/data-sheet';
import { dataColumnsOf, tableNameOf } from '../sjabloon/kolommen';

/** The cells of one row by column; what is not given is empty. */
export type Regel = Readonly<Record<string, Cell>>;

/** A sheet of the invented delivery while it is made: rows of cells that can still be changed. */
export interface Blad {
  readonly naam: SheetName;
  /** Where the sheet stands among the others of the format. */
  readonly place: number;
  readonly aantal: number;
  get(row: number, kolom: string): Cell;
  set(row: number, kolom: string, cell: Cell): void;
  /** Makes one row the same as another. */
  copy(from: number, to: number): void;
  /** Adds a row and says its place. */
  add(regel: Regel): number;
  /** Gives a column of the format another header. */
  setKop(kolom: string, kop: string): void;
  /** Adds an empty column with this header. */
  addKop(kop: string): void;
  /** The row number in the sheet of a place in the data. */
  rij(row: number): number;
  asData(): DataSheet;
}

/** So many rows say how wide a column must be. */
const MEASURED = 500;

/** How a column of a sheet is shown when it is not as its format says. */
export type ShownAs = Readonly<Record<string, Pick<DataColumn, 'format' | 'width'>>>;

/** Makes a sheet with these rows; `title` stands above the header. */
export function bladVan(format: SheetFormat, regels: readonly Regel[], title?: string, shownAs: ShownAs = {}): Blad {
  const names = Object.keys(format.columns);
  const places = new Map(names.map((name, place) => [name, place]));
  const rows: Cell[][] = regels.map((regel) => names.map((name) => regel[name] ?? null));
  const placeOf = (kolom: string): number => {
    const place = places.get(kolom);
    if (place === undefined) throw new Error(`The format has no column ${kolom}`);
    return place;
  };
  const rowAt = (row: number): Cell[] => {
    const found = rows[row];
    if (found === undefined) throw new RangeError('No such row');
    return found;
  };
  const longestText = (place: number): number =>
    rows.slice(0, MEASURED).reduce((longest, { [place]: cell }) => (typeof cell === 'string' ? Math.max(longest, cell.length) : longest), 0);
  const koppen = new Map<string, string>();
  const extra: string[] = [];
  const columnsOf = (): DataColumn[] => [
    ...dataColumnsOf(format, longestText).map((column) => ({
      ...column,
      ...shownAs[column.header],
      header: koppen.get(column.header) ?? column.header,
    })),
    ...extra.map((header): DataColumn => ({ header, format: 'text', width: 20 })),
  ];
  return {
    naam: format.name as SheetName,
    place: format.place,
    get aantal() {
      return rows.length;
    },
    get: (row, kolom) => rowAt(row)[placeOf(kolom)] ?? null,
    set: (row, kolom, cell) => {
      rowAt(row)[placeOf(kolom)] = cell;
    },
    copy: (from, to) => {
      rows[to] = [...rowAt(from)];
    },
    add: (regel) => rows.push(names.map((name) => regel[name] ?? null)) - 1,
    setKop: (kolom, kop) => koppen.set(names[placeOf(kolom)] ?? kolom, kop),
    addKop: (kop) => extra.push(kop),
    rij: (row) => row + (title === undefined ? 2 : 3),
    asData: () => ({
      name: format.name,
      ...(title === undefined ? {} : { title }),
      columns: columnsOf(),
      rows: extra.length === 0 ? rows : rows.map((row) => [...row, ...extra.map(() => null)]),
      // A table of Excel takes no header twice.
      tableName: extra.length === 0 ? tableNameOf(format) : null,
      hidden: false,
    }),
  };
}
