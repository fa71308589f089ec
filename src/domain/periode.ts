import { dateOf, dayOfDate } from './calendar';
import type { GeslotenTijdvak } from './calendar';
import type { Day } from './cell';

/** A quarter of a calendar year, written `jjjjKn`, with its first and last day (design 2, Levering). */
export interface Periode extends GeslotenTijdvak {
  readonly code: string;
  readonly jaar: number;
  /** 1 to 4. */
  readonly kwartaal: number;
}

/** The first day of a month; months outside 1–12 run on into the years beside it. */
function firstOfMonth(year: number, month: number): Day {
  const years = Math.floor((month - 1) / 12);
  return dayOfDate(year + years, month - years * 12, 1) ?? 0;
}

/** The quarter 1–4 of a year; quarters outside 1–4 run on into the years beside it. */
function quarter(year: number, number: number): Periode {
  const years = Math.floor((number - 1) / 4);
  const jaar = year + years;
  const kwartaal = number - years * 4;
  return {
    code: `${String(jaar).padStart(4, '0')}K${kwartaal}`,
    jaar,
    kwartaal,
    eerste: firstOfMonth(jaar, kwartaal * 3 - 2),
    laatste: firstOfMonth(jaar, kwartaal * 3 + 1) - 1,
  };
}

/** The quarter written as `jjjjKn`, e.g. `2026K3`; null for any other text, which is finding L02. */
export function parsePeriode(code: string): Periode | null {
  const parts = /^([1-9]\d{3})K([1-4])$/.exec(code);
  return parts === null ? null : quarter(Number(parts[1]), Number(parts[2]));
}

/** The quarter a day lies in: for `vandaag` the running quarter. */
export function periodeOf(day: Day): Periode {
  const { year, month } = dateOf(day);
  return quarter(year, Math.ceil(month / 3));
}

/** The quarter so many quarters on; negative goes back. */
export const addKwartalen = (periode: Periode, count: number): Periode =>
  quarter(periode.jaar, periode.kwartaal + count);

/** The quarter before. */
export const previousPeriode = (periode: Periode): Periode => addKwartalen(periode, -1);

/** The quarter after. */
export const nextPeriode = (periode: Periode): Periode => addKwartalen(periode, 1);

/** Negative when the first quarter is the earlier, 0 when they are the same, positive when it is the later. */
export const comparePeriode = (first: Periode, second: Periode): number => first.eerste - second.eerste;

/** The whole calendar year of a quarter. */
export const yearOfPeriode = (periode: Periode): GeslotenTijdvak => ({
  eerste: firstOfMonth(periode.jaar, 1),
  laatste: firstOfMonth(periode.jaar, 13) - 1,
});
