import type { Cell, CellColumn } from '../cell';
import { passesElfproef } from '../elfproef';
import { fold } from '../levering/headers';
import type { Levering, SheetData, SheetName } from '../levering/sheet-data';
import { cleanText } from '../levering/values/text';
import { listedSheets } from './listed-sheets';
import type { Report } from './rule';

/** What a value is among BSNs; null when it is no number of the length of one. */
export type BsnKind = 'valid' | 'lostZero' | 'test' | 'unknown' | 'unborn' | 'invalid';

const UNKNOWN = '999999999';
const UNBORN = '000000000';
/** Numbers that iWmo and iJw keep apart for tests. */
const TEST_FROM = '999900006';
const TEST_TO = '999999990';

/** False where a glance shows that it is no number of eight or nine digits: most cells are not. */
const mayBeBsn = (cell: string | number): boolean =>
  typeof cell === 'number' ? cell >= 10_000_000 && cell <= 999_999_999 : cell.length >= 8 && !(cell.charCodeAt(0) >= 65 && cell.charCodeAt(0) <= 122);

/** What a cell is among BSNs: a number of eight digits that passes with a zero before it has lost that zero. */
export function bsnKind(cell: Cell): BsnKind | null {
  if (cell === null || typeof cell === 'boolean' || !mayBeBsn(cell)) return null;
  const digits = cleanText(cell);
  if (/^\d{8}$/u.test(digits)) return passesElfproef(`0${digits}`) ? 'lostZero' : null;
  if (!/^\d{9}$/u.test(digits)) return null;
  if (digits === UNKNOWN) return 'unknown';
  if (digits === UNBORN) return 'unborn';
  if (!passesElfproef(digits)) return 'invalid';
  return digits >= TEST_FROM && digits <= TEST_TO ? 'test' : 'valid';
}

const kindsByCells = new WeakMap<readonly Cell[], readonly (BsnKind | null)[]>();

/** What each distinct cell of a column is among BSNs. */
function kindsOf(cells: readonly Cell[]): readonly (BsnKind | null)[] {
  let kinds = kindsByCells.get(cells);
  if (kinds === undefined) kindsByCells.set(cells, (kinds = cells.map(bsnKind)));
  return kinds;
}

/** True for the numbers that stand for nobody in particular: unknown and unborn. */
export const isNobody = (clientId: string): boolean => clientId.length === UNKNOWN.length && (clientId === UNKNOWN || clientId === UNBORN);

const PASSES: ReadonlySet<BsnKind | null> = new Set(['valid', 'lostZero', 'test']);

/** How many rows hold each distinct cell, by its place among them. */
export interface Tally {
  readonly cells: readonly Cell[];
  readonly counts: Uint32Array;
}

const tallies = new WeakMap<Int32Array, Tally>();

/** Counts the cells of a column. */
export function tallyOf({ codes, cells }: CellColumn): Tally {
  let tally = tallies.get(codes);
  if (tally === undefined) {
    const counts = new Uint32Array(cells.length);
    for (let row = 0; row < codes.length; row++) {
      const place = codes[row] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    tallies.set(codes, (tally = { cells, counts }));
  }
  return tally;
}

/** The header at this place, counted from 0, as it stands in the file. */
export function writtenHeader(sheet: SheetData, position: number): string {
  const { source, cellColumns, headerRow } = sheet;
  if (headerRow === null) return '';
  const column = cellColumns[position - source.left];
  return String(column?.cells[column.codes[headerRow - 1 - source.top] ?? 0] ?? '').trim();
}

/**
 * How many of the filled cells pass the elfproef, and whether the column holds BSNs: more than half of them pass, or
 * its header says so. Eight digits count only where a BSN belongs: elsewhere they are a date or a number of its own.
 */
export function bsnsIn(header: string, tally: Tally, belongsHere = true): { passing: number; holdsBsns: boolean } {
  const saysBsn = fold(header).includes('bsn');
  let passing = 0;
  let filled = 0;
  const kinds = kindsOf(tally.cells);
  for (let place = 0; place < kinds.length; place++) {
    const count = tally.cells[place] === null ? 0 : (tally.counts[place] as number);
    filled += count;
    const kind = kinds[place] ?? null;
    if (kind !== null && PASSES.has(kind) && (belongsHere || saysBsn || kind !== 'lostZero')) passing += count;
  }
  return { passing, holdsBsns: saysBsn || passing * 2 > filled };
}

/** Reports the cells of each client_id column that holds BSNs; `says` gets what kind each is, and its row. Of a valid one there is nothing to say. */
export function reportBsns(
  levering: Levering,
  report: Report,
  says: (kind: Exclude<BsnKind, 'valid'>, row: number, sheet: SheetData, blad: SheetName) => string | null,
): void {
  for (const [blad, sheet] of listedSheets(levering)) {
    const column = sheet.columns['client_id'];
    if (column === undefined) continue;
    if (column.position === null) {
      report.looked(0, sheet.size);
      continue;
    }
    report.looked(sheet.size);
    if (!bsnsIn(writtenHeader(sheet, column.position), tallyOf(column)).holdsBsns) continue;
    const kinds = kindsOf(column.cells);
    for (let row = 0; row < sheet.size; row++) {
      const kind = kinds[column.codes[row] ?? 0] ?? null;
      if (kind === null || kind === 'valid') continue;
      const melding = says(kind, row, sheet, blad);
      if (melding !== null) report.hit({ blad, row, kolom: column.name, melding });
    }
  }
}
