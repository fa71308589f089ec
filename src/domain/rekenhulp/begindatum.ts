import { addYears, inDutch } from '../calendar';
import type { Day } from '../cell';
import { EERSTE_DAG } from '../rules/eerste-dag';

/** What is to be said of a first day that is probably a typing error. */
export interface Bezwaar {
  /** It can be so, and is to be asked; else it is refused. */
  readonly kan: boolean;
  readonly zegt: string;
}

/** True when a day lies before the Wmo 2015: no arrangement or tarief can reach back so far. */
export const isTeVroeg = (day: Day): boolean => day < EERSTE_DAG;

/**
 * What there is to say of the first day of an arrangement or a tarief, by the limit of control D03 and a year from
 * today; `naam` is what the user calls that day, with a capital. Null when nothing.
 */
export function begindatumBezwaar(naam: string, day: Day, vandaag: Day): Bezwaar | null {
  const said = `${naam} (${inDutch(day)}) ligt`;
  if (isTeVroeg(day)) return { kan: false, zegt: `${said} voor ${inDutch(EERSTE_DAG)}. Kijk het jaar na.` };
  return day > addYears(vandaag, 1) ? { kan: true, zegt: `${said} meer dan een jaar na vandaag.` } : null;
}
