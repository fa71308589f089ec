import { readingOf, type FailureCode, type Reading, type RemarkCode } from '../levering/column';
import { STATE, type ColumnData, type Levering, type SheetData } from '../levering/sheet-data';
import { listedSheets, type NamedSheet } from './listed-sheets';
import { notedRows } from './readable-rows';
import { columnsOf, type Report } from './rule';

/** What a control asks of the distinct cells of some columns that could not be read or of which reading noted something. */
interface CellQuestion {
  /** The columns it is put to. */
  readonly of: (reading: Reading, name: string) => boolean;
  /** What is to be said of the cell at this place in the column; null when nothing is. */
  readonly says: (column: ColumnData, place: number, reading: Reading) => string | null;
  /** Rows in which the answer does not hold. */
  readonly except?: (sheet: SheetData, column: ColumnData, row: number) => boolean;
  /** Counted, not listed. */
  readonly unlisted?: boolean;
}

/**
 * Reports every cell of which there is something to say; each distinct cell of a column is asked once. What is looked
 * at are cells; those of an absent column are passed over.
 */
export function reportCells(levering: Levering, report: Report, question: CellQuestion): void {
  for (const named of listedSheets(levering)) {
    const [, sheet] = named;
    const asked = columnsOf(sheet).filter((column) => question.of(readingIn(sheet, column), column.name));
    const present = asked.filter((column) => column.position !== null);
    report.looked(present.length * sheet.size, (asked.length - present.length) * sheet.size);
    for (const column of present) reportColumn(named, column, report, question);
  }
}

function readingIn(sheet: SheetData, column: ColumnData): Reading {
  const declared = sheet.format.columns[column.name];
  if (declared === undefined) throw new Error('A column of the data is always one of the format');
  return readingOf(declared.schema);
}

function reportColumn([blad, sheet]: NamedSheet, column: ColumnData, report: Report, question: CellQuestion): void {
  const reading = readingIn(sheet, column);
  const said = new Map<number, string>();
  for (const place of column.odd) {
    const melding = column.cells[place] == null ? null : question.says(column, place, reading);
    if (melding !== null) said.set(place, melding);
  }
  if (said.size === 0) return;
  const { except, unlisted = false } = question;
  for (const row of notedRows(column)) {
    const melding = said.get(column.codes[row] ?? 0) ?? null;
    if (melding === null || except?.(sheet, column, row) === true) continue;
    report.hit({ blad, row, kolom: column.name, melding, unlisted });
  }
}

/** Reports the cells that failed on this control when they were read, or whose meaning the column leaves open. */
export function reportFailures(
  levering: Levering,
  report: Report,
  failure: FailureCode,
  says: (column: ColumnData, place: number, reading: Reading) => string,
): void {
  const failed = (state: number | undefined): boolean => state === STATE.failed || state === STATE.ambiguous;
  reportCells(levering, report, {
    of: (reading) => reading.failure === failure,
    says: (column, place, reading) => (failed(column.states[place]) ? says(column, place, reading) : null),
  });
}

/** Reports the cells of which reading noted this remark, in columns that `of` names. */
export function reportRemarks(
  levering: Levering,
  report: Report,
  remark: RemarkCode,
  question: Omit<CellQuestion, 'says'> & { readonly says: (column: ColumnData, place: number) => string },
): void {
  reportCells(levering, report, {
    ...question,
    says: (column, place) => (column.remarks[place] === remark ? question.says(column, place) : null),
  });
}
