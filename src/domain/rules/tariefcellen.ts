import type { Day } from '../cell';
import type { DataOf } from '../levering/sheet-data';
import { cellKey, isPlaced, mayBeOf, tariefregelsOf, type Tariefregel } from './tariefregels';

/** A line of which the cell and the validity can be read. */
export type PlacedRegel = Tariefregel & { readonly van: Day; readonly tot: Day | null };

/** A cell of the price table with its lines by validity, then by the order of the sheet. */
export interface Cel {
  readonly regels: readonly PlacedRegel[];
  /** True when a line that cannot be read may belong to this cell. */
  mayLackOne(): boolean;
}

/** The lines of a Tarievenblad per cell of the price table; lines that cannot be placed are passed over. */
export function tariefcellen(sheet: DataOf<'Tarievenblad'>): { cellen: readonly Cel[]; skipped: number } {
  const lists = new Map<string, PlacedRegel[]>();
  const unplaced: Tariefregel[] = [];
  for (const regel of tariefregelsOf(sheet)) {
    if (!isPlaced(regel)) {
      unplaced.push(regel);
      continue;
    }
    // A line that ends before it begins is valid on no day.
    if (regel.tot !== null && regel.tot < regel.van) continue;
    const key = cellKey(regel);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [regel]);
    else list.push(regel);
  }
  const cellen = [...lists.values()].map((list) => {
    const regels = list.sort((a, b) => a.van - b.van || a.row - b.row);
    const [first] = regels;
    return { regels, mayLackOne: () => first !== undefined && unplaced.some((regel) => mayBeOf(regel, first)) };
  });
  return { cellen, skipped: unplaced.length };
}
