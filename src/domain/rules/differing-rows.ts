import { failedAt, valueAt, type ColumnData, type DataOf } from '../levering/sheet-data';
import { isNobody } from './bsn';

/** The columns of Voorzieningen by name. */
type Name = keyof DataOf<'Voorzieningen'>['columns'];

/** What a client's earlier rows said in one column: one value, or several. */
interface Earlier {
  readonly value: unknown;
  several: boolean;
}

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
  const client = sheet.columns.client_id;
  const judged = names.map((kolom) => {
    const column: ColumnData = sheet.columns[kolom];
    return { kolom, column, known: new Map<number, Earlier>() };
  });
  const person = personPerPlace(client);
  const differing: Differing[] = [];
  let skipped = 0;
  for (let row = 0; row < sheet.size; row++) {
    const who = person[client.codes[row] ?? 0] ?? -1;
    if (who < 0 || judged.some(({ column }) => failedAt(column, row))) {
      skipped++;
      continue;
    }
    // Every column takes note of the row, also behind the first that differs.
    const [first] = judged.filter(({ column, known }) => differs(known, who, valueAt(column, row)));
    if (first !== undefined) differing.push({ row, kolom: first.kolom, value: valueAt(first.column, row) });
  }
  return { differing, skipped };
}

/** Per distinct cell of client_id a number that is the same for the same client; -1 where there is none. */
function personPerPlace(client: ColumnData<string>): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(client.values, (value) => {
    if (value === null || isNobody(value)) return -1;
    if (!numbers.has(value)) numbers.set(value, numbers.size);
    return numbers.get(value) ?? -1;
  });
}

/** Whether a value differs from what this client's earlier rows said; takes note of it. */
function differs(known: Map<number, Earlier>, who: number, value: unknown): boolean {
  if (value === null) return false;
  const earlier = known.get(who);
  if (earlier === undefined) {
    known.set(who, { value, several: false });
    return false;
  }
  if (earlier.value !== value) earlier.several = true;
  return earlier.several;
}
