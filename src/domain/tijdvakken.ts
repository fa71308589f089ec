import { addMonths, dateOf, daysIn, daysInMonth, daysInYear, monthNumber } from './calendar';
import type { GeslotenTijdvak } from './calendar';
import { add, fraction } from './rational';
import type { Rational } from './rational';

/** How many calendar months a run of days touches. */
export const monthsTouched = (run: GeslotenTijdvak): number => monthNumber(run.laatste) - monthNumber(run.eerste) + 1;

/** Whole units between the first and the last one, plus the shares of those two. */
function sumOfShares(units: number, whole: Rational, first: Rational, last: Rational): Rational {
  return units === 1 ? whole : add(add(first, last), fraction(units - 2));
}

/** A run of days in calendar months: Σ per month of its days / the days of that month, exact (design 4.3, 4.4). */
export function monthsIn(run: GeslotenTijdvak): Rational {
  const begin = dateOf(run.eerste);
  const end = dateOf(run.laatste);
  const firstLength = daysInMonth(begin.year, begin.month);
  return sumOfShares(
    (end.year - begin.year) * 12 + end.month - begin.month + 1,
    fraction(daysIn(run), firstLength),
    fraction(firstLength - begin.day + 1, firstLength),
    fraction(end.day, daysInMonth(end.year, end.month)),
  );
}

/** A run of days in calendar years: Σ per year of its days / the days of that year, exact (design 4.4). */
export function yearsIn(run: GeslotenTijdvak): Rational {
  const begin = dateOf(run.eerste);
  const end = dateOf(run.laatste);
  const dayOfYear = (day: number, date: { year: number; month: number; day: number }): number =>
    day - addMonths(day - date.day + 1, 1 - date.month) + 1;
  const firstLength = daysInYear(begin.year);
  return sumOfShares(
    end.year - begin.year + 1,
    fraction(daysIn(run), firstLength),
    fraction(firstLength - dayOfYear(run.eerste, begin) + 1, firstLength),
    fraction(dayOfYear(run.laatste, end), daysInYear(end.year)),
  );
}
