import { openWarnings } from '../bevestiging/bevestiging';
import type { RedenCode } from '../bevestiging/redenen';
import { sha256 } from '../bevestiging/sha256';
import type { Calculated, Checked, Oordeel } from '../calculated';
import { isoOf } from '../calendar';
import { FORMATVERSIE } from '../levering/format/levering';
import { valueAt, type ColumnData } from '../levering/sheet-data';
import { rules } from '../rules';
import type { Ernst } from '../rules/finding';
import { gegevensBewijs, type GegevensBewijs } from './gegevens';

/** What was delivered, checked and confirmed: enough to hold a delivery to later, and no value of a person in it. */
export interface Leveringsbewijs {
  readonly formaat: 'am-leveringsbewijs/1';
  /** `jjjj-mm-ddTuu:mm` on the clock of who made it. */
  readonly gemaakt_op: string;
  readonly versies: { readonly waaier: string; readonly leverformaat: string; readonly controles: string };
  readonly levering: {
    readonly bestand: string | null;
    readonly gemeentecode: string | null;
    readonly periode: string | null;
    readonly leveringssoort: string | null;
    readonly kostenbasis: string | null;
  };
  readonly gegevens: GegevensBewijs;
  readonly regels: { readonly meegeteld: number; readonly uitgesloten: number };
  readonly oordeel: Oordeel & { readonly bevestigd: number; readonly open: number };
  /** How many controls there are; which found what, and which could not be carried out. */
  readonly controles: number;
  readonly bevindingen: readonly { readonly code: string; readonly ernst: Ernst; readonly aantal: number; readonly bevestigd: number }[];
  readonly niet_uitgevoerd: readonly string[];
  /** Per control and reason; what users wrote of their own stays in the workbook. */
  readonly bevestigingen: readonly { readonly code: string; readonly reden: RedenCode; readonly aantal: number }[];
}

/** So many hexadecimals name a version of the controls. */
const VERSION_LENGTH = 12;
const MINUTES_A_DAY = 24 * 60;

let ofControls: string | null = null;

/** The version of the controls: another whenever what one of them declares, its examples among that, has changed. */
const controlsVersion = (): string => (ofControls ??= sha256(JSON.stringify(rules)).slice(0, VERSION_LENGTH));

/** A day with its time as `jjjj-mm-ddTuu:mm`. */
function momentOf(madeAt: number): string {
  const minutes = Math.round(madeAt * MINUTES_A_DAY);
  const two = (number: number): string => String(number).padStart(2, '0');
  const ofDay = minutes % MINUTES_A_DAY;
  return `${isoOf(Math.floor(minutes / MINUTES_A_DAY))}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** How often each key occurs, in the order of the keys. */
function tally<T>(items: Iterable<T>, keyOf: (item: T) => string): [T, number][] {
  const counts = new Map<string, [T, number]>();
  for (const item of items) {
    const counted = counts.get(keyOf(item));
    if (counted === undefined) counts.set(keyOf(item), [item, 1]);
    else counted[1]++;
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);
}

function foundBy({ findings, bevestigd }: Checked): Leveringsbewijs['bevindingen'] {
  const keyOf = ({ code, ernst }: { code: string; ernst: Ernst }): string => `${code} ${ernst}`;
  const confirmed = new Map(tally(bevestigd.keys(), keyOf).map(([finding, count]) => [keyOf(finding), count]));
  return tally(findings, keyOf).map(([{ code, ernst }, aantal]) => ({
    code,
    ernst,
    aantal,
    bevestigd: confirmed.get(keyOf({ code, ernst })) ?? 0,
  }));
}

function deliveryOf({ levering, given }: Checked): Leveringsbewijs['levering'] {
  const columns = levering.sheets.Levering?.columns;
  const said = <T>(column: ColumnData<T> | undefined): T | null => (column === undefined ? null : valueAt(column, 0));
  return {
    bestand: levering.bestand,
    gemeentecode: given.has('gemeente') ? given.gemeentecode : null,
    periode: given.has('periode') ? given.periode.code : null,
    leveringssoort: said(columns?.leveringssoort),
    kostenbasis: said(columns?.kostenbasis),
  };
}

/** When a proof is made, and by which version of Waaier. */
interface Making {
  readonly madeAt: number;
  readonly version: string;
}

/** The proof of a delivery as it was checked. */
export function leveringsbewijs(calculated: Calculated, made: Making): Leveringsbewijs {
  const { formaat, gemaakt_op, versies, levering, ...outcome } = withoutGegevens(calculated, made);
  return { formaat, gemaakt_op, versies, levering, gegevens: gegevensBewijs(calculated.checked.levering), ...outcome };
}

/** A proof but for the hash of its data, which takes longer than all the rest. */
export function withoutGegevens({ checked, mapped, excluded }: Calculated, made: Making): Omit<Leveringsbewijs, 'gegevens'> {
  const { oordeel, bevestigd, notRun } = checked;
  return {
    formaat: 'am-leveringsbewijs/1',
    gemaakt_op: momentOf(made.madeAt),
    versies: { waaier: made.version, leverformaat: FORMATVERSIE, controles: controlsVersion() },
    levering: deliveryOf(checked),
    regels: { meegeteld: mapped.size, uitgesloten: excluded.length },
    oordeel: { ...oordeel, bevestigd: bevestigd.size, open: openWarnings(checked) },
    controles: rules.length,
    bevindingen: foundBy(checked),
    niet_uitgevoerd: notRun.map(({ code }) => code),
    bevestigingen: tally(bevestigd.values(), ({ code, reden }) => `${code} ${reden}`).map(([{ code, reden }, aantal]) => ({
      code,
      reden,
      aantal,
    })),
  };
}
