import type { Cents } from '../cell';
import { div, fraction, fromDecimal, add, mul, roundHalfAwayFromZero } from '../rational';

/** An amount raised by a percentage (negative lowers it), rounded once to a cent, half away from zero. */
export const raised = (bedrag: Cents, percentage: number): Cents =>
  roundHalfAwayFromZero(mul(fraction(bedrag), add(fraction(1), div(fromDecimal(percentage), fraction(100)))));
