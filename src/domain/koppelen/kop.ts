import type { Cell, SheetCells } from '../cell';
import { columnsOf } from '../levering/cell-columns';
import { blankAsNull } from '../levering/column-encoder';
import type { Column } from '../levering/column';
import { beginsWithTotaal, isEmptyRow } from '../levering/data-rows';
import { fold } from '../levering/headers';
import { readColumn } from '../levering/read-column';
import type { ColumnData } from '../levering/sheet-data';

const WITHIN = 20;

/** A coupling keeps no longer headers. */
export const LANGSTE_KOP = 200;

/** A sheet of any system: its headers, and the rows of data below them. */
export interface Bron {
  /** The name of the sheet. */
  readonly naam: string;
  /** Per column its header; empty where there is none. One that returns has its number behind it, so that no two are the same. */
  readonly koppen: readonly string[];
  /** The headers that got a number. */
  readonly genummerd: readonly string[];
  readonly rijen: readonly (readonly Cell[])[];
  /** Row number of the header, counted from 1. */
  readonly kopRij: number;
}

const filledIn = (row: readonly Cell[]): number => row.filter((cell) => blankAsNull(cell) !== null).length;

/** A header is text that is no number and no date. */
const isHeader = (cell: Cell): boolean => typeof cell === 'string' && blankAsNull(cell) !== null && !/^[\d\s.,:/+-]+$/u.test(cell);

/** How a header is known in a coupling: however it is written, and no longer than a coupling can hold. */
export const sleutelVan = (kop: string): string => fold(kop).slice(0, LANGSTE_KOP);

/** Headers of which no two are known as the same: the second becomes "Datum (2)". */
function apart(koppen: readonly string[]): string[] {
  const used = new Set(koppen.map(sleutelVan));
  const seen = new Set<string>();
  return koppen.map((kop) => {
    const key = sleutelVan(kop);
    if (kop === '' || !seen.has(key)) {
      seen.add(key);
      return kop;
    }
    let times = 2;
    const numbered = (): string => `${kop.slice(0, LANGSTE_KOP - 10)} (${times})`;
    while (used.has(sleutelVan(numbered()))) times++;
    used.add(sleutelVan(numbered()));
    return numbered();
  });
}

/** Finds the header under titles: the first row that is as good as wholly filled with different words; null when none is. */
export function bronVan({ name: naam, rows, top }: SheetCells): Bron | null {
  const first = rows.flatMap((row, place) => (isEmptyRow(row) ? [] : [place])).slice(0, WITHIN);
  const widest = Math.max(0, ...first.map((place) => filledIn(rows[place] ?? [])));
  const header = first.find((place) => {
    const row = rows[place] ?? [];
    const words = row.filter(isHeader).map((cell) => String(cell).trim().toLowerCase());
    return words.length >= 2 && words.length === filledIn(row) && words.length >= widest * 0.6 && new Set(words).size > words.length / 2;
  });
  if (header === undefined) return null;
  const below = rows.slice(header + 1).filter((row) => !isEmptyRow(row));
  const last = below.at(-1);
  const written = (rows[header] ?? []).map((cell) => (blankAsNull(cell) === null ? '' : String(cell).trim()));
  const koppen = apart(written);
  return { naam, koppen, genummerd: koppen.filter((kop, place) => kop !== written[place]), rijen: last !== undefined && beginsWithTotaal(last) ? below.slice(0, -1) : below, kopRij: header + top + 1 };
}

/** Cells read as a column of the format reads them. */
export function gelezen(cells: readonly Cell[], kolom: string, column: Column): ColumnData {
  const [encoded = { codes: new Int32Array(cells.length), cells: [null] }] = columnsOf({ rows: cells.map((cell) => [cell]) });
  return readColumn({ name: kolom, column, position: 0 }, encoded);
}

/** What is worked out of a column of a source held against a column of the format. */
type OfColumns<T> = (bron: Bron, place: number, kolom: string, column: Column) => T;

/** The same, worked out once: at each choice all columns are asked for again. */
export function once<T>(work: OfColumns<T>): OfColumns<T> {
  const known = new WeakMap<Bron, Map<Column, Map<number, { readonly outcome: T }>>>();
  return (bron, place, kolom, column) => {
    const ofBron = known.get(bron) ?? new Map<Column, Map<number, { readonly outcome: T }>>();
    const ofColumn = ofBron.get(column) ?? new Map<number, { readonly outcome: T }>();
    const found = ofColumn.get(place) ?? { outcome: work(bron, place, kolom, column) };
    known.set(bron, ofBron.set(column, ofColumn.set(place, found)));
    return found.outcome;
  };
}
