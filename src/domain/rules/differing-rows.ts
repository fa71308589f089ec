import type { Room } from '../levering/room';
import { valueAt, type ColumnData, type DataOf } from '../levering/sheet-data';
import { groupsOf, visitConflicts } from './groups';
import { readableRows } from './readable-rows';
import { valueNumbers } from './value-numbers';
import { leaveOutNobody } from './voorziening-rows';

/** The columns of Voorzieningen by name. */
type Name = 'geboortedatum' | 'geslacht' | 'postcode';

/** A row that says something else than an earlier row of the same client, and in which column. */
export interface Differing {
  readonly row: number;
  readonly kolom: Name;
  /** What the row says. */
  readonly value: unknown;
}

/**
 * The rows of Voorzieningen, in the order of the sheet, that differ from any earlier row of the same client in one of
 * these columns; of several the first. Empty values differ from nothing, rows with an unreadable value take no part,
 * nor do the numbers that stand for nobody.
 */
export function differingRows(
  sheet: DataOf<'Voorzieningen'>,
  names: readonly Name[],
  room: Room,
): { readonly differing: readonly Differing[]; readonly skipped: number } {
  const { readable, skipped } = readableRows(sheet, ['client_id', ...names], room);
  leaveOutNobody(readable, sheet);
  const clients = groupsOf(sheet.columns.client_id);
  const kolomOf = new Map<number, Name>();
  for (const kolom of names) {
    visitConflicts(clients, readable, [valueNumbers(sheet.columns[kolom] as ColumnData<string | number>)], (row) => {
      if (!kolomOf.has(row)) kolomOf.set(row, kolom);
    });
  }
  const differing = [...kolomOf].sort(([one], [other]) => one - other);
  return { differing: differing.map(([row, kolom]) => ({ row, kolom, value: valueAt(sheet.columns[kolom] as ColumnData, row) })), skipped };
}
