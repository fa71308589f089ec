import * as fc from 'fast-check';
import { inOrder, mostOf, sortedBy } from '../../../src/domain/counting/order';
import { Room } from '../../../src/domain/levering/room';

const room = new Room();
const of = (...numbers: number[]): Int32Array => new Int32Array(numbers);

describe('the order of rows by a number', () => {
  test.each<[string, Int32Array, number, Int32Array]>([
    ['nothing', of(), 0, of()],
    ['one', of(0), 0, of(0)],
    ['sorted already', of(0, 1, 2), 2, of(0, 1, 2)],
    ['backwards, with a gap', of(5, 3, 0), 5, of(2, 1, 0)],
    ['equal ones keep their order', of(1, 0, 1, 0, 1), 1, of(1, 3, 0, 2, 4)],
  ])('%s', (_, numbers, most, order) => {
    expect(mostOf(numbers)).toBe(most);
    expect(sortedBy(numbers)).toEqual(order);
    expect(inOrder(numbers, room).numbers).toEqual(numbers.slice().sort());
    expect([...(inOrder(numbers, room).order ?? numbers.keys())]).toEqual([...order]);
  });

  test('that stand in order are not laid out', () => {
    const numbers = of(0, 1, 1, 4);
    expect(inOrder(numbers, room)).toEqual({ order: null, numbers });
    expect(inOrder(numbers, room).numbers).toBe(numbers);
  });

  test('equal ones keep the order they had before', () => {
    expect(sortedBy(of(1, 0, 1, 0), of(3, 2, 1, 0))).toEqual(of(3, 1, 2, 0));
  });

  test('is that of a stable sort, of many and by two numbers', () => {
    const numbers = fc.array(fc.tuple(fc.nat(6), fc.nat(3)), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, (pairs) => {
        const [first, second] = [of(...pairs.map(([one]) => one)), of(...pairs.map(([, two]) => two))];
        const expected = pairs.map((_, place) => place).sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || (second[a] ?? 0) - (second[b] ?? 0) || a - b);
        expect([...sortedBy(first, sortedBy(second))]).toEqual(expected);
      }),
    );
  });
});
