import * as fc from 'fast-check';
import { countsBehind, isSmall, roundedCount, roundedKosten } from '../../../src/domain/delen/rounding';

test.each([[0, 0], [10, 10], [12, 10], [13, 15], [17, 15], [18, 20], [102, 100], [103, 105]])('%d is shown as %d', (count, shown) =>
  expect(roundedCount(count)).toBe(shown),
);

test.each([[0, 0], [-0, 0], [4999, 0], [5000, 10_000], [1_234_567, 1_230_000], [-5000, -10_000], [-4999, 0]])(
  '%d cents are shown as %d',
  (cents, shown) => expect(Object.is(roundedKosten(cents), shown)).toBe(true),
);

test.each([[0, false], [1, true], [9, true], [10, false]])('%d is too small: %p', (count, small) => expect(isSmall(count)).toBe(small));

test('behind a shown zero is nothing else', () => expect(countsBehind(0)).toEqual([0, 0]));

test('what stands behind a shown count is exactly what is shown as it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 10_000 }), fc.integer({ min: 10, max: 10_000 }), (count, other) => {
      const [least, most] = countsBehind(roundedCount(count));
      expect(other >= least && other <= most).toBe(roundedCount(other) === roundedCount(count));
    }),
  );
});
