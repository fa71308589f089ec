import fc from 'fast-check';
import { costIn, costsIn, tariffUnits } from '../../../src/domain/arrangementen/cost';
import { ehsMoments } from '../../../src/domain/arrangementen/ehs';
import type { ArrangementPrice } from '../../../src/domain/arrangementen/price';
import { splitOverResultaatgebieden } from '../../../src/domain/arrangementen/split';
import { addMonths, dayOf } from '../../../src/domain/calendar';
import type { GeslotenTijdvak, Tijdvak } from '../../../src/domain/calendar';
import { add, fraction, mul } from '../../../src/domain/rational';
import type { Rational } from '../../../src/domain/rational';
import type { TariffPeriod } from '../../../src/domain/tarieven/tarievenblad';

const closed = (first: string, last: string): GeslotenTijdvak => ({ eerste: dayOf(first), laatste: dayOf(last) });
const open = (first: string): Tijdvak => ({ eerste: dayOf(first), laatste: null });
const price = (run: Tijdvak, bedrag: number, per: TariffPeriod, ehs: ArrangementPrice['ehs'] = null): ArrangementPrice => ({
  run,
  tarief: { bedrag, per, row: 2 },
  ehs,
});
/** The units as a fraction in lowest terms. */
function unitsIn(...asked: Parameters<typeof tariffUnits>): Rational {
  const { above, below } = tariffUnits(...asked);
  return fraction(above, below);
}
const exact = { heleperiode: false, ehsIntervalMaanden: 24 };
const whole = { heleperiode: true, ehsIntervalMaanden: 24 };

const year2025 = closed('2025-01-01', '2025-12-31');
const quarters = [
  closed('2025-01-01', '2025-03-31'),
  closed('2025-04-01', '2025-06-30'),
  closed('2025-07-01', '2025-09-30'),
  closed('2025-10-01', '2025-12-31'),
];

test('300 per 4 weken over 2025 is 3.910,71, its quarters 964,29, 975,00, 985,71 and 985,71', () => {
  const given = price(year2025, 30_000, '4weken');
  expect(costIn(given, year2025, exact).kosten).toBe(391_071);
  expect(quarters.map((quarter) => costIn(given, quarter, exact).kosten)).toEqual([96_429, 97_500, 98_571, 98_571]);
});

test('325 per maand from 15-01-2025 to 31-03-2025 is 828,23', () => {
  const run = closed('2025-01-15', '2025-03-31');
  expect(costIn(price(run, 32_500, 'maand'), run, exact).kosten).toBe(82_823);
});

test.each([
  ['week: 90/7', '2025-01-01', null, 'week', 90_000],
  ['jaar: 90/365', '2020-01-01', null, 'jaar', 1726],
  ['jaar: one day', '2025-03-31', null, 'jaar', 19],
  ['maand: three months', '2020-01-01', null, 'maand', 21_000],
  ['totaal: a quarter of a year', '2025-01-01', '2025-12-31', 'totaal', 1726],
  ['totaal: open counts to the end of the period', '2024-10-01', null, 'totaal', 3462],
  ['totaal: open and begun in the period', '2025-03-31', null, 'totaal', 7000],
  ['begins after the period', '2025-04-01', null, 'totaal', 0],
  ['ended before the period', '2024-01-01', '2024-12-31', '4weken', 0],
  ['ends before it begins', '2025-03-01', '2025-02-01', 'totaal', 0],
] satisfies [string, string, string | null, TariffPeriod, number][])('%s', (_name, begin, end, per, cents) => {
  const run = { eerste: dayOf(begin), laatste: end === null ? null : dayOf(end) };
  expect(costIn(price(run, 7000, per), quarters[0] ?? year2025, exact).kosten).toBe(cents);
});

test('a run over two calendar years takes each at its own length', () => {
  const run = closed('2023-12-31', '2024-01-01');
  expect(unitsIn('jaar', run, run, false)).toEqual(add(fraction(1, 365), fraction(1, 366)));
});

test.each([
  ['4weken', '2025-01-01', '2025-01-28', 1],
  ['4weken', '2025-01-01', '2025-01-29', 2],
  ['4weken', '2025-01-01', '2025-01-01', 1],
  ['maand', '2025-01-31', '2025-02-01', 2],
  ['maand', '2025-01-01', '2025-01-31', 1],
  ['maand', '2024-12-31', '2025-01-01', 2],
] satisfies [TariffPeriod, string, string, number][])('hele periode: %s from %s to %s is %i', (per, first, last, units) => {
  expect(unitsIn(per, closed(first, last), closed('2024-01-01', '2025-12-31'), true)).toEqual(fraction(units));
});

test('hele periode: months are those touched inside the period', () => {
  const run = closed('2024-12-15', '2025-01-02');
  expect(costIn(price(run, 100, 'maand'), quarters[0] ?? year2025, whole).kosten).toBe(100);
  expect(unitsIn('maand', run, closed('2026-01-01', '2026-03-31'), true)).toEqual(fraction(0));
});

test.each(['week', 'jaar', 'totaal'] satisfies TariffPeriod[])('hele periode leaves %s as it is', (per) => {
  const run = closed('2025-01-10', '2026-02-03');
  expect(unitsIn(per, run, year2025, true)).toEqual(unitsIn(per, run, year2025, false));
});

test.each([
  ['interval 24, the day before', '2023-01-01', null, 24, '2024-10-01', '2024-12-31', 0],
  ['interval 24, on the first day', '2023-01-01', null, 24, '2025-01-01', '2025-03-31', 1],
  ['interval 24, on the last day', '2023-03-31', null, 24, '2025-01-01', '2025-03-31', 1],
  ['interval 24, the day after', '2023-04-01', null, 24, '2025-01-01', '2025-03-31', 0],
  ['never on the begin itself', '2025-01-01', null, 24, '2025-01-01', '2025-03-31', 0],
  ['on the last day of the run', '2023-01-15', '2025-01-15', 24, '2025-01-01', '2025-03-31', 1],
  ['just after the run', '2023-01-15', '2025-01-14', 24, '2025-01-01', '2025-03-31', 0],
  ['29 February falls on 1 March', '2024-02-29', null, 24, '2026-03-01', '2026-03-01', 1],
  ['the 31st, monthly: 1 March, 31 March', '2025-01-31', null, 1, '2025-02-01', '2025-03-31', 2],
  ['the 31st, monthly: 1 and 31 May', '2025-01-31', null, 1, '2025-05-01', '2025-05-31', 2],
  ['the 31st, monthly: none in February', '2025-01-31', null, 1, '2025-02-01', '2025-02-28', 0],
  ['twice a year', '2024-01-10', null, 6, '2025-01-01', '2025-12-31', 2],
  ['two years and more in one period', '2020-01-01', '2026-12-31', 24, '2020-01-01', '2026-12-31', 3],
  ['a period before the run', '2025-01-01', null, 1, '2024-01-01', '2024-12-31', 0],
  ['a run that ends before it begins', '2025-01-01', '2024-01-01', 1, '2025-01-01', '2025-12-31', 0],
])('EHS, %s', (_name, begin, end, interval, first, last, moments) => {
  const run = { eerste: dayOf(begin), laatste: end === null ? null : dayOf(end) };
  expect(ehsMoments(run, closed(first, last), interval)).toBe(moments);
});

test.each([0, -1, 1.5])('an interval of %p months is refused', (interval) => {
  expect(() => ehsMoments(open('2025-01-01'), year2025, interval)).toThrow(RangeError);
});

test('EHS is added to the cost and shown apart; without a price it is unknown only when it falls due', () => {
  const run = open('2023-02-01');
  const quarter = closed('2025-01-01', '2025-03-31');
  const priced = price(run, 10_000, 'maand', { bedrag: 25_001, row: 9 });
  expect(costIn(priced, quarter, exact)).toMatchObject({ kosten: 55_001, ehs: 25_001, ehsMoments: 1 });
  const unpriced = price(run, 10_000, 'maand', 'ontbreekt');
  expect(costIn(unpriced, quarter, exact)).toMatchObject({ kosten: 30_000, ehs: null });
  expect(costIn(unpriced, closed('2025-04-01', '2025-06-30'), exact)).toMatchObject({ kosten: 30_000, ehs: 0 });
});

test.each([
  [100, 'J--J-J', [34, 0, 0, 33, 0, 33]],
  [101, 'OA----', [51, 50, 0, 0, 0, 0]],
  [-100, 'JJJ---', [-34, -33, -33, 0, 0, 0]],
  [5, '-----J', [0, 0, 0, 0, 0, 5]],
  [2, 'JJJJJJ', [1, 1, 0, 0, 0, 0]],
  [5, '------', null],
])('%i cents over %s', (cost, marks, parts) => {
  expect(splitOverResultaatgebieden(cost, [...marks].map((mark) => (mark === '-' ? null : mark)))).toEqual(parts);
});

const start = dayOf('2019-01-01');
const runs = fc
  .tuple(fc.nat(2500), fc.option(fc.nat(2500)))
  .map(([from, length]): Tijdvak => ({ eerste: start + from, laatste: length === null ? null : start + from + length }));
const cuts = fc.tuple(fc.nat(3000), fc.nat(500), fc.nat(500));
const days = fc.constantFrom<TariffPeriod>('week', '4weken', 'maand', 'jaar');

/** Compares fractions: positive when the first is the larger. */
const over = (a: Rational, b: Rational): bigint => a.numerator * b.denominator - b.numerator * a.denominator;

test('the cost over adjoining periods adds up, unrounded', () => {
  fc.assert(
    fc.property(runs, cuts, days, (run, [from, first, second], per) => {
      const eerste = start + from;
      const one = unitsIn(per, run, { eerste, laatste: eerste + first }, false);
      const two = unitsIn(per, run, { eerste: eerste + first + 1, laatste: eerste + first + 1 + second }, false);
      expect(add(one, two)).toEqual(unitsIn(per, run, { eerste, laatste: eerste + first + 1 + second }, false));
    }),
  );
});

test('the costs of many in one period are those of each', () => {
  const per = fc.constantFrom<TariffPeriod>('week', '4weken', 'maand', 'jaar', 'totaal');
  const prices = fc.array(fc.record({ run: runs, bedrag: fc.nat(1_000_000), per, ehs: fc.constantFrom<ArrangementPrice['ehs']>(null, 'ontbreekt', { bedrag: 900, row: 9 }) }));
  fc.assert(
    // A period after the last quarter of a year has no days.
    fc.property(prices, fc.nat(3000), fc.integer({ min: -1, max: 400 }), fc.boolean(), (list, from, length, heleperiode) => {
      const period = { eerste: start + from, laatste: start + from + length };
      const settings = { ...exact, heleperiode };
      const cost = costsIn(period, settings);
      for (const { run, bedrag, per, ehs } of list) {
        const one = price(run, bedrag, per, ehs);
        expect(cost(one)).toEqual(costIn(one, period, settings));
      }
    }),
  );
});

test('totaal is exactly once over a closed run', () => {
  fc.assert(
    fc.property(fc.nat(2500), fc.nat(900), fc.nat(900), (from, first, second) => {
      const run = { eerste: start + from, laatste: start + from + first + second + 1 };
      const one = unitsIn('totaal', run, { eerste: run.eerste - 5, laatste: run.eerste + first }, false);
      const two = unitsIn('totaal', run, { eerste: run.eerste + first + 1, laatste: run.laatste + 5 }, false);
      expect(add(one, two)).toEqual(fraction(1));
    }),
  );
});

test('a longer period never costs less, hele periode or not', () => {
  fc.assert(
    fc.property(runs, cuts, days, fc.boolean(), (run, [from, first, second], per, heleperiode) => {
      const eerste = start + from;
      const short = unitsIn(per, run, { eerste, laatste: eerste + first }, heleperiode);
      const long = unitsIn(per, run, { eerste: eerste - 3, laatste: eerste + first + second }, heleperiode);
      expect(over(long, short) >= 0n).toBe(true);
    }),
  );
});

test('hele periode never costs less than by the day', () => {
  fc.assert(
    fc.property(runs, cuts, days, (run, [from, first], per) => {
      const period = { eerste: start + from, laatste: start + from + first };
      expect(over(unitsIn(per, run, period, true), unitsIn(per, run, period, false)) >= 0n).toBe(true);
    }),
  );
});

test('a quarter of the price per week is the price per 4 weken', () => {
  fc.assert(
    fc.property(runs, cuts, fc.nat(1_000_000), (run, [from, first], bedrag) => {
      const period = { eerste: start + from, laatste: start + from + first };
      const weekly = mul(fraction(bedrag, 4), unitsIn('week', run, period, false));
      expect(weekly).toEqual(mul(fraction(bedrag), unitsIn('4weken', run, period, false)));
    }),
  );
});

test('EHS moments agree with counting them one by one, and add up over adjoining periods', () => {
  fc.assert(
    fc.property(runs, cuts, fc.integer({ min: 1, max: 40 }), (run, [from, first, second], interval) => {
      const one = { eerste: start + from, laatste: start + from + first };
      const two = { eerste: one.laatste + 1, laatste: one.laatste + 1 + second };
      const all = { eerste: one.eerste, laatste: two.laatste };
      const last = Math.min(run.laatste ?? all.laatste, all.laatste);
      let expected = 0;
      for (let i = 1; addMonths(run.eerste, i * interval) <= last; i += 1) {
        if (addMonths(run.eerste, i * interval) >= all.eerste) expected += 1;
      }
      expect(ehsMoments(run, all, interval)).toBe(expected);
      expect(ehsMoments(run, one, interval) + ehsMoments(run, two, interval)).toBe(expected);
    }),
  );
});
