import type { Cents } from '../cell';

/** Fewer clients or households than this, but more than none, are hidden with their whole cell (design 4.8, delen). */
export const THRESHOLD = 10;

/** Counts are shown to the nearest so many. */
export const STEP = 5;

/** Kosten are shown to the nearest 100 euro. */
const KOSTEN_STEP = 10_000;

/** True for a count that may not be shown on its own. */
export const isSmall = (count: number): boolean => count > 0 && count < THRESHOLD;

/** A count to the nearest 5, halves up. */
export const roundedCount = (count: number): number => Math.floor(count / STEP + 0.5) * STEP;

/** Cents to the nearest 100 euro, halves away from zero; never minus zero. */
export const roundedKosten = (cents: Cents): Cents =>
  Math.sign(cents) * Math.round(Math.abs(cents) / KOSTEN_STEP) * KOSTEN_STEP + 0;

/** The counts that are shown as this one: what a reader knows of a shown count. */
export function countsBehind(shown: number): readonly [least: number, most: number] {
  return shown === 0 ? [0, 0] : [Math.max(THRESHOLD, shown - 2), shown + 2];
}

/** The kosten that are shown as these, in cents. */
export const kostenBehind = (shown: Cents): readonly [least: Cents, most: Cents] => [shown - KOSTEN_STEP / 2, shown + KOSTEN_STEP / 2];
