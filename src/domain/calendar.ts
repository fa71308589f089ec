/** Calendar arithmetic on whole days: the Gregorian calendar counted as Excel does, without a clock or time zone. */
import type { Day } from './cell';

/** A year, a month 1–12 and a day of the month. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A run of days, first and last included; `laatste` null is an open end. */
export interface Tijdvak {
  readonly eerste: Day;
  readonly laatste: Day | null;
}

/** A run of days of which the end is known. */
export interface GeslotenTijdvak extends Tijdvak {
  readonly laatste: Day;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Whether the year has a 29 February. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number of days in the year: 365 or 366. */
export const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365);

/** The number of days in the month (1–12) of the year. */
export function daysInMonth(year: number, month: number): number {
  const length = monthLengths[month - 1];
  if (length === undefined) throw new RangeError('A month is 1 to 12');
  return month === 2 && isLeapYear(year) ? 29 : length;
}

function countedBeforeYear(year: number): number {
  const past = year - 1;
  return 365 * year + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + 1;
}

/** The years of which dates are asked by the hundred thousand: those of Excel. */
const beforeYears = Int32Array.from({ length: 10_001 }, (_, year) => countedBeforeYear(year));

/** Days from 1 January of the year 0 to 1 January of this year. */
const daysBeforeYear = (year: number): number => beforeYears[year] ?? countedBeforeYear(year);

/** Excel's day 0, 30-12-1899, counted from 1 January of the year 0. */
const dayZero = daysBeforeYear(1899) + 363;

/** Days from 1 January to the first of the month (1–12), in this year. */
const daysBefore = (year: number, month: number): number =>
  (daysBeforeMonth[month - 1] ?? 365) + (month > 2 && isLeapYear(year) ? 1 : 0);

const serial = (year: number, month: number, day: number): Day =>
  daysBeforeYear(year) + daysBefore(year, month) + day - 1 - dayZero;

/** The day with this year, month 1–12 and day of the month, or null when the calendar has no such day. */
export function dayOfDate(year: number, month: number, day: number): Day | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return serial(year, month, day);
}

/** Months counted from January of the year 0, so that months subtract. */
export function monthNumber(day: Day): number {
  const count = day + dayZero;
  let year = Math.floor(count / 365.2425);
  if (daysBeforeYear(year) > count) year -= 1;
  if (daysBeforeYear(year + 1) <= count) year += 1;
  const dayOfYear = count - daysBeforeYear(year);
  // No month is longer than 31 days, so this is the month or the one before it.
  const least = Math.floor(dayOfYear / 31) + 1;
  return year * 12 + (daysBefore(year, least + 1) <= dayOfYear ? least : least - 1);
}

/** The first day of a month counted so. */
export function firstOfMonth(month: number): Day {
  const year = Math.floor(month / 12);
  return serial(year, month - year * 12 + 1, 1);
}

/** The year, month and day of the month of a day. */
export function dateOf(day: Day): CalendarDate {
  const number = monthNumber(day);
  const year = Math.floor(number / 12);
  const month = number - year * 12 + 1;
  return { year, month, day: day - serial(year, month, 1) + 1 };
}

/** The day written as `jjjj-mm-dd`; throws a RangeError on anything else, so for constants and checked settings. */
export function dayOf(iso: string): Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const day = parts === null ? null : dayOfDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (day === null) throw new RangeError('Not a day written as jjjj-mm-dd');
  return day;
}

const digits = (number: number, length: number): string => String(number).padStart(length, '0');
const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** The day as `jjjj-mm-dd`. */
export function isoOf(day: Day): string {
  const date = dateOf(day);
  return `${digits(date.year, 4)}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** The day as a user reads it: `dd-mm-jjjj`. */
export function inDutch(day: Day): string {
  const date = dateOf(day);
  return `${twoDigits(date.day)}-${twoDigits(date.month)}-${digits(date.year, 4)}`;
}

/** The same day of the month so many months on; where that has no such day, the first of the next (design 4.4). */
export function addMonths(day: Day, months: number): Day {
  const from = monthNumber(day);
  const target = from + months;
  const next = firstOfMonth(target + 1);
  // Before the year 0 there are no days to count from.
  return target < 0 ? next : Math.min(firstOfMonth(target) + day - firstOfMonth(from), next);
}

/** The same date so many years on; 29 February becomes 1 March in a year without one (design 4.4). */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);

/** The age in full years on a day; someone born on 29 February has a birthday on 1 March in other years. */
export function ageOn(birth: Day, day: Day): number {
  const years = dateOf(day).year - dateOf(birth).year;
  return addYears(birth, years) > day ? years - 1 : years;
}

/** The last day to be born on for who is to have this age on a day. */
export function lastBirthOf(age: number, day: Day): Day {
  const sameDate = addYears(day, -age);
  return addYears(sameDate, age) > day ? sameDate - 1 : sameDate;
}

/** The days two runs share, or null when they share none; open only where both are. */
export function overlapOf(run: Tijdvak, other: GeslotenTijdvak): GeslotenTijdvak | null;
export function overlapOf(run: Tijdvak, other: Tijdvak): Tijdvak | null;
export function overlapOf(run: Tijdvak, other: Tijdvak): Tijdvak | null {
  const eerste = Math.max(run.eerste, other.eerste);
  if (run.laatste === null && other.laatste === null) return { eerste, laatste: null };
  const laatste = Math.min(run.laatste ?? Infinity, other.laatste ?? Infinity);
  return laatste < eerste ? null : { eerste, laatste };
}

/** The number of days in a run, first and last included; 0 when it ends before it begins. */
export const daysIn = (run: GeslotenTijdvak): number => Math.max(0, run.laatste - run.eerste + 1);

/** The number of days a run has in common with a closed one. */
export function overlapDays(run: Tijdvak, period: GeslotenTijdvak): number {
  const shared = overlapOf(run, period);
  return shared === null ? 0 : daysIn(shared);
}
