import * as z from 'zod';
import type { Cents } from '../cell';
import { div, fraction, fromDecimal, add, mul, roundHalfAwayFromZero } from '../rational';

/** The percentage that amounts are raised by: at least what makes them 0, at most eleven times as much. */
export const tariefPercentageSchema = z.number().min(-100).max(1000);

const GEWOON = { min: -10, max: 15 };

/** True when tarieven are changed by such a percentage from one year to the next; another is asked about first. */
export const isGewonePercentage = (percentage: number): boolean => percentage >= GEWOON.min && percentage <= GEWOON.max;

/** An amount raised by a percentage (negative lowers it), rounded once to a cent, half away from zero. */
export const raised = (bedrag: Cents, percentage: number): Cents =>
  roundHalfAwayFromZero(mul(fraction(bedrag), add(fraction(1), div(fromDecimal(percentage), fraction(100)))));
