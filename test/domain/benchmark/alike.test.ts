import * as fc from 'fast-check';
import { distancesOf } from '../../../src/domain/benchmark/distance';
import { tertielenOf, tertielOf, toNumber } from '../../../src/domain/benchmark/exact';
import { spreidingOf } from '../../../src/domain/benchmark/spread';
import { fraction, fromDecimal, type Rational } from '../../../src/domain/rational';

const thirds = (values: readonly Rational[]): number[] => {
  const found = tertielenOf(values);
  return found === null ? [] : [toNumber(found.eerste), toNumber(found.tweede)];
};

describe('tertiles', () => {
  test.each([
    [[], []],
    [[5], [5, 5]],
    [[1, 2], [4 / 3, 5 / 3]],
    [[4, 1, 3, 2], [2, 3]],
    [[1, 2, 3, 4, 5], [7 / 3, 11 / 3]],
  ])('of %j are %j', (values, expected) => {
    thirds(values.map((value) => fraction(value))).forEach((bound, place) => {
      expect(bound).toBeCloseTo(expected[place] ?? NaN, 12);
    });
    expect(thirds(values.map((value) => fraction(value)))).toHaveLength(expected.length);
  });

  test('a value on a bound is in the lower class, where floating-point numbers would not know', () => {
    const shares = [fraction(1, 10), fraction(2, 10), fraction(3, 10), fraction(7, 10)];
    const bounds = tertielenOf(shares);
    if (bounds === null) throw new Error('four values have tertiles');
    expect(shares.map((share) => tertielOf(share, bounds))).toEqual([1, 1, 2, 3]);
    // 0.1 + 0.2 is not 0.3 in binary: here it is.
    const decimals = [0.1, 0.2, 0.3, 0.6].map(fromDecimal);
    const exact = tertielenOf(decimals);
    expect(exact === null ? [] : decimals.map((value) => tertielOf(value, exact))).toEqual([1, 1, 2, 3]);
  });

  test('every class holds at least what lies at or below its bound', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 }), (numbers) => {
        const values = numbers.map((number) => fraction(number, 7));
        const bounds = tertielenOf(values);
        if (bounds === null) throw new Error('some values have tertiles');
        const classes = values.map((value) => tertielOf(value, bounds));
        const low = classes.filter((one) => one === 1).length;
        expect(low).toBeGreaterThanOrEqual(Math.floor((numbers.length - 1) / 3) + 1);
        expect(classes.filter((one) => one < 3).length).toBeGreaterThanOrEqual(Math.floor((2 * (numbers.length - 1)) / 3) + 1);
      }),
    );
  });
});

describe('distance', () => {
  const p65 = [0, 0, 2, 2].map((value) => fraction(value));
  const distances = distancesOf(p65, [0.5, 0.5, 0.5].map(fromDecimal));

  test('is in standard deviations of the population', () => {
    const between = (a: number, b: number): number =>
      distances.between({ p65: fraction(a), ses: null }, { p65: fraction(b), ses: null }).squared;
    expect([between(0, 0), between(0, 1), between(0, 2)]).toEqual([0, 1, 4]);
  });

  test('exactly 1 is within 1, a hair more is not', () => {
    const to = (other: Rational) => distances.between({ p65: fraction(0), ses: null }, { p65: other, ses: null });
    expect(distances.withinOne(to(fraction(1)))).toBe(true);
    expect(distances.withinOne(to(fraction(1_000_000_000_001, 1_000_000_000_000)))).toBe(false);
    expect(distances.withinOne(to(fraction(999_999_999_999, 1_000_000_000_000)))).toBe(true);
  });

  test('where all are the same nothing differs', () => {
    const one = { p65: fraction(0), ses: fromDecimal(0.5) };
    expect(distances.between(one, one).squared).toBe(0);
  });

  test('ties are exact: as far below as above is as far', () => {
    const own = { p65: fraction(1, 3), ses: null };
    const [below, above] = [fraction(1, 3), fraction(1, 3)].map((middle, place) => ({
      p65: fraction(Number(middle.numerator) * 10 + (place === 0 ? -1 : 1), 30),
      ses: null,
    }));
    if (below === undefined || above === undefined) throw new Error('two neighbours');
    const [a, b] = [distances.between(own, below), distances.between(own, above)];
    expect(distances.compare(a, b)).toBe(0);
  });
});

describe('distance in age and SES together', () => {
  const twoSides = [0, 0, 2, 2].map((value) => fraction(value));
  // A standard deviation of each is 1.
  const distances = distancesOf(twoSides, twoSides);
  const nowhere = { p65: fraction(0), ses: fraction(0) };
  const to = (p65: Rational, ses: Rational | null) => distances.between(nowhere, { p65, ses });

  test.each<[string, number, number | null, number]>([
    ['both differ', 1, 2, 5],
    ['whichever is the larger', -1, -2, 5],
    ['SES alone', 0, -2, 4],
    ['SES unknown', 1, null, 1],
  ])('%s', (_, p65, ses, squared) => {
    const there = { p65: fraction(p65), ses: ses === null ? null : fraction(ses) };
    for (const distance of [distances.between(nowhere, there), distances.between(there, nowhere)]) {
      expect([distance.squared, toNumber(distance.p65)]).toEqual([squared, Math.abs(p65)]);
      expect(distance.ses === null ? null : toNumber(distance.ses)).toBe(ses === null ? null : Math.abs(ses));
    }
  });

  const [one, none] = [fraction(1), fraction(0)];
  const hair = fraction(1, 1_000_000_000_000);
  const oneAndHair = fraction(1_000_000_000_001, 1_000_000_000_000);
  // 3, 4 and 5 times a length that no floating-point number is.
  const times = (many: number): Rational => fraction(many * 1_000_003, 7);
  test.each<[string, [Rational, Rational | null], [Rational, Rational | null], number]>([
    ['clearly nearer', [one, none], [one, one], -1],
    ['clearly farther', [fraction(3), null], [one, one], 1],
    ['a hair nearer in age', [one, none], [oneAndHair, none], -1],
    ['a hair farther in SES', [one, oneAndHair], [one, one], 1],
    ['as far in the one as in the other', [one, none], [none, one], 0],
    ['SES that does not differ and SES unknown', [one, none], [one, null], 0],
    ['SES that differs by a hair and SES unknown', [one, fraction(1, 1_000_000)], [one, null], 1],
    ['unknown in both', [one, null], [one, null], 0],
    ['three and four are as far as five', [times(3), times(4)], [times(5), none], 0],
    ['three and four and a hair are farther than five', [times(3), fraction(4_000_012_000_000_001, 7_000_000_000)], [times(5), none], 1],
    ['a hair apart', [hair, none], [none, none], 1],
  ])('%s', (_, a, b, expected) => {
    expect(Math.sign(distances.compare(to(...a), to(...b)))).toBe(expected);
    expect(Math.sign(distances.compare(to(...b), to(...a))) + expected).toBe(0);
  });
});

test('median and quartiles are of type 7', () => {
  expect(spreidingOf([1, 2, 3, 4])).toEqual({ mediaan: 2.5, p25: 1.75, p75: 3.25, min: 1, max: 4 });
  expect(spreidingOf([7])).toEqual({ mediaan: 7, p25: 7, p75: 7, min: 7, max: 7 });
  expect(() => spreidingOf([])).toThrow(RangeError);
});
