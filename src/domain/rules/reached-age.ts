import { addYears } from '../calendar';
import type { Day } from '../cell';
import type { Periode } from '../periode';

const limits = new WeakMap<Periode, Map<number, Day>>();

/**
 * Whether someone born on this day has that age in full years on the first day of the quarter, the day on which every
 * control counts ages (design 3). Rows are many and ages few, so the last day of birth is worked out once per age.
 */
export function hasReached(birth: Day, age: number, periode: Periode): boolean {
  let ofPeriode = limits.get(periode);
  if (ofPeriode === undefined) limits.set(periode, (ofPeriode = new Map<number, Day>()));
  let limit = ofPeriode.get(age);
  // The first of a month exists in every year, so counting back from it is counting on from the day of birth.
  if (limit === undefined) ofPeriode.set(age, (limit = addYears(periode.eerste, -age)));
  return birth <= limit;
}
