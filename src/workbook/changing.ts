import { numberFormats } from '#domain';
import type { Cell, CellFormat } from '#domain';

/** What a cell's own number format makes of a value: text as it stands, a day, or anything else. */
export type CellKind = 'text' | 'date' | 'other';

/** A word of letters alone is never read as anything else, but for true and false. */
const isPlainWord = (text: string): boolean =>
  /^\p{L}+$/u.test(text) && !/^(?:true|false|waar|onwaar)$/iu.test(text);

/**
 * The number format a cell must get before it can hold this value as it is; null when its own will do. So little as
 * possible is changed: text that could be read as a number, a day or a formula goes into a text cell, a number leaves
 * one, and a day is shown as a day.
 */
export function neededFormat(value: Cell, wanted: CellFormat, kind: CellKind): string | null {
  if (typeof value === 'string') return kind === 'text' || isPlainWord(value) ? null : numberFormats.text;
  if (typeof value !== 'number') return null;
  if (wanted === 'date') return kind === 'date' ? null : numberFormats.date;
  return kind === 'text' ? 'General' : null;
}

/** True when two cells hold the same; empty text is empty. */
export const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean => (a ?? '') === (b ?? '');

/** Row and column of an address such as "C12" or "$C$12", both counted from 0; null when it is none. */
export function placeOfAddress(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address.toUpperCase());
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** The last change asked for each cell, sheet by sheet; addresses that are none are left out. */
export function bySheet<T extends { readonly sheet: string; readonly address: string }>(
  cells: readonly T[],
): ReadonlyMap<string, readonly (T & { readonly row: number; readonly column: number })[]> {
  const sheets = new Map<string, Map<string, T & { row: number; column: number }>>();
  for (const cell of cells) {
    const place = placeOfAddress(cell.address);
    if (place === null) continue;
    const own = sheets.get(cell.sheet) ?? new Map<string, T & { row: number; column: number }>();
    own.set(`${place.row} ${place.column}`, { ...cell, ...place });
    sheets.set(cell.sheet, own);
  }
  return new Map([...sheets].map(([sheet, own]) => [sheet, [...own.values()]]));
}
