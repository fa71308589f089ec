import fc from 'fast-check';
import { centsOf, splitCents } from '../../src/domain/money';

test.each([
  [0, 0],
  [0.1 + 0.2, 30],
  [1000.3000000000001, 100030],
  [1.005, null],
  [0.125, null],
  [19.99, 1999],
  [-12.34, -1234],
  [1e-7, null],
  [123456789012.34, 12345678901234],
  [4.35, 435],
  [8.7 * 100, 87000],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [1e17, null],
])('%d euro is %p cents', (euro, cents) => {
  expect(centsOf(euro)).toBe(cents);
});

test('minus nothing is nothing', () => {
  expect(Object.is(centsOf(-0), 0)).toBe(true);
  expect(splitCents(-1, [1, 1]).map((part) => Object.is(part, -0))).toEqual([false, false]);
});

test('every whole number of cents survives the way to euro and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => expect(centsOf(cents / 100)).toBe(cents + 0)),
  );
});

test.each<[number, (number | bigint)[], number[]]>([
  [100, [1], [100]],
  [100, [1, 1, 1], [34, 33, 33]],
  [-100, [1, 1, 1], [-34, -33, -33]],
  [101, [1, 1], [51, 50]],
  [5, [1, 2], [2, 3]],
  [10, [3333, 3333, 3334], [3, 3, 4]],
  [7, [0, 1], [0, 7]],
  [0, [2, 5], [0, 0]],
  [1, [1n, 10n ** 30n], [0, 1]],
  [2, [1, 1, 1], [1, 1, 0]],
])('%d cents over %p', (cents, weights, parts) => {
  expect(splitCents(cents, weights)).toEqual(parts);
});

test.each<[string, number[]]>([
  ['no weights', []],
  ['only zeros', [0, 0]],
  ['a negative weight', [2, -1]],
  ['a broken weight', [0.5, 0.5]],
])('refuses %s', (_what, weights) => {
  expect(() => splitCents(100, weights)).toThrow(RangeError);
});

const cents = fc.integer({ min: -1e11, max: 1e11 });
const weights = fc
  .array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 8 })
  .filter((list) => list.some((weight) => weight > 0));

test('the parts add up, keep the sign, and each is within a cent of its exact share', () => {
  fc.assert(
    fc.property(cents, weights, (amount, list) => {
      const parts = splitCents(amount, list);
      const total = BigInt(list.reduce((sum, weight) => sum + weight, 0));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
      parts.forEach((part, index) => {
        expect(part * Math.sign(amount)).toBeGreaterThanOrEqual(0);
        const apart = BigInt(part) * total - BigInt(amount) * BigInt(list[index] ?? 0);
        expect(apart < total && -apart < total).toBe(true);
      });
    }),
  );
});

test('plain numbers and big ones split alike', () => {
  fc.assert(
    fc.property(cents, weights, (amount, list) => {
      const big = list.map((weight) => BigInt(weight) * 10n ** 20n);
      expect(splitCents(amount, list)).toEqual(splitCents(amount, big));
    }),
  );
});

test('a negative amount splits as its opposite, and equal weights never favour a later one', () => {
  fc.assert(
    fc.property(cents, weights, fc.integer({ min: 1, max: 1000 }), (amount, list, factor) => {
      const parts = splitCents(amount, list);
      expect(splitCents(-amount, list)).toEqual(parts.map((part) => 0 - part));
      expect(splitCents(amount, list.map((weight) => weight * factor))).toEqual(parts);
      const even = splitCents(Math.abs(amount), list.map(() => 1));
      expect(even).toEqual([...even].sort((a, b) => b - a));
    }),
  );
});

test('nothing is nothing, whatever its sign', () => {
  expect(Object.is(centsOf(-0), 0)).toBe(true);
});
