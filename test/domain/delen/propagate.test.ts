import * as fc from 'fast-check';
import { LimitBuilder, type Term } from '../../../src/domain/delen/limit-builder';
import { propagate } from '../../../src/domain/delen/propagate';

type Ends = readonly [least: number, most: number];
type Known = readonly [terms: readonly Term[], kind: 'equal' | 'at least'];

/** What follows of each figure from what was known of it and from the limits between them. */
function follows(truth: readonly number[], known: readonly Ends[], limits: readonly Known[]): Ends[] {
  const builder = new LimitBuilder((figure) => truth[figure] ?? NaN);
  for (const [terms, kind] of limits) builder.add(terms, kind);
  const bounds = { least: Float64Array.from(known, ([least]) => least), most: Float64Array.from(known, ([, most]) => most) };
  propagate(builder.finish(truth.length), bounds);
  return known.map((_, figure): Ends => [bounds.least[figure] ?? NaN, bounds.most[figure] ?? NaN]);
}

const open: Ends = [0, Infinity];
/** The first figure is the sum of the others. */
const sumOf = (...parts: number[]): Known => [[...parts.map((part): Term => [part, 1]), [0, -1]], 'equal'];
const above = (more: number, less: number): Known => [[[more, 1], [less, -1]], 'at least'];

test.each<[string, readonly number[], readonly Ends[], readonly Known[], readonly Ends[]]>([
  ['a hidden part is the whole less the rest', [30, 4, 26], [[28, 32], open, [23, 27]], [sumOf(1, 2)], [[28, 32], [1, 9], [23, 27]]],
  ['a hidden whole is its parts together', [30, 4, 26], [open, [1, 6], [23, 27]], [sumOf(1, 2)], [[24, 33], [1, 6], [23, 27]]],
  ['two hidden parts are each no more than what is left', [30, 4, 6, 20], [[28, 32], [1, Infinity], [1, Infinity], [18, 22]], [sumOf(1, 2, 3)], [[28, 32], [1, 13], [1, 13], [18, 22]]],
  ['a part is no more than its whole', [20, 7], [[18, 22], open], [[[[0, 1], [1, -1]], 'at least']], [[18, 22], [0, 22]]],
  ['a whole is no less than its part', [20, 13], [open, [13, 17]], [[[[0, 1], [1, -1]], 'at least']], [[13, Infinity], [13, 17]]],
  ['of several times a figure only whole people fit', [23, 11], [[23, 23], open], [[[[0, 1], [1, -2]], 'at least']], [[23, 23], [0, 11]]],
  ['several times a figure, from below', [5, 7], [open, [7, 7]], [[[[0, 2], [1, -1]], 'at least']], [[4, Infinity], [7, 7]]],
  ['one follows from the other, and the next from that', [30, 25, 20], [[28, 32], open, open], [[[[0, 1], [1, -1]], 'at least'], [[[1, 1], [2, -1]], 'at least']], [[28, 32], [0, 32], [0, 32]]],
  ['what comes last may change what came first', [12, 10, 8], [open, open, [8, 8]], [[[[0, 1], [1, -1]], 'at least'], [[[1, 1], [2, -1]], 'at least']], [[8, Infinity], [8, Infinity], [8, 8]]],
  ['what is known below goes all the way up a row of limits', [9, 9, 9, 8], [open, open, open, [8, 8]], [above(0, 1), above(1, 2), above(2, 3)], [[8, Infinity], [8, Infinity], [8, Infinity], [8, 8]]],
  ['what is known above goes all the way down, whatever their order', [8, 7, 7, 7], [[8, 8], open, open, open], [above(2, 3), above(1, 2), above(0, 1)], [[8, 8], [0, 8], [0, 8], [0, 8]]],
  ['the last figure passes on what it hears', [9, 8, 9], [open, [8, 8], open], [above(0, 2), above(2, 1)], [[8, Infinity], [8, 8], [8, Infinity]]],
  ['a figure passes it on to all its limits', [9, 9, 8, 1], [open, open, [8, 8], [0, 2]], [above(0, 3), above(1, 0), above(0, 2)], [[8, Infinity], [8, Infinity], [8, 8], [0, 2]]],
  ['a whole is no less than its parts, though none has an end above', [30, 10, 20], [open, [3, Infinity], [5, Infinity]], [sumOf(1, 2)], [[8, Infinity], [3, Infinity], [5, Infinity]]],
  ['several times a figure that is known', [5, 10], [open, [10, 10]], [[[[0, 2], [1, -1]], 'equal']], [[5, 5], [10, 10]]],
  ['a limit is as much looser as the truth is', [10, 6, 7], [[10, 10], open, [7, 7]], [sumOf(1, 2)], [[10, 10], [3, 6], [7, 7]]],
  ['and no more than that on the other side', [20, 6, 7], [[20, 20], open, [7, 7]], [sumOf(1, 2)], [[20, 20], [6, 13], [7, 7]]],
  ['two open ends leave both open', [30, 4, 26], [open, open, [23, 27]], [sumOf(1, 2)], [[23, Infinity], [0, Infinity], [23, 27]]],
])('%s', (_, truth, known, limits, expected) => expect(follows(truth, known, limits)).toEqual(expected));

test('of one figure alone, and of figures a cell does not have, nothing is known', () => {
  const builder = new LimitBuilder((figure) => [4, NaN][figure] ?? NaN);
  expect([builder.has(0), builder.has(1), builder.has(-1)]).toEqual([true, false, false]);
  builder.add([[0, 1], [1, -1], [-1, 1]], 'equal');
  expect(builder.finish(2).size).toBe(0);
});

const term = fc.tuple(fc.nat(4), fc.constantFrom(1, 1, -1, 2)) as fc.Arbitrary<Term>;
const known: fc.Arbitrary<Known> = fc.tuple(fc.uniqueArray(term, { minLength: 2, maxLength: 4, selector: ([figure]) => figure }), fc.constantFrom('equal', 'at least'));
const figure = fc.tuple(fc.nat(9), fc.nat(3), fc.option(fc.nat(3), { nil: Infinity }));

/** Every way in which whole people fit, by trying all; figures without a known end stop at 12. */
function tried(truth: readonly number[], ends: readonly Ends[], limits: readonly Known[]): Ends[] {
  const fits: number[][] = [];
  const at = (one: readonly number[], [terms]: Known): number => terms.reduce((sum, [place, factor]) => sum + factor * (one[place] ?? 0), 0);
  const slack = limits.map((limit) => at(truth, limit));
  const tryFrom = (one: readonly number[]): void => {
    const next = ends[one.length];
    if (next === undefined) {
      const holds = limits.every((limit, place) => {
        const sum = at(one, limit);
        return sum >= Math.min(0, slack[place] ?? 0) && (limit[1] === 'at least' || sum <= Math.max(0, slack[place] ?? 0));
      });
      if (holds) fits.push([...one]);
      return;
    }
    for (let value = next[0]; value <= Math.min(next[1], 12); value++) tryFrom([...one, value]);
  };
  tryFrom([]);
  return ends.map((_, place): Ends => [Math.min(...fits.map((one) => one[place] ?? NaN)), Math.max(...fits.map((one) => one[place] ?? NaN))]);
}

test('what follows never shuts out what can be, and is never wider than what was known', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 5, maxLength: 5 }), fc.array(known, { minLength: 1, maxLength: 4 }), (figures, limits) => {
      const truth = figures.map(([value]) => value);
      const ends = figures.map(([value, below, above]): Ends => [Math.max(0, value - below), value + above]);
      const possible = tried(truth, ends, limits);
      follows(truth, ends, limits).forEach(([least, most], place) => {
        expect([least <= (possible[place]?.[0] ?? NaN), most >= (possible[place]?.[1] ?? NaN)]).toEqual([true, true]);
        expect([least >= (ends[place]?.[0] ?? NaN), most <= (ends[place]?.[1] ?? NaN)]).toEqual([true, true]);
      });
    }),
    { numRuns: 60 },
  );
});
