import type { Rational } from '../rational';
import { compare, toNumber } from './exact';

/** By what areas are told to be alike. */
export interface Kenmerken {
  readonly p65: Rational;
  /** Null when unknown, or when it is not to count. */
  readonly ses: Rational | null;
}

/** A squared distance in standard deviations, and the differences it is made of. */
export interface Distance {
  /** To the precision of a floating-point number. */
  readonly squared: number;
  readonly p65: Rational;
  readonly ses: Rational | null;
}

/** Distances between areas of one reference set. */
export interface Distances {
  between(one: Kenmerken, other: Kenmerken): Distance;
  /** Which is the nearer; 0 when they are exactly as far. */
  compare(a: Distance, b: Distance): number;
  /** Whether it is exactly 1 or less. */
  withinOne(distance: Distance): boolean;
}

/** Where floating-point numbers cannot decide, the same is worked out in whole numbers. */
const UNSURE = 1e-9;

/** A fraction that is never reduced: with thousands of denominators that would take longer than the sum itself. */
const times = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});
const plus = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});
const whole = (value: number): Rational => ({ numerator: BigInt(value), denominator: 1n });
const inverse = (a: Rational): Rational => ({ numerator: a.denominator, denominator: a.numerator });
const negative = (a: Rational): Rational => ({ numerator: -a.numerator, denominator: a.denominator });
const apart = (a: Rational, b: Rational): Rational => {
  const difference = plus(a, negative(b));
  return difference.numerator < 0n ? negative(difference) : difference;
};

/** The sum, halves first, so that numbers grow as late as possible. */
function sum(values: readonly Rational[]): Rational {
  if (values.length <= 1) return values[0] ?? whole(0);
  const middle = values.length >> 1;
  return plus(sum(values.slice(0, middle)), sum(values.slice(middle)));
}

/** The variance of a population: as a number at once, exact when it is asked for. */
class Variance {
  readonly number: number;
  private known: Rational | null = null;

  constructor(private readonly values: readonly Rational[]) {
    const numbers = values.map(toNumber);
    const mean = numbers.reduce((total, value) => total + value, 0) / numbers.length;
    const spread = numbers.reduce((total, value) => total + (value - mean) ** 2, 0) / numbers.length;
    const [first] = values;
    // All the same must be 0, whatever the mean was rounded to.
    this.number = first === undefined || values.every((value) => compare(value, first) === 0) ? 0 : spread;
  }

  exact(): Rational {
    if (this.known !== null) return this.known;
    const count = whole(this.values.length);
    const squares = times(count, sum(this.values.map((value) => times(value, value))));
    const total = sum(this.values);
    const size = times(count, count);
    return (this.known = times(plus(squares, negative(times(total, total))), inverse(size)));
  }

  /** A squared difference in variances; nothing differs where all are the same. */
  shareOf(difference: number): number {
    return this.number === 0 ? 0 : difference ** 2 / this.number;
  }

  exactShareOf(difference: Rational): Rational {
    return this.number === 0 ? whole(0) : times(times(difference, difference), inverse(this.exact()));
  }
}

/** The distances of design 4.7 over a reference set: the known values of p65 and of SES give the standard deviations. */
export function distancesOf(p65: readonly Rational[], ses: readonly Rational[]): Distances {
  const [ofP65, ofSes] = [new Variance(p65), new Variance(ses)];
  const exact = (distance: Distance): Rational =>
    distance.ses === null
      ? ofP65.exactShareOf(distance.p65)
      : plus(ofP65.exactShareOf(distance.p65), ofSes.exactShareOf(distance.ses));
  const same = (a: Rational | null, b: Rational | null): boolean =>
    a === null || b === null ? a === b : compare(a, b) === 0;
  return {
    between(one, other) {
      const difference = apart(one.p65, other.p65);
      const score = one.ses === null || other.ses === null ? null : apart(one.ses, other.ses);
      const share = score === null ? 0 : ofSes.shareOf(toNumber(score));
      return { squared: ofP65.shareOf(toNumber(difference)) + share, p65: difference, ses: score };
    },
    compare(a, b) {
      const difference = a.squared - b.squared;
      if (Math.abs(difference) > UNSURE * Math.max(1, a.squared)) return difference;
      return same(a.p65, b.p65) && same(a.ses, b.ses) ? 0 : compare(exact(a), exact(b));
    },
    withinOne(distance) {
      if (Math.abs(distance.squared - 1) > UNSURE) return distance.squared < 1;
      return compare(exact(distance), whole(1)) <= 0;
    },
  };
}
