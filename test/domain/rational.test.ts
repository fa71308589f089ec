import fc from 'fast-check';
import { add, div, fraction, fromDecimal, mul, roundedTimes, roundHalfAwayFromZero } from '../../src/domain/rational';

const rationals = fc
  .tuple(fc.integer(), fc.integer({ min: 1 }), fc.boolean())
  .map(([above, below, negative]) => fraction(above, negative ? -below : below));

test.each([
  [0.1, 1n, 10n],
  [1.005, 201n, 200n],
  [-2.5, -5n, 2n],
  [0, 0n, 1n],
  [-0, 0n, 1n],
  [1e21, 10n ** 21n, 1n],
  [1.5e-7, 3n, 20_000_000n],
  [123456789.25, 493827157n, 4n],
])('%p is exactly %p / %p', (value, numerator, denominator) => {
  expect(fromDecimal(value)).toEqual({ numerator, denominator });
});

test.each([NaN, Infinity, -Infinity])('%p is no fraction', (value) => {
  expect(() => fromDecimal(value)).toThrow(RangeError);
});

test('nothing is divided by zero', () => {
  expect(() => fraction(1, 0)).toThrow(RangeError);
  expect(() => div(fraction(1), fraction(0))).toThrow(RangeError);
});

test.each([
  [1, 2, 1],
  [-1, 2, -1],
  [3, 2, 2],
  [-3, 2, -2],
  [49, 100, 0],
  [-49, 100, 0],
  [0, 7, 0],
  [7, 3, 2],
  [-8, 3, -3],
])('%i/%i rounds to %i', (above, below, rounded) => {
  expect(roundHalfAwayFromZero(fraction(above, below))).toBe(rounded);
});

test('the laws of arithmetic hold', () => {
  fc.assert(
    fc.property(rationals, rationals, rationals, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a));
      expect(mul(a, b)).toEqual(mul(b, a));
      expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
      expect(mul(mul(a, b), c)).toEqual(mul(a, mul(b, c)));
      expect(mul(a, add(b, c))).toEqual(add(mul(a, b), mul(a, c)));
      expect(add(a, fraction(0))).toEqual(a);
      expect(mul(a, fraction(1))).toEqual(a);
      expect(add(a, mul(a, fraction(-1)))).toEqual(fraction(0));
      if (b.numerator !== 0n) expect(mul(div(a, b), b)).toEqual(a);
    }),
  );
});

test('a decimal keeps its value, and rounding moves at most a half', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
      const exact = fromDecimal(value);
      expect(Number(exact.numerator) / Number(exact.denominator)).toBeCloseTo(value, 3);
      const off = add(exact, fraction(-roundHalfAwayFromZero(exact)));
      const twice = off.numerator * 2n;
      expect((twice < 0n ? -twice : twice) <= off.denominator).toBe(true);
    }),
  );
});

test('a decimal of few digits is so many thousandths', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(1, 10, 100, 1000), (whole, parts) => {
      expect(fromDecimal(whole / parts)).toEqual(fraction(whole, parts));
    }),
  );
  expect(fromDecimal(-0)).toEqual(fraction(0));
  expect(fromDecimal(0.1 + 0.2)).toEqual({ numerator: 7500000000000001n, denominator: 25000000000000000n });
});

test('so many times a quotient plus a whole number is rounded alike in plain numbers and in big ones', () => {
  const amount = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(2 ** 52, -(2 ** 52), 0));
  const quotients = fc.oneof(
    fc.record({ above: fc.integer(), below: fc.integer({ min: 1 }) }),
    fc.record({ above: fc.integer({ min: -60, max: 60 }), below: fc.constant(28) }),
  );
  fc.assert(
    fc.property(amount, quotients, amount, (times, of, plus) => {
      const exact = roundHalfAwayFromZero(add(mul(fraction(times), fraction(of.above, of.below)), fraction(plus)));
      expect(roundedTimes(times, of, plus)).toBe(exact);
    }),
    { numRuns: 1000 },
  );
});
