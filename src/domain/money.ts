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
  const size = Math.abs(cents);
  const shares = sharesIn(size, weights) ?? bigSharesIn(BigInt(size), weights.map(BigInt));
  let left = size;
  for (const { whole } of shares) left -= whole;
  const parts = shares.map(({ whole }) => whole);
  for (; left > 0; left--) {
    let largest: Share | null = null;
    for (const share of shares) {
      if (!share.isRaised && (largest === null || share.remainder > largest.remainder)) largest = share;
    }
    if (largest === null) break;
    largest.isRaised = true;
    parts[shares.indexOf(largest)] = largest.whole + 1;
  }
  return cents < 0 ? parts.map((part) => 0 - part) : parts;
}

/** What falls to one weight: so many whole cents, and what is left of it in parts of a cent. */
interface Share {
  readonly whole: number;
  readonly remainder: number | bigint;
  isRaised: boolean;
}

/** The shares, worked out in plain numbers; null when those would not be exact. */
function sharesIn(size: number, weights: readonly (number | bigint)[]): Share[] | null {
  let total = 0;
  for (const weight of weights) {
    const plain = Number(weight);
    if (plain < 0 || !Number.isSafeInteger(plain) || !Number.isSafeInteger(plain * size)) return null;
    total += plain;
  }
  if (total === 0 || !Number.isSafeInteger(total)) return null;
  return weights.map((weight) => {
    const product = size * Number(weight);
    const remainder = product % total;
    return { whole: (product - remainder) / total, remainder, isRaised: false };
  });
}

function bigSharesIn(size: bigint, weights: readonly bigint[]): Share[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('weights must be 0 or more, not all 0');
  return weights.map((weight) => ({
    whole: Number((size * weight) / total),
    remainder: (size * weight) % total,
    isRaised: false,
  }));
}
