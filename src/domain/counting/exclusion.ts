import type { GeslotenTijdvak } from '../calendar';
import type { CellCodes } from '../cell';
import { codesFor, type CodesToWrite } from '../levering/codes';
import { combinationsOf } from '../levering/combinations';
import { readingOf } from '../levering/column';
import { sheetFormats } from '../levering/format';
import { rowAt, STATE, stateAt, valueAt, type ColumnData } from '../levering/sheet-data';
import type { Finding } from '../rules/finding';
import { laterDoubles } from '../rules/exact-doubles';
import { isCategorieVan } from '../rules/productcategorie-van-wet';
import { failedRows } from '../rules/readable-rows';
import { meaningOf, type VoorzieningRows } from './numbered';

/** Every code that keeps a row out of the counts, sorted (design 4.1); B02 is a row without a column it cannot miss. */
const CODES = ['B02', 'B07', 'D01', 'D02', 'P01', 'R01', 'V01', 'V02', 'V05', 'V06', 'V07'] as const;
type ExclusionCode = (typeof CODES)[number];

const bitOf = (code: ExclusionCode): number => 1 << CODES.indexOf(code);
const isExclusionCode = (code: string): code is ExclusionCode => (CODES as readonly string[]).includes(code);

/** The columns in which an unreadable or missing value keeps a row out. */
const DECISIVE = ['client_id', 'wet', 'productcategorie', 'begindatum', 'einddatum', 'kosten'] as const;
const isDecisive = (kolom: string | null): boolean => (DECISIVE as readonly (string | null)[]).includes(kolom);

/** Codes that keep a row out wherever on it they stand. */
const ALWAYS: readonly string[] = ['D01', 'D02', 'P01', 'R01'];

/** Per row which codes keep it out. */
export interface Exclusions {
  counts(row: number): boolean;
  /** The codes of a row, sorted; none when it counts. */
  codesOf(row: number): readonly string[];
}

/** What the rows are judged against: the quarter of each, and the findings that were listed about them. */
export interface Judged {
  /** Null where the row has no readable quarter: D02 then says nothing. */
  quarterOf(row: number): GeslotenTijdvak | null;
  readonly findings?: readonly Finding[];
}

/**
 * The rows that do not count (design 4.1): by what was read, and by the findings listed about them, which may know more
 * codes. Both are looked at because the findings of Historie are not listed and a control may not have been run.
 */
export function exclusionsOf(rows: VoorzieningRows, judged: Judged): Exclusions {
  const marks = codesFor(rows.size, 1 << CODES.length);
  markUnreadable(rows, marks);
  markMisfits(rows, marks, judged.quarterOf);
  const doubles = laterDoubles(rows);
  for (let row = 0; row < rows.size; row++) if (doubles[row] === 1) marks[row] = (marks[row] ?? 0) | bitOf('R01');
  markFindings(rows, marks, judged.findings ?? []);
  return {
    counts: (row) => marks[row] === 0,
    codesOf: (row) => CODES.filter((code) => ((marks[row] ?? 0) & bitOf(code)) !== 0),
  };
}

function markUnreadable(rows: VoorzieningRows, marks: CodesToWrite): void {
  for (const name of DECISIVE) {
    const column: ColumnData = rows.columns[name];
    const { required, schema } = sheetFormats.voorzieningen.columns[name];
    const { failure } = readingOf(schema);
    const whenFailed = isExclusionCode(failure) ? bitOf(failure) : 0;
    for (const row of failedRows(column)) {
      marks[row] = (marks[row] as number) | (stateAt(column, row) === STATE.error ? bitOf('B07') : whenFailed);
    }
    if (required === true) markEmpty(marks, column.codes, bitOf(column.position === null ? 'B02' : 'V01'));
  }
}

/** Adds a mark to each row of which the cell in a column is empty; most columns have none. */
function markEmpty(marks: CodesToWrite, codes: CellCodes, mark: number): void {
  if (!codes.includes(EMPTY)) return;
  for (let row = 0; row < marks.length; row++) if (codes[row] === EMPTY) marks[row] = (marks[row] as number) | mark;
}

/** The code of the empty cell. */
const EMPTY = 0;

/** Stands for a day that is empty or could not be read: less than any day there is. */
const NO_DAY = -0x80000000;

/** P01, D01 and D02, each only where its columns were read. */
function markMisfits(rows: VoorzieningRows, marks: CodesToWrite, quarterOf: Judged['quarterOf']): void {
  const { wet, productcategorie, productcode, begindatum, einddatum } = rows.columns;
  const dateFailed = bitOf('V05') | bitOf('B07');
  const [isBackwards, isOutside] = [bitOf('D01'), bitOf('D02')];
  // The combinations that make a product, which are known already.
  const { numbers: productOf, firsts } = combinationsOf([wet, productcategorie, productcode], rows.size);
  const misfits = Int32Array.from(firsts, (row) => {
    const [law, categorie] = [valueAt(wet, row), valueAt(productcategorie, row)];
    return law !== null && categorie !== null && !isCategorieVan(law, categorie) ? bitOf('P01') : 0;
  });
  const [begins, ends] = [meaningOf(begindatum, (day) => day ?? NO_DAY), meaningOf(einddatum, (day) => day ?? NO_DAY)];
  for (let row = 0; row < rows.size; row++) {
    let mark = (marks[row] as number) | (misfits[productOf[row] as number] as number);
    const begin = begins[begindatum.codes[row] as number] as number;
    const end = ends[einddatum.codes[row] as number] as number;
    if (begin !== NO_DAY && (mark & dateFailed) === 0) {
      const quarter = quarterOf(row);
      if (end !== NO_DAY && begin > end) mark |= isBackwards;
      else if (quarter !== null && (begin > quarter.laatste || (end !== NO_DAY && end < quarter.eerste))) mark |= isOutside;
    }
    marks[row] = mark;
  }
}

function markFindings(rows: VoorzieningRows, marks: CodesToWrite, findings: readonly Finding[]): void {
  for (const { blad, rij, code, kolom } of findings) {
    if (blad !== 'Voorzieningen' || rij === null || !isExclusionCode(code)) continue;
    if (!ALWAYS.includes(code) && !isDecisive(kolom)) continue;
    const row = rowAt(rows, rij);
    if (row !== null) marks[row] = (marks[row] ?? 0) | bitOf(code);
  }
}
