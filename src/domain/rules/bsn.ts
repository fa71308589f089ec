import type { Cell, CellCodes, CellColumn } from '../cell';
import { passesElfproef } from '../elfproef';
import { fold } from '../levering/headers';
import type { ColumnData, Levering, SheetData, SheetName } from '../levering/sheet-data';
import { cleanText } from '../levering/values/text';
import { listedSheets } from './listed-sheets';
import type { Report } from './rule';

const KINDS = ['valid', 'lostZero', 'test', 'unknown', 'unborn', 'invalid'] as const;
/** What a value is among BSNs; null when it is no number of the length of one. */
export type BsnKind = (typeof KINDS)[number];

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

const kindsByCells = new WeakMap<readonly Cell[], Uint8Array | null>();

/** What each distinct cell of a column is among BSNs: 0, or one more than its place in KINDS; null where all are 0. */
function kindsOf(cells: readonly Cell[]): Uint8Array | null {
  let kinds = kindsByCells.get(cells);
  if (kinds === undefined) kindsByCells.set(cells, (kinds = findKinds(cells)));
  return kinds;
}

function findKinds(cells: readonly Cell[]): Uint8Array | null {
  const kinds = new Uint8Array(cells.length);
  let isAny = false;
  for (let place = 0; place < cells.length; place++) {
    const kind = bsnKind(cells[place] ?? null);
    if (kind === null) continue;
    kinds[place] = KINDS.indexOf(kind) + 1;
    isAny = true;
  }
  return isAny ? kinds : null;
}

/** True for the numbers that stand for nobody in particular: unknown and unborn. */
export const isNobody = (clientId: string): boolean => clientId.length === UNKNOWN.length && (clientId === UNKNOWN || clientId === UNBORN);

const PASSES: readonly BsnKind[] = ['valid', 'lostZero', 'test'];

const tallies = new WeakMap<CellCodes, readonly number[]>();

/** How many filled cells of a column are of each kind of BSN, by one more than its place in KINDS, and of none at 0. */
function talliedKinds({ codes }: CellColumn, kinds: Uint8Array): readonly number[] {
  let tally = tallies.get(codes);
  if (tally === undefined) {
    const rows = new Array<number>(KINDS.length + 1).fill(0);
    for (let row = 0; row < codes.length; row++) {
      const place = codes[row] as number;
      if (place !== 0) (rows[kinds[place] as number] as number)++;
    }
    tallies.set(codes, (tally = rows));
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
export function bsnsIn(header: string, column: CellColumn, belongsHere = true): { passing: number; holdsBsns: boolean } {
  const saysBsn = fold(header).includes('bsn');
  const kinds = kindsOf(column.cells);
  // Of a column without any there is nothing to count.
  if (kinds === null) return { passing: 0, holdsBsns: saysBsn };
  const rows = talliedKinds(column, kinds);
  const passes = PASSES.filter((kind) => belongsHere || saysBsn || kind !== 'lostZero');
  const passing = passes.reduce((sum, kind) => sum + (rows[KINDS.indexOf(kind) + 1] as number), 0);
  return { passing, holdsBsns: saysBsn || passing * 2 > rows.reduce((sum, count) => sum + count, 0) };
}

const noted = new WeakMap<ColumnData, readonly number[]>();

/** The rows of a column of BSNs in which there may be something to say of the number. */
function notedBsns(column: ColumnData): readonly number[] {
  let rows = noted.get(column);
  if (rows === undefined) noted.set(column, (rows = findNotedBsns(column)));
  return rows;
}

function findNotedBsns({ codes, cells }: ColumnData): readonly number[] {
  const kinds = kindsOf(cells);
  const rows: number[] = [];
  const valid = KINDS.indexOf('valid') + 1;
  for (let row = 0; kinds !== null && row < codes.length; row++) if ((kinds[codes[row] as number] as number) > valid) rows.push(row);
  return rows;
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
    if (!bsnsIn(writtenHeader(sheet, column.position), column).holdsBsns) continue;
    const kinds = kindsOf(column.cells);
    for (const row of notedBsns(column)) {
      const kind = KINDS[(kinds?.[column.codes[row] as number] ?? 0) - 1];
      if (kind === undefined || kind === 'valid') continue;
      const melding = says(kind, row, sheet, blad);
      if (melding !== null) report.hit({ blad, row, kolom: column.name, melding });
    }
  }
}
