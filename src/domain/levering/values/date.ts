import * as z from 'zod';
import type { Day } from '../../cell';
import { filledCell, readAs, type Filled } from '../column';
import { cleanText } from './text';
import { dayOfDate } from '../../calendar';

const LAST_DAY = 2_958_465; // 31-12-9999, the last date Excel knows
const FIRST_DAY = dayOfDate(1, 1, 1) ?? 0;

/** A text may name a day before 1900, which Excel does not know: whether that can be is for other controls. */
const isDay = z.number().int().min(FIRST_DAY).max(LAST_DAY);
const NOT_A_DAY = NaN;

const dayOr = (year: number, month: number, date: number): Day => dayOfDate(year, month, date) ?? NOT_A_DAY;

/** The day that a text without slashes means, or NOT_A_DAY. */
function dayOfText(value: string): Day {
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/u.exec(value);
  if (dutch) return dayOr(Number(dutch[3]), Number(dutch[2]), Number(dutch[1]));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/u.exec(value);
  if (iso) return dayOr(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(value);
  return compact ? dayOr(Number(compact[1]), Number(compact[2]), Number(compact[3])) : NOT_A_DAY;
}

/** The day that is typed without slashes, in any notation a text of the levering may have; null when it is no day. */
export const readDay = (typed: string): Day | null => {
  const day = dayOfText(cleanText(typed));
  return isDay.safeParse(day).success ? day : null;
};

/** The day of a cell: a date of Excel (its time of day left out) or a text. */
function dayOfCell(cell: Filled): Day {
  if (typeof cell === 'boolean') return NOT_A_DAY;
  if (typeof cell === 'string') return dayOfText(cleanText(cell));
  if (cell < 1) return NOT_A_DAY;
  return cell > LAST_DAY + 1 ? dayOfText(cleanText(cell)) : Math.floor(cell);
}

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u;

/** Both days that a slashed date can mean, day first and month first; null where that is no date. */
function slashed(cell: Filled): { dayFirst: Day | null; monthFirst: Day | null } | null {
  const [, first, second, year] = (typeof cell === 'string' && SLASHED.exec(cleanText(cell))) || [];
  if (first === undefined) return null;
  return {
    dayFirst: dayOfDate(Number(year), Number(second), Number(first)),
    monthFirst: dayOfDate(Number(year), Number(first), Number(second)),
  };
}

/** Reads the slashed dates of a column in the one order that its certain ones show; null for what stays ambiguous. */
function settleSlashes(cells: readonly Filled[]): (cell: Filled) => Filled | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of cells) {
    const meant = slashed(cell);
    if (meant === null) continue;
    if (meant.monthFirst === null && meant.dayFirst !== null) dayFirst = true;
    if (meant.dayFirst === null && meant.monthFirst !== null) monthFirst = true;
  }
  return (cell) => {
    const meant = slashed(cell);
    if (meant === null) return cell;
    if (meant.dayFirst === null || meant.monthFirst === null || meant.dayFirst === meant.monthFirst) {
      return meant.dayFirst ?? meant.monthFirst ?? cell;
    }
    if (dayFirst === monthFirst) return null;
    return dayFirst ? meant.dayFirst : meant.monthFirst;
  };
}

/** A day as a date of Excel holds it. */
const isWholeDay = (cell: Filled): cell is number => typeof cell === 'number' && Number.isInteger(cell) && cell >= 1 && cell <= LAST_DAY;

/** Numbers that may be meant as a year of birth. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

const isExcelDate = (cell: Filled): boolean => typeof cell === 'number' && cell <= LAST_DAY + 1;

/** A date: of Excel, or a text that can be read with certainty. */
export const date = () =>
  readAs(z.codec(filledCell, isDay, { decode: dayOfCell, encode: (day) => day }), {
    failure: 'V05',
    format: 'date',
    plain: (cell) => (isWholeDay(cell) ? cell : undefined),
    settle: settleSlashes,
    remark: (cell) => (isExcelDate(cell) ? null : 'V08'),
  });

/** A year, or a year and month, standing for a date that is not fully known: 1 July, the 15th. */
function incompleteDay(cell: Filled): Day | null {
  if (typeof cell === 'boolean') return null;
  const value = cleanText(cell);
  const [, year, month = '00'] = /^(1[89]\d\d|2[01]\d\d)(?:(\d\d)00)?$/u.exec(value) ?? [];
  if (year === undefined) return null;
  return month === '00' ? dayOfDate(Number(year), 7, 1) : dayOfDate(Number(year), Number(month), 15);
}

/** A date of birth: a date, or a year with or without month. */
export const birthDate = () =>
  readAs(
    z.codec(filledCell, isDay, {
      decode: (cell) => incompleteDay(cell) ?? dayOfCell(cell),
      encode: (day) => day,
    }),
    {
      failure: 'V05',
      format: 'date',
      takesYears: true,
      plain: (cell) => (isWholeDay(cell) && (cell < FIRST_YEAR || cell > LAST_YEAR) ? cell : undefined),
      settle: settleSlashes,
      remark: (cell) => (incompleteDay(cell) !== null ? 'C09' : isExcelDate(cell) ? null : 'V08'),
    },
  );
