import type { Calculated } from '../calculated';
import { cirkels } from '../cirkels';
import { wetten, type Wet } from '../codelijsten';
import { valueAt } from '../levering/sheet-data';

/** The wetten that sheet Levering leaves out and of which no row was delivered either: a 0 would say nobody was helped. */
export function leftOutWetten({ checked, pijlers }: Calculated): readonly Wet[] {
  const about = checked.levering.sheets.Levering;
  const named = about === null ? null : valueAt(about.columns.pijlers, 0);
  if (named === null) return [];
  return wetten.entries.flatMap(({ code }) =>
    named.includes(code) || pijlers.some(({ wet }) => wet === code) ? [] : [code],
  );
}

/** The same as a note; null when every wet was delivered. */
export function leftOutNames(calculated: Calculated): string | null {
  const missing = leftOutWetten(calculated);
  return missing.length === 0 ? null : `Niet aangeleverd: ${missing.join(' en ')}.`;
}

/** The same for a sheet that shows a 0 there. */
export function leftOutNote(calculated: Calculated): string | null {
  const names = leftOutNames(calculated);
  return names === null ? null : `${names} Een 0 betekent daar: onbekend.`;
}

/** The names of the cirkels around maatwerk of which nothing was delivered. */
export const leftOutCirkels = ({ cirkels: perCirkel }: Calculated): readonly string[] =>
  cirkels.entries.flatMap(({ code, naam }) =>
    code === 'M' || perCirkel.some(({ cirkel, voorzieningen }) => cirkel === code && voorzieningen !== 0) ? [] : [naam],
  );
