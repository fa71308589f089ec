import type { Cents } from '../cell';
import { roundHalfAwayFromZero, type Rational } from '../rational';

/** Fractions over one denominator: `numerators[i] / denominator`; the denominator is positive. */
export interface Shares {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** The sum of whole numbers. */
export const sumOf = (numbers: readonly bigint[]): bigint => numbers.reduce((sum, number) => sum + number, 0n);

function divisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

/** Fractions brought under one denominator. */
export function overOne(fractions: readonly Rational[]): Shares {
  const denominator = fractions.reduce((all, { denominator: own }) => (all / divisor(all, own)) * own, 1n);
  return { numerators: fractions.map((one) => one.numerator * (denominator / one.denominator)), denominator };
}

/**
 * Amounts in whole cents that together are the rounded sum of the exact ones: each is cut off and what is left goes, a
 * cent at a time, to the largest remainders; ties go to the first (design 4).
 */
export function wholeCents({ numerators, denominator }: Shares): Cents[] {
  // On the absolute value: what is owed is cut off as what is due.
  const sign = numerators.every((one) => one <= 0n) ? -1n : 1n;
  const parts = numerators.map((signed, index) => {
    const one = sign * signed;
    const cut = one / denominator;
    const whole = one < 0n && cut * denominator !== one ? cut - 1n : cut;
    return { index, whole, remainder: one - whole * denominator };
  });
  const sum = roundHalfAwayFromZero({ numerator: sign * sumOf(numerators), denominator });
  const left = sum - Number(sumOf(parts.map(({ whole }) => whole)));
  const extra = new Set(
    [...parts]
      .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, left)
      .map(({ index }) => index),
  );
  return parts.map(({ index, whole }) => Number(sign * whole) + (extra.has(index) ? Number(sign) : 0));
}
