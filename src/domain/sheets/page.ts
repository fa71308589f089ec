import type { Calculated } from '../calculated';
import { gemeenteOf } from '../cbs';
import { valueAt } from '../levering/sheet-data';
import type { Periode } from '../periode';
import type { PlanChart, PlanTable, PlanText, SheetPlan } from './sheet-plan';

const TAB_COLOR = '#1f4e79';

/** What stands above the tables of a sheet; a note that does not apply is null. */
export interface PageTop {
  readonly id: string;
  readonly name: string;
  readonly subtitle: string;
  readonly notes: readonly (string | null)[];
  /** True when the tables have headings of their own, which take a row more. */
  readonly headings?: boolean;
}

/** What stands on a sheet below that. */
export interface PageBody {
  readonly tables: readonly PlanTable[];
  readonly charts?: readonly PlanChart[];
  readonly texts?: readonly PlanText[];
}

/** A quarter as a reader says it: "3e kwartaal 2026". */
export const kwartaalNaam = ({ jaar, kwartaal }: Periode): string => `${kwartaal}e kwartaal ${jaar}`;

/** The name of the delivering gemeente by CBS, else as delivered; null when neither is known. */
export function gemeenteNaam({ checked: { given, levering } }: Calculated): string | null {
  const about = levering.sheets.Levering;
  const delivered = about === null ? null : valueAt(about.columns.gemeentenaam, 0);
  return gemeenteOf(given.gemeentecode)?.naam ?? delivered;
}

/** The title of a sheet: "Wijken · Aa en Hunze · 3e kwartaal 2026". */
function titleOf(name: string, calculated: Calculated): string {
  const { given } = calculated.checked;
  const gemeente = gemeenteNaam(calculated) ?? 'gemeente onbekend';
  return `${name} · ${gemeente} · ${given.has('periode') ? kwartaalNaam(given.periode) : 'kwartaal onbekend'}`;
}

/**
 * A sheet: title, one line under it, notes, an empty row, then what `body` puts from row `top` (counted from 0), the
 * header row of its upper tables, which stays in view. Throws on a mode of small numbers that cannot be laid out.
 */
export function page(calculated: Calculated, head: PageTop, body: (top: number) => PageBody): SheetPlan {
  const { kleineAantallen } = calculated.checked.given.settings;
  if (kleineAantallen !== 'intern') throw new RangeError('A shareable copy cannot be laid out');
  const notes = head.notes.filter((note) => note !== null);
  const top = 2 + notes.length + (head.headings ? 2 : 1);
  const { tables, charts = [], texts = [] } = body(top);
  return {
    id: head.id,
    name: head.name,
    texts: [
      { row: 0, column: 0, text: titleOf(head.name, calculated), style: 'title' },
      { row: 1, column: 0, text: head.subtitle, style: 'subtitle' },
      ...notes.map((text, place): PlanText => ({ row: 2 + place, column: 0, text, style: 'note' })),
      ...texts,
    ],
    tables,
    charts,
    frozenRows: top + 1,
    tabColor: TAB_COLOR,
  };
}
