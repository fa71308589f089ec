import type { Day } from '../cell';
import { valueAt, type DataOf, type Levering } from '../levering/sheet-data';
import { dataRowOf } from './invoer';

/** What tells one arrangement from another, wherever its row stands. */
export interface Kenmerk {
  readonly clientId: string | null;
  readonly toewijzingnummer: number | null;
  readonly begindatum: Day | null;
}

/**
 * True when both are one arrangement: of one client and toewijzing. Where one of them has no toewijzingnummer (yet),
 * the first day tells.
 */
export function zelfdeArrangement(a: Kenmerk, b: Kenmerk): boolean {
  if (a.clientId === null || a.clientId !== b.clientId) return false;
  const isNumbered = a.toewijzingnummer !== null && b.toewijzingnummer !== null;
  if (isNumbered) return a.toewijzingnummer === b.toewijzingnummer;
  return a.begindatum !== null && a.begindatum === b.begindatum;
}

/** What tells the arrangement on a row of data from another; null when it is no row of data. */
export function arrangementKenmerk({ sheets: { Arrangementen: sheet } }: Levering, rij: number): Kenmerk | null {
  const row = sheet === null ? null : dataRowOf(sheet, rij);
  return sheet === null || row === null ? null : kenmerkAt(sheet, row);
}

const kenmerkAt = ({ columns }: DataOf<'Arrangementen'>, row: number): Kenmerk => ({
  clientId: valueAt(columns.client_id, row),
  toewijzingnummer: valueAt(columns.toewijzingnummer, row),
  begindatum: valueAt(columns.begindatum, row),
});

/** The numbers of the rows of sheet Arrangementen that hold this arrangement; more than one only where they are alike. */
export function rijenVan({ sheets: { Arrangementen: sheet } }: Levering, kenmerk: Kenmerk): readonly number[] {
  if (sheet === null) return [];
  return Array.from(sheet.rowNumbers).filter((_, row) => zelfdeArrangement(kenmerk, kenmerkAt(sheet, row)));
}
