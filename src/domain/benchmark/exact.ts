import { add, fraction, mul, type Rational } from '../rational';

/** Negative, 0 or positive, as the first is less than, equal to or more than the second; exact. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** The nearest floating-point number. */
export const toNumber = ({ numerator, denominator }: Rational): number => Number(numerator) / Number(denominator);

/** The bounds between three classes of equal size (design 4.7); null when there is nothing to divide. */
export interface Tertielen {
  readonly eerste: Rational;
  readonly tweede: Rational;
}

/** The quantile of type 7 at exactly (n − 1) × thirds / 3 of sorted values. */
function atThirds(sorted: readonly Rational[], thirds: 1 | 2): Rational | null {
  const place = (sorted.length - 1) * thirds;
  const below = sorted[Math.floor(place / 3)];
  const above = sorted[Math.floor(place / 3) + 1] ?? below;
  if (below === undefined || above === undefined) return null;
  const beyond = place % 3;
  return add(mul(below, fraction(3 - beyond, 3)), mul(above, fraction(beyond, 3)));
}

/** The tertiles of values in any order; exact, so that a value on a bound always falls in the lower class. */
export function tertielenOf(values: readonly Rational[]): Tertielen | null {
  const sorted = [...values].sort(compare);
  const [eerste, tweede] = [atThirds(sorted, 1), atThirds(sorted, 2)];
  return eerste === null || tweede === null ? null : { eerste, tweede };
}

/** The class of a value: class 1 ≤ first bound < class 2 ≤ second bound < class 3. */
export function tertielOf(value: Rational, { eerste, tweede }: Tertielen): 1 | 2 | 3 {
  if (compare(value, eerste) <= 0) return 1;
  return compare(value, tweede) <= 0 ? 2 : 3;
}
