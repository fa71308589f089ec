import type { Cents } from './cell';

/**
 * An amount in euro as whole eurocents, read from its decimal notation, so that 1000.3000000000001 is 1000.30;
 * null when it has more than two decimals, is not finite or too large to be exact.
 */
export function centsOf(euro: number): Cents | null {
  if (!Number.isFinite(euro)) return null;
  // Excel keeps 15 digits; what stands behind them is noise of the binary notation.
  const clean = Number(euro.toPrecision(15));
  const cents = Math.round(clean * 100);
  return cents / 100 === clean && Number.isSafeInteger(cents) ? cents + 0 : null;
}

/**
 * Parts of an amount in proportion to whole weights, by the largest remainder on the absolute value; ties go to the
 * first. The parts add up to the amount and keep its sign (design 4). Throws a RangeError on a negative or broken
 * weight, and when all weights are 0.
 */
export function splitCents(cents: Cents, weights: readonly (number | bigint)[]): Cents[] {
  const exact = weights.map(BigInt);
  const total = exact.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || exact.some((weight) => weight < 0n)) throw new RangeError('weights must be 0 or more, not all 0');
  const size = BigInt(Math.abs(cents));
  const shares = exact.map((weight, index) => ({
    index,
    whole: (size * weight) / total,
    remainder: (size * weight) % total,
  }));
  const left = Number(size - shares.reduce((sum, { whole }) => sum + whole, 0n));
  const extra = new Set(
    [...shares]
      .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, left)
      .map(({ index }) => index),
  );
  const sign = cents < 0 ? -1 : 1;
  return shares.map(({ index, whole }) => {
    const part = Number(whole) + (extra.has(index) ? 1 : 0);
    return part === 0 ? 0 : sign * part;
  });
}
