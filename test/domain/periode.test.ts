import fc from 'fast-check';
import { dayOf, isoOf } from '../../src/domain/calendar';
import {
  addKwartalen,
  comparePeriode,
  nextPeriode,
  parsePeriode,
  periodeOf,
  previousPeriode,
  yearOfPeriode,
} from '../../src/domain/periode';
import type { Periode } from '../../src/domain/periode';

function periode(code: string): Periode {
  const parsed = parsePeriode(code);
  if (parsed === null) throw new Error(code);
  return parsed;
}

test.each([
  ['2026K1', '2026-01-01', '2026-03-31'],
  ['2026K2', '2026-04-01', '2026-06-30'],
  ['2026K3', '2026-07-01', '2026-09-30'],
  ['2026K4', '2026-10-01', '2026-12-31'],
  ['2024K1', '2024-01-01', '2024-03-31'],
])('%s runs from %s to %s', (code, first, last) => {
  const { jaar, kwartaal, eerste, laatste } = periode(code);
  expect([isoOf(eerste), isoOf(laatste)]).toEqual([first, last]);
  expect(`${jaar}K${kwartaal}`).toBe(code);
});

test.each(['2026K0', '2026K5', '2026k3', '2026-K3', '26K3', '0026K3', ' 2026K3', '2026K3 ', '2026K33', '', '2026'])(
  '%p is no quarter',
  (text) => expect(parsePeriode(text)).toBeNull(),
);

test.each([
  ['2026K1', '2025K4', '2026K2'],
  ['2026K4', '2026K3', '2027K1'],
])('%s stands between %s and %s', (code, before, after) => {
  expect(previousPeriode(periode(code)).code).toBe(before);
  expect(nextPeriode(periode(code)).code).toBe(after);
  expect(addKwartalen(periode(code), -4).code).toBe(code.replace('2026', '2025'));
  expect(comparePeriode(periode(before), periode(code))).toBeLessThan(0);
  expect(comparePeriode(periode(after), periode(code))).toBeGreaterThan(0);
  expect(comparePeriode(periode(code), periode(code))).toBe(0);
});

test('every day lies in the quarter found for it, and quarters adjoin', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2199-12-31') }), (day) => {
      const found = periodeOf(day);
      expect(found.eerste <= day && day <= found.laatste).toBe(true);
      expect(parsePeriode(found.code)).toEqual(found);
      expect(nextPeriode(found).eerste).toBe(found.laatste + 1);
      expect(previousPeriode(nextPeriode(found))).toEqual(found);
    }),
  );
});

test('the year of a quarter is its calendar year', () => {
  expect(yearOfPeriode(periode('2024K3'))).toEqual({ eerste: dayOf('2024-01-01'), laatste: dayOf('2024-12-31') });
});
