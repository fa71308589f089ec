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
  const parts = new Float64Array(weights.length);
  splitterOf(weights)(cents, parts, 0);
  return [...parts];
}

/** Puts the parts of an amount in a column, from a place on. */
export type Splitter = (cents: Cents, column: Float64Array, from: number) => void;

/** Splits many amounts in the same proportion; see `splitCents`. */
export function splitterOf(weights: readonly (number | bigint)[]): Splitter {
  const plain = Float64Array.from(weights, Number);
  const total = plain.reduce((sum, weight) => sum + weight, 0);
  const isPlain = total > 0 && Number.isSafeInteger(total) && plain.every((weight) => weight >= 0 && Number.isSafeInteger(weight));
  const heaviest = Math.max(...plain);
  const remainders = new Float64Array(plain.length);
  return (cents, column, from) => {
    const size = Math.abs(cents);
    if (isPlain && Number.isSafeInteger(heaviest * size)) {
      for (let part = 0; part < plain.length; part++) {
        const product = size * (plain[part] ?? 0);
        const whole = Math.floor(product / total);
        column[from + part] = whole;
        remainders[part] = product - whole * total;
      }
    } else {
      splitBig(BigInt(size), weights.map(BigInt), { column, from, remainders });
    }
    let left = size;
    for (let part = 0; part < plain.length; part++) left -= column[from + part] ?? 0;
    for (; left > 0; left--) {
      let largest = 0;
      for (let part = 1; part < plain.length; part++) if ((remainders[part] ?? 0) > (remainders[largest] ?? 0)) largest = part;
      column[from + largest] = (column[from + largest] ?? 0) + 1;
      remainders[largest] = -1;
    }
    if (cents < 0) for (let part = 0; part < plain.length; part++) column[from + part] = 0 - (column[from + part] ?? 0);
  };
}

/** The whole cents of each part where plain numbers would not be exact, and which remainders are the larger. */
function splitBig(
  size: bigint,
  weights: readonly bigint[],
  { column, from, remainders }: { readonly column: Float64Array; readonly from: number; readonly remainders: Float64Array },
): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('weights must be 0 or more, not all 0');
  const rests = weights.map((weight) => (size * weight) % total);
  const ascending = [...new Set(rests)].sort((a, b) => (a < b ? -1 : 1));
  for (const [part, weight] of weights.entries()) {
    column[from + part] = Number((size * weight) / total);
    remainders[part] = ascending.indexOf(rests[part] ?? 0n);
  }
}
