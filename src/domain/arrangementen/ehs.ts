import { addMonths, monthNumber } from '../calendar';
import type { GeslotenTijdvak, Tijdvak } from '../calendar';

/**
 * How many times extra schoonmaak falls due in a period: the moments begin + i × interval months (i ≥ 1) that lie in
 * the period and not after the end of the run (design 4.4). Each is counted from the begin, so the 31st stays the 31st
 * where it exists. The interval is a whole number of months, at least 1.
 */
export function ehsMoments(run: Tijdvak, period: GeslotenTijdvak, intervalMonths: number): number {
  if (!Number.isInteger(intervalMonths) || intervalMonths < 1) throw new RangeError('An interval is 1 month or more');
  const last = Math.min(run.laatste ?? period.laatste, period.laatste);
  // A moment lies in the month it is counted to, or on the first of the next: so start one month early.
  const monthsBefore = monthNumber(period.eerste) - monthNumber(run.eerste) - 1;
  let moments = 0;
  for (let step = Math.max(1, Math.floor(monthsBefore / intervalMonths)); ; step += 1) {
    const day = addMonths(run.eerste, step * intervalMonths);
    if (day > last) return moments;
    if (day >= period.eerste) moments += 1;
  }
}
