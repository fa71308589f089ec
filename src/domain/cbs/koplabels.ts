import type { Cell, SheetCells } from '../cell';
import { cbsCode, cbsYear, isMissing } from './cbs-cel';
import { foldedKop } from './kopvarianten';

/** Under which names a column can be known, the longest first, and the year that its headers give. */
interface Label {
  readonly keys: readonly string[];
  readonly jaar: number | null;
}

/** What the headers of each column with a header of its own say. */
export type Labels = ReadonlyMap<number, Label>;

/** The columns of a table. */
interface Breedte {
  readonly from: number;
  readonly to: number;
}

/** Where a header stands: StatLine spreads one over several rows. */
interface Kop extends Breedte {
  readonly place: number;
  readonly above: number;
}

const MOST_ABOVE = 4;
const MOST_BELOW = 3;
/** What says no more than how a column is written. */
const UNITS: ReadonlySet<string> = new Set(['aantal', 'getal', 'code', 'naam', 'omschrijving']);

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined || isMissing(cell) ? '' : String(cell).trim());
const cellsOf = (row: readonly Cell[] | undefined, { from, to }: Breedte): string[] =>
  Array.from({ length: to - from }, (_, column) => textOf(row?.[from + column]));

/** A line with nothing but its first cell is a title, no header. */
const isTitle = (texts: readonly string[]): boolean => texts.slice(1).every((text) => text === '');

/** The rows above a header, nearest first, until one that is empty or holds an area. */
function rowsAbove(rows: SheetCells['rows'], { place }: Kop): number[] {
  const places: number[] = [];
  for (let row = place - 1; row >= 0 && places.length < MOST_ABOVE; row--) {
    const cells = rows[row] ?? [];
    if (cells.every(isMissing) || cells.some((cell) => cbsCode(cell) !== null)) break;
    places.push(row);
  }
  return places;
}

/** The lines above a header that are titles. */
export const labelTitles = (rows: SheetCells['rows'], kop: Kop): string[] =>
  Array.from({ length: kop.place - kop.above }, (_, row) => cellsOf(rows[kop.above + row], kop)).flatMap((texts) =>
    isTitle(texts) ? (texts[0] ?? []) : [],
  );

/** The rows between a header and the first area that hold units or years, not the figures of the country. */
function rowsBelow(rows: SheetCells['rows'], { place, first, code }: { place: number; first: number; code: number }): number[] {
  return Array.from({ length: Math.min(first - place - 1, MOST_BELOW) }, (_, row) => place + 1 + row).filter((row) => {
    const cells = rows[row] ?? [];
    const isFigure = (cell: Cell): boolean => cbsYear(cell) === null && /^[-+]?[\d.,\s]*\d$/u.test(textOf(cell));
    return textOf(cells[code]) === '' && !cells.some(isFigure);
  });
}

/** The headers of a table by column; a header over several columns (merged) holds for those that have one below it. */
export function labelsIn(rows: SheetCells['rows'], kop: Kop & { readonly first: number; readonly code: number }): Labels {
  const stack = [...rowsAbove(rows, kop).reverse(), kop.place, ...rowsBelow(rows, kop)]
    .map((row) => cellsOf(rows[row], kop))
    .filter((texts, _, all) => all.length === 1 || !isTitle(texts));
  const carried = stack.map((texts) => {
    let last = '';
    return texts.map((text) => (text === '' ? last : (last = text)));
  });
  const labels = new Map<number, Label>();
  for (let column = 0; column < kop.to - kop.from; column++) {
    const own = stack.map((texts) => texts[column] ?? '');
    const lowest = own.reduce((last, text, row) => (text !== '' && !UNITS.has(foldedKop(text)) ? row : last), -1);
    if (own.every((text) => text === '')) continue;
    // Below its own header a column has none of its neighbour's.
    const parts = own.map((text, row) => (row < lowest ? (carried[row]?.[column] ?? '') : text)).filter((text) => text !== '');
    const years = parts.flatMap((text) => cbsYear(text) ?? []);
    const all = parts.filter((text) => cbsYear(text) === null).map(foldedKop).filter((name) => name !== '');
    const told = all.filter((name) => !UNITS.has(name));
    // A unit alone is a header: "naam".
    const names = told.length === 0 ? all : told;
    const keys = names.map((_, from) => names.slice(from).join(''));
    labels.set(kop.from + column, { keys, jaar: years[years.length - 1] ?? null });
  }
  return labels;
}
