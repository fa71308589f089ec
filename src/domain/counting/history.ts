import type { Given } from '../given';
import { valueAt, type Levering } from '../levering/sheet-data';
import { parsePeriode, type Periode } from '../periode';
import { exclusionsOf } from './exclusion';
import type { CountingRows } from './facts';

/** The rows of Historie, each with its own quarter. */
export interface HistoryRows extends CountingRows {
  quarterOf(row: number): Periode | null;
}

/**
 * The rows of Historie that count, each judged against its own quarter (design 2, Historie; 4.1). Rows of the quarter
 * that is delivered, and rows without a readable one, do not. Null without the sheet.
 */
export function historyOf({ sheets }: Levering, given: Given): HistoryRows | null {
  const rows = sheets.Historie;
  if (rows === null) return null;
  const { periode } = rows.columns;
  const quarters = new Map<string, Periode | null>();
  const quarterOf = (row: number): Periode | null => {
    const written = valueAt(periode, row);
    if (written === null) return null;
    let quarter = quarters.get(written);
    if (quarter === undefined) quarters.set(written, (quarter = parsePeriode(written)));
    return quarter;
  };
  const exclusions = exclusionsOf(rows, { quarterOf });
  const counts = (row: number): boolean => {
    const quarter = quarterOf(row);
    return quarter !== null && quarter.code !== given.periode.code && exclusions.counts(row);
  };
  return { rows, quarterOf, counts };
}
