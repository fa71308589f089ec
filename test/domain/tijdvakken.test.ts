import { dayOf } from '../../src/domain/calendar';
import { fraction, type Quotient } from '../../src/domain/rational';
import { monthShares, monthsIn, monthsTouched, yearShares, yearsIn } from '../../src/domain/tijdvakken';

const run = (eerste: string, laatste: string) => ({ eerste: dayOf(eerste), laatste: dayOf(laatste) });
const lowest = ({ above, below }: Quotient) => fraction(above, below);
const share = (days: number, of: number) => ({ days, of });

test.each([
  ['one day of February', '2023-02-10', '2023-02-10', 1, share(1, 28), 0, null, fraction(1, 28)],
  ['February of a leap year', '2024-02-01', '2024-02-29', 1, share(29, 29), 0, null, fraction(1)],
  ['a quarter', '2026-07-01', '2026-09-30', 3, share(31, 31), 1, share(30, 30), fraction(3)],
  ['from halfway a month', '2026-01-15', '2026-03-31', 3, share(17, 31), 1, share(31, 31), fraction(79, 31)],
  ['two days in two months', '2026-01-31', '2026-02-01', 2, share(1, 31), 0, share(1, 28), fraction(59, 868)],
  ['over New Year', '2025-11-30', '2026-02-01', 4, share(1, 30), 2, share(1, 28), fraction(869, 420)],
])('months: %s', (_, eerste, laatste, touched, first, between, last, months) => {
  const days = run(eerste, laatste);
  expect(monthsTouched(days)).toBe(touched);
  expect(monthShares(days)).toEqual({ first, between, last });
  expect(lowest(monthsIn(days))).toEqual(months);
});

test.each([
  ['one day of a leap year', '2024-02-29', '2024-02-29', share(1, 366), 0, null, fraction(1, 366)],
  ['a year', '2025-01-01', '2025-12-31', share(365, 365), 0, null, fraction(1)],
  ['two days in two years', '2025-12-31', '2026-01-01', share(1, 365), 0, share(1, 365), fraction(2, 365)],
  ['two years between', '2023-12-31', '2026-01-02', share(1, 365), 2, share(2, 365), fraction(733, 365)],
  ['from a leap year on', '2024-03-01', '2025-03-01', share(306, 366), 0, share(60, 365), fraction(4455, 4453)],
  ['into a leap year', '2023-03-01', '2024-03-01', share(306, 365), 0, share(61, 366), fraction(306 * 366 + 61 * 365, 365 * 366)],
])('years: %s', (_, eerste, laatste, first, between, last, years) => {
  const days = run(eerste, laatste);
  expect(yearShares(days)).toEqual({ first, between, last });
  expect(lowest(yearsIn(days))).toEqual(years);
});
