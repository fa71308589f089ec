import { addMonths, dateOf, daysIn, daysInYear, firstOfMonth, monthNumber } from './calendar';
import type { GeslotenTijdvak } from './calendar';
import type { Quotient } from './rational';

/** How many calendar months a run of days touches. */
export const monthsTouched = (run: GeslotenTijdvak): number => monthNumber(run.laatste) - monthNumber(run.eerste) + 1;

/** Days of a calendar month or year, of all it has. */
export interface Share {
  readonly days: number;
  readonly of: number;
}

/** A run of days in calendar months or years: the first, the whole ones after it, and the last (null when it is one). */
export interface Shares {
  readonly first: Share;
  readonly between: number;
  readonly last: Share | null;
}

/** The sum of shares, exact: days and years are few enough for plain numbers. */
const sumOf = ({ first, between, last }: Shares): Quotient =>
  last === null
    ? { above: first.days, below: first.of }
    : { above: first.days * last.of + (last.days + between * last.of) * first.of, below: first.of * last.of };

/** A run of days in calendar months. */
export function monthShares(run: GeslotenTijdvak): Shares {
  const [begin, end] = [monthNumber(run.eerste), monthNumber(run.laatste)];
  const next = firstOfMonth(begin + 1);
  const of = next - firstOfMonth(begin);
  if (begin === end) return { first: { days: daysIn(run), of }, between: 0, last: null };
  const from = firstOfMonth(end);
  const last = { days: run.laatste - from + 1, of: firstOfMonth(end + 1) - from };
  return { first: { days: next - run.eerste, of }, between: end - begin - 1, last };
}

/** A run of days in calendar years. */
export function yearShares(run: GeslotenTijdvak): Shares {
  const begin = dateOf(run.eerste);
  const end = dateOf(run.laatste);
  const dayOfYear = (day: number, date: { year: number; month: number; day: number }): number =>
    day - addMonths(day - date.day + 1, 1 - date.month) + 1;
  const units = end.year - begin.year + 1;
  const of = daysInYear(begin.year);
  if (units === 1) return { first: { days: daysIn(run), of }, between: 0, last: null };
  const last = { days: dayOfYear(run.laatste, end), of: daysInYear(end.year) };
  return { first: { days: of - dayOfYear(run.eerste, begin) + 1, of }, between: units - 2, last };
}

/** A run of days in calendar months: Σ per month of its days / the days of that month, exact (design 4.3, 4.4). */
export const monthsIn = (run: GeslotenTijdvak): Quotient => sumOf(monthShares(run));

/** A run of days in calendar years: Σ per year of its days / the days of that year, exact (design 4.4). */
export const yearsIn = (run: GeslotenTijdvak): Quotient => sumOf(yearShares(run));
