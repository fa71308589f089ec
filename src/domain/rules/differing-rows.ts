import { numbered } from '../counting/numbered';
import { valueAt, type ColumnData, type DataOf } from '../levering/sheet-data';
import { isNobody } from './bsn';
import { readableRows } from './readable-rows';

/** The columns of Voorzieningen by name. */
type Name = 'geboortedatum' | 'geslacht' | 'postcode';

/** A row that says something else than an earlier row of the same client, and in which column. */
export interface Differing {
  readonly row: number;
  readonly kolom: Name;
  /** What the row says. */
  readonly value: unknown;
}

/** What the earlier rows of each client said in one column: the number of the first value, SEVERAL, or 0 for nothing. */
interface Earlier {
  readonly kolom: Name;
  readonly column: ColumnData;
  at(row: number): number;
  readonly said: Int32Array;
}

const SEVERAL = -1;

/**
 * The rows of Voorzieningen, in the order of the sheet, that differ from any earlier row of the same client in one of
 * these columns; of several the first. Empty values differ from nothing, rows with an unreadable value take no part,
 * nor do the numbers that stand for nobody.
 */
export function differingRows(
  sheet: DataOf<'Voorzieningen'>,
  names: readonly Name[],
): { readonly differing: readonly Differing[]; readonly skipped: number } {
  const client = numbered(sheet.columns.client_id);
  const isSomebody = client.values.map((value) => value !== null && !isNobody(value));
  const { readable, skipped } = readableRows(sheet, ['client_id', ...names]);
  const judged = names.map((kolom): Earlier => {
    const column = sheet.columns[kolom] as ColumnData<string | number>;
    return { kolom, column, at: numbered(column).at, said: new Int32Array(client.values.length) };
  });
  const differing: Differing[] = [];
  for (let row = 0; row < sheet.size; row++) {
    const who = client.at(row);
    if (readable[row] === 0 || isSomebody[who] !== true) continue;
    let first: Earlier | null = null;
    // Every column takes note of the row, also behind the first that differs.
    for (const earlier of judged) if (differs(earlier, who, row)) first ??= earlier;
    if (first !== null) differing.push({ row, kolom: first.kolom, value: valueAt(first.column, row) });
  }
  return { differing, skipped };
}

/** Whether a row differs from what this client's earlier rows said; takes note of it. */
function differs({ at, said }: Earlier, who: number, row: number): boolean {
  const value = at(row);
  if (value === 0) return false;
  const before = said[who] ?? 0;
  if (before === 0) said[who] = value;
  else if (before !== value) said[who] = SEVERAL;
  return before !== 0 && before !== value;
}
