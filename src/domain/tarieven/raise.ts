import * as z from 'zod';
import type { Cents } from '../cell';
import { div, fraction, fromDecimal, add, mul, roundHalfAwayFromZero } from '../rational';

/** The percentage that amounts are raised by: at least what makes them 0, at most eleven times as much. */
export const tariefPercentageSchema = z.number().min(-100).max(1000);

/** An amount raised by a percentage (negative lowers it), rounded once to a cent, half away from zero. */
export const raised = (bedrag: Cents, percentage: number): Cents =>
  roundHalfAwayFromZero(mul(fraction(bedrag), add(fraction(1), div(fromDecimal(percentage), fraction(100)))));
