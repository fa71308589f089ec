import fc from 'fast-check';
import { dateOf, dayOf, daysInMonth, daysInYear } from '../../src/domain/calendar';
import { derivedCost, reasonOfDerivedCost } from '../../src/domain/kosten';
import type { PricedRow } from '../../src/domain/kosten';
import { parsePeriode } from '../../src/domain/periode';
import type { Periode } from '../../src/domain/periode';
import { add, fraction } from '../../src/domain/rational';
import { monthsIn, monthsTouched, yearsIn } from '../../src/domain/tijdvakken';

const quarter = (code: string): Periode => {
  const periode = parsePeriode(code);
  if (periode === null) throw new Error(code);
  return periode;
};

const row = (begin: string, end: string | null, over: Partial<PricedRow> = {}): PricedRow => ({
  tarief: 1000,
  volume: 1,
  eenheid: '04',
  frequentie: '1',
  begindatum: dayOf(begin),
  einddatum: end === null ? null : dayOf(end),
  ...over,
});

test.each([
  ['dag: 90 days', '2025K1', row('2020-01-01', null), 90_000],
  ['dag: leap year', '2024K1', row('2020-01-01', null), 91_000],
  ['dag: last day of the quarter only', '2025K1', row('2025-03-31', null), 1000],
  ['dag: first day of the quarter only', '2025K1', row('2024-03-31', '2025-01-01'), 1000],
  ['week: 90/7', '2025K1', row('2020-01-01', null, { frequentie: '2' }), 12_857],
  ['week: half a cent up', '2025K1', row('2025-01-01', '2025-01-07', { frequentie: '2', tarief: 1, volume: 0.5 }), 1],
  ['week: just below half a cent', '2025K1', row('2025-01-01', '2025-01-07', { frequentie: '2', tarief: 1, volume: 0.49 }), 0],
  ['maand: a whole quarter is 3', '2025K1', row('2020-01-01', null, { frequentie: '4' }), 3000],
  ['maand: 17/31 + 2', '2025K1', row('2025-01-15', null, { frequentie: '4' }), 2548],
  ['maand: half February', '2025K1', row('2025-02-01', '2025-02-14', { frequentie: '4' }), 500],
  ['maand: 14 days of a leap February', '2024K1', row('2024-02-01', '2024-02-14', { frequentie: '4' }), 483],
  ['totaal: the whole run in the quarter', '2025K1', row('2025-01-10', '2025-02-10', { frequentie: '6' }), 1000],
  ['totaal: 90 of 365 days', '2025K1', row('2025-01-01', '2025-12-31', { frequentie: '6' }), 247],
  ['totaal: open, all in this quarter', '2025K1', row('2025-02-01', null, { frequentie: '6' }), 1000],
  ['totaal: open since a quarter', '2025K1', row('2024-10-01', null, { frequentie: '6' }), 495],
  ['volume counts in tenths', '2025K1', row('2025-01-01', '2025-01-01', { tarief: 3335, volume: 1.1 }), 3669],
  ['a binary trap: 1.005 × 100', '2025K1', row('2025-01-01', '2025-01-01', { tarief: 100, volume: 1.005 }), 101],
  ['volume 0', '2025K1', row('2020-01-01', null, { volume: 0 }), 0],
  ['tarief 0', '2025K1', row('2020-01-01', null, { tarief: 0 }), 0],
  ['euro per maand, no tarief', '2025K1', row('2020-01-01', null, { eenheid: '83', tarief: null, volume: 250.5, frequentie: '4' }), 75_150],
  ['euro: a tarief is not used (K08)', '2025K1', row('2020-01-01', null, { eenheid: '83', volume: 100, frequentie: '4' }), 30_000],
  ['euro totaal', '2025K1', row('2025-01-01', '2025-12-31', { eenheid: '83', tarief: null, volume: 365, frequentie: '6' }), 9000],
  ['before the quarter', '2025K1', row('2024-01-01', '2024-12-31'), 0],
  ['after the quarter', '2025K1', row('2025-04-01', null), 0],
  ['totaal after the quarter, open', '2025K1', row('2025-04-01', null, { frequentie: '6' }), 0],
  ['ends before it begins', '2025K1', row('2025-03-01', '2025-02-01', { frequentie: '6' }), 0],
])('%s', (_name, code, given, cents) => {
  expect(derivedCost(given, quarter(code))).toBe(cents);
});

test.each([
  ['tarief', { tarief: null }],
  ['volume', { volume: null }],
  ['eenheid', { eenheid: null }],
  ['frequentie', { frequentie: null }],
  ['a known frequentie', { frequentie: '3' }],
  ['begindatum', { begindatum: null }],
  ['volume, for euro', { eenheid: '83', volume: null }],
])('without %s nothing can be derived', (_name, over) => {
  const given = row('2020-01-01', null, over);
  expect(derivedCost(given, quarter('2025K1'))).toBeNull();
  expect(reasonOfDerivedCost(given, quarter('2025K1'))).toBeNull();
});

test.each([
  ['1', {}, 'Berekend: tarief € 10,00 × volume 1,5 × 76 dagen = € 1.140,00.'],
  ['2', {}, 'Berekend: tarief € 10,00 × volume 1,5 × 76/7 weken = € 162,86.'],
  ['4', {}, 'Berekend: tarief € 10,00 × volume 1,5 × 76 dagen in 3 maanden naar dagen van elke maand = € 38,23.'],
  ['6', {}, 'Berekend: tarief € 10,00 × volume 1,5 × 76/167 van de looptijd = € 6,83.'],
  ['1', { eenheid: '83', tarief: null }, 'Berekend: € 1,50 × 76 dagen = € 114,00.'],
  ['1', { eenheid: '83', tarief: null, volume: 0.125 }, 'Berekend: € 0,125 × 76 dagen = € 9,50.'],
  ['1', { einddatum: dayOf('2025-01-15') }, 'Berekend: tarief € 10,00 × volume 1,5 × 1 dag = € 15,00.'],
  ['1', { begindatum: dayOf('2025-04-01') }, 'Geen kosten: de rij loopt niet in dit kwartaal.'],
])('frequentie %s explains itself', (frequentie, over, sentence) => {
  const given = row('2025-01-15', '2025-06-30', { frequentie, volume: 1.5, ...over });
  expect(reasonOfDerivedCost(given, quarter('2025K1'))).toBe(sentence);
});

const day = fc.integer({ min: dayOf('1999-01-01'), max: dayOf('2032-12-31') });

test('months and years of a run are the sum of its days, each its share', () => {
  fc.assert(
    fc.property(day, fc.nat(1200), (first, length) => {
      const run = { eerste: first, laatste: first + length };
      let months = fraction(0);
      let years = fraction(0);
      const touched = new Set<string>();
      for (let at = run.eerste; at <= run.laatste; at += 1) {
        const { year, month } = dateOf(at);
        months = add(months, fraction(1, daysInMonth(year, month)));
        years = add(years, fraction(1, daysInYear(year)));
        touched.add(`${year}-${month}`);
      }
      const [inMonths, inYears] = [monthsIn(run), yearsIn(run)];
      expect(fraction(inMonths.above, inMonths.below)).toEqual(months);
      expect(fraction(inYears.above, inYears.below)).toEqual(years);
      expect(monthsTouched(run)).toBe(touched.size);
    }),
    { numRuns: 60 },
  );
});
