import { mostOf } from '../counting/order';
import { valueAt, type ColumnData, type DataOf } from '../levering/sheet-data';
import { readableRows } from './readable-rows';
import { numbersOf, NONE, valueNumbers } from './value-numbers';
import { clientNumbers } from './voorziening-groups';

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
): { readonly differing: readonly Differing[]; readonly skipped: number } {
  const { readable, skipped } = readableRows(sheet, ['client_id', ...names]);
  const clients = numbersOf(clientNumbers(sheet), readable);
  const kolomOf = new Map<number, Name>();
  for (const kolom of names) {
    visitDiffering(clients, valueNumbers(sheet.columns[kolom] as ColumnData<string | number>), (row) => {
      if (!kolomOf.has(row)) kolomOf.set(row, kolom);
    });
  }
  const differing = [...kolomOf].sort(([one], [other]) => one - other);
  return { differing: differing.map(([row, kolom]) => ({ row, kolom, value: valueAt(sheet.columns[kolom] as ColumnData, row) })), skipped };
}

const SEVERAL = -1;

/** Visits each row with another value than an earlier row of the same client; NONE is no client, and no value. */
function visitDiffering(clients: Int32Array, values: Int32Array, visit: (row: number) => void): void {
  /** Per client the first value, SEVERAL once there are others, NONE as long as there is none. */
  const said = new Int32Array(mostOf(clients) + 1);
  for (let row = 0; row < clients.length; row++) {
    const [who, value] = [clients[row] as number, values[row] as number];
    if (who === NONE || value === NONE) continue;
    const before = said[who] as number;
    if (before === value) continue;
    said[who] = before === NONE ? value : SEVERAL;
    if (before !== NONE) visit(row);
  }
}
