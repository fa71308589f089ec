import fc from 'fast-check';
import { add, div, fraction, mul, type Rational } from '../../../src/domain/rational';
import { divide, totalOf, type Sharer } from '../../../src/domain/wijkbudget/divide';
import { overOne, wholeCents } from '../../../src/domain/wijkbudget/exact';

const sharer = (historisch: number, clienten: number, norm: number): Sharer => ({ historisch, clienten, norm: fraction(norm) });
const exactOf = ({ numerators, denominator }: ReturnType<typeof divide>['budgets']): Rational[] =>
  numerators.map((numerator) => ({ numerator, denominator }));
const negative = ({ numerator }: Rational): boolean => numerator < 0n;
const minus = (a: Rational, b: Rational): Rational => add(a, mul(b, fraction(-1)));
const sum = (list: readonly Rational[]): Rational => list.reduce(add, fraction(0));

test.each<[string, Sharer[], number | null, number[], (string | null)[]]>([
  // Z = 50/100: B* = half of history and norm; norms 1:1 scaled to 1000 + 1000.
  ['halfway between history and norm', [sharer(1000, 50, 7), sharer(1000, 50, 7)], null, [1000, 1000], [null, null]],
  // Norms 1040 and 960, half of each.
  ['within 5 %', [sharer(1000, 50, 52), sharer(1000, 50, 48)], null, [1020, 980], [null, null]],
  ['exactly 5 % is not held', [sharer(1000, 50, 55), sharer(1000, 50, 45)], null, [1050, 950], [null, null]],
  ['just over 5 % is', [sharer(1000, 50, 56), sharer(1000, 50, 44)], null, [1050, 950], ['boven', 'onder']],
  // No clients known: norm alone. The total of the user is 10 euro: history scaled is 500 each.
  ['a total of the user scales history first', [sharer(1000, 0, 3), sharer(1000, 0, 1)], 10, [525, 475], ['boven', 'onder']],
  ['no historic cost: nothing, outside the cap', [sharer(0, 0, 9), sharer(1000, 50, 1)], null, [0, 1000], [null, null]],
  ['paid back as much as spent: nothing', [sharer(-1000, 50, 1), sharer(1000, 50, 1)], null, [0, 0], [null, null]],
  ['paid back more than spent: nothing, all of it is left', [sharer(-2000, 50, 1), sharer(1000, 50, 1)], null, [0, 0], [null, null]],
  ['nothing anywhere', [sharer(0, 0, 1), sharer(0, 0, 1)], null, [0, 0], [null, null]],
  // By norm 505 each: 10.50 and 950, so 49.50 of 1010 is left.
  ['all held: what nobody can take is left', [sharer(10, 0, 1), sharer(1000, 0, 1)], null, [11, 950], ['boven', 'onder']],
  // 1100 by norm 106 : 4 → 1060 and 40 → 1050 and 95: 45 more than there is.
  ['all held: more than there is', [sharer(1000, 0, 106), sharer(100, 0, 4)], null, [1050, 95], ['boven', 'onder']],
  // By norm 900, 1000 and 1100.
  ['the rest goes to who is left', [sharer(1000, 0, 90), sharer(1000, 0, 100), sharer(1000, 0, 110)], null, [950, 1000, 1050], ['onder', null, 'boven']],
  // By norm 800, 1040 and 1160: the middle one stays within 5 % of itself with what is left.
  ['fixed together, both ends', [sharer(1000, 0, 80), sharer(1000, 0, 104), sharer(1000, 0, 116)], null, [950, 1000, 1050], ['onder', null, 'boven']],
  // By norm 1140, 1045 and 815 of 3000. Then 1000 is left for the second.
  ['who was within stays', [sharer(1000, 0, 228), sharer(1000, 0, 209), sharer(1000, 0, 163)], null, [1050, 1000, 950], ['boven', null, 'onder']],
  // By norm 1636, 777 three times and 1033 of 5000: 1100 is left for the last, which then is too much as well.
  ['a second round', [sharer(1000, 0, 160), sharer(1000, 0, 76), sharer(1000, 0, 76), sharer(1000, 0, 76), sharer(1000, 0, 101)], null, [1050, 950, 950, 950, 1050], ['boven', 'onder', 'onder', 'onder', 'boven']],
  ['without any norm history decides', [sharer(300, 9, 0), sharer(700, 1, 0)], null, [300, 700], [null, null]],
])('%s', (_, sharers, euro, budgets, begrensd) => {
  const historic = sharers.reduce((all, one) => all + one.historisch, 0);
  const found = divide(sharers, totalOf(euro, historic, 4));
  expect(wholeCents(found.budgets)).toEqual(budgets);
  expect(found.begrensd).toEqual(begrensd);
});

test('three quarters present make a year of four', () => {
  const found = divide([sharer(300, 50, 1), sharer(300, 50, 1)], totalOf(null, 600, 3));
  expect(wholeCents(found.budgets)).toEqual([400, 400]);
  // 400/3 = 133.33 cents, half of it for each.
  expect(wholeCents(divide([sharer(50, 50, 1), sharer(50, 50, 1)], totalOf(null, 100, 3)).budgets)).toEqual([67, 66]);
});

const sharers = fc.array(
  fc.record({
    historisch: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000_000 })),
    clienten: fc.nat(300),
    norm: fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 97 })).map(([a, b]) => fraction(a, b)),
  }),
  { minLength: 1, maxLength: 12 },
);
const totals = fc.option(fc.integer({ min: 1, max: 90_000_000 }).map((cents) => cents / 100), { nil: null });

/** The text of design 4.9 step by step over fractions, without the whole numbers of the product. */
function slowly(list: readonly Sharer[], total: Rational): Rational[] {
  const historic = sum(list.map(({ historisch }) => fraction(historisch)));
  const norms = sum(list.map(({ norm }) => norm));
  const b = list.map(({ historisch, clienten, norm }) => {
    if (negative(minus(fraction(0), norms)) === false) return fraction(historisch);
    const z = fraction(clienten, clienten + 50);
    return add(mul(z, fraction(historisch)), mul(minus(fraction(1), z), div(mul(norm, historic), norms)));
  });
  const h = list.map(({ historisch }) => (historic.numerator === 0n ? fraction(0) : div(mul(fraction(historisch), total), historic)));
  const fixed = new Map<number, Rational>();
  list.forEach(({ historisch }, place) => historisch === 0 && fixed.set(place, fraction(0)));
  for (;;) {
    const rest = minus(total, sum([...fixed.values()]));
    const open = list.flatMap((_, place) => (fixed.has(place) ? [] : [place]));
    const weight = sum(open.map((place) => b[place] ?? fraction(0)));
    const shares = new Map(open.map((place) => [place, weight.numerator === 0n ? fraction(0) : div(mul(rest, b[place] ?? fraction(0)), weight)]));
    let ended = true;
    for (const [place, share] of shares) {
      const own = h[place] ?? fraction(0);
      const [low, high] = [mul(own, fraction(19, 20)), mul(own, fraction(21, 20))];
      if (negative(minus(share, low))) fixed.set(place, low);
      else if (negative(minus(high, share))) fixed.set(place, high);
      else continue;
      ended = false;
    }
    if (ended) return list.map((_, place) => fixed.get(place) ?? shares.get(place) ?? fraction(0));
  }
}

test('equals the text of the design, worked out slowly', () => {
  fc.assert(
    fc.property(sharers, totals, (list, euro) => {
      const historic = list.reduce((all, one) => all + one.historisch, 0);
      const total = totalOf(euro, historic, 4);
      const quick = exactOf(divide(list, total).budgets);
      if (historic === 0) return expect(quick.every(({ numerator }) => numerator === 0n)).toBe(true);
      slowly(list, total).forEach((slow, place) => expect(minus(slow, quick[place] ?? fraction(-1)).numerator).toBe(0n));
    }),
  );
});

test('the cap is never exceeded, and whoever is free leaves nothing undivided', () => {
  fc.assert(
    fc.property(sharers, totals, (list, euro) => {
      const historic = list.reduce((all, one) => all + one.historisch, 0);
      fc.pre(historic > 0);
      const total = totalOf(euro, historic, 4);
      const { budgets, begrensd } = divide(list, total);
      const exact = exactOf(budgets);
      list.forEach(({ historisch }, place) => {
        const own = div(mul(fraction(historisch), total), fraction(historic));
        const budget = exact[place] ?? fraction(-1);
        expect(negative(minus(budget, mul(own, fraction(19, 20))))).toBe(false);
        expect(negative(minus(mul(own, fraction(21, 20)), budget))).toBe(false);
      });
      const free = list.some(({ historisch }, place) => historisch > 0 && begrensd[place] === null);
      if (free) expect(minus(sum(exact), total).numerator).toBe(0n);
    }),
  );
});

test('the order of wijken does not change what each gets', () => {
  fc.assert(
    fc.property(sharers, totals, (list, euro) => {
      const total = totalOf(euro, list.reduce((all, one) => all + one.historisch, 0), 4);
      const forth = exactOf(divide(list, total).budgets);
      const back = exactOf(divide([...list].reverse(), total).budgets).reverse();
      forth.forEach((one, place) => expect(minus(one, back[place] ?? fraction(-1)).numerator).toBe(0n));
    }),
  );
});

describe('whole cents by largest remainder', () => {
  test.each([
    [[1, 1, 1], 3, [1, 0, 0]],
    [[5, 5, 5], 3, [2, 2, 1]],
    [[2, 5, 2], 3, [1, 2, 0]],
    [[4, 4], 3, [2, 1]],
    [[-1, -1, -1], 3, [-1, 0, 0]],
    [[-5, 5], 3, [-2, 2]],
    [[1, 1], 4, [1, 0]],
    [[-1, 0, -1], 3, [-1, 0, 0]],
    [[-1, 1], 2, [0, 0]],
    [[], 1, []],
  ])('%p over %i', (numerators, denominator, cents) => {
    expect(wholeCents({ numerators: numerators.map(BigInt), denominator: BigInt(denominator) })).toEqual(cents);
  });

  test('add up to the rounded sum, each within a cent of the exact amount', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 60 })), { maxLength: 9 }), (parts) => {
        const shares = overOne(parts.map(([a, b]) => fraction(a, b)));
        const cents = wholeCents(shares);
        const total = Number(shares.numerators.reduce((all, one) => all + one, 0n)) / Number(shares.denominator);
        expect(Math.abs(cents.reduce((all, one) => all + one, 0) - total)).toBeLessThanOrEqual(0.5 + 1e-9);
        cents.forEach((one, place) => expect(Math.abs(one - (parts[place]?.[0] ?? 0) / (parts[place]?.[1] ?? 1))).toBeLessThanOrEqual(1));
      }),
    );
  });
});
