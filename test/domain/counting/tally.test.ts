import * as fc from 'fast-check';
import { gathered } from '../../../src/domain/counting/gathered';
import { count, countDistinct, perPart, sum, together } from '../../../src/domain/counting/tally';
import { Room } from '../../../src/domain/levering/room';

const room = new Room();

const of = (...numbers: number[]): Int32Array => new Int32Array(numbers);

describe('cells of which one is nowhere', () => {
  const cells = of(2, 0, -1, 2, 2);

  test('the rows in each', () => {
    const counts = new Float64Array([0, 0, 10]);
    count(cells, counts);
    expect([...counts]).toEqual([1, 0, 13]);
  });

  test('what they amount to', () => {
    const sums = new Float64Array([0, 5, 0]);
    sum(cells, new Float64Array([1, 2, 4, 8, -16]), sums);
    expect([...sums]).toEqual([2, 5, -7]);
  });

  test('the different numbers in each, 0 among them', () => {
    const counts = of(0, 0, 7);
    countDistinct(cells, of(0, 0, 0, 0, 3), counts);
    expect([...counts]).toEqual([1, 0, 9]);
  });
});

test('different numbers are those of a set per cell', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -1, max: 3 })), { maxLength: 30 });
  fc.assert(
    fc.property(rows, (pairs) => {
      const sorted = [...pairs].sort(([a], [b]) => a - b);
      const counts = new Int32Array(4);
      countDistinct(of(...sorted.map(([, cell]) => cell)), of(...sorted.map(([number]) => number)), counts);
      const expected = [0, 1, 2, 3].map((cell) => new Set(pairs.filter(([, at]) => at === cell).map(([number]) => number)).size);
      expect([...counts]).toEqual(expected);
    }),
  );
});

test('rows are repeated for each of their parts, and cells begin at the start of their row', () => {
  expect([...perPart(of(7, 8, 9), of(0, 2, 2, 3), room)]).toEqual([7, 7, 9]);
  expect([...perPart(of(), of(0), room)]).toEqual([]);
  expect([...together(of(10, 20), of(1, 2), 0, room)]).toEqual([11, 22]);
  expect([...together(of(10, 20), of(1, 2), 100, room)]).toEqual([111, 122]);
});

test('what stands in some rows is gathered in their order', () => {
  expect([...gathered(of(3, 1, 2), of(2, 0))]).toEqual([2, 3]);
});
