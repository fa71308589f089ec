/** What a cell can hold; an empty cell is the empty string, as Excel reports it. */
export type Scalar = string | number | boolean;

/** What Excel makes of something entered: the value, and the formula or number format that comes with it. */
export interface Entry {
  readonly value: Scalar;
  readonly formula?: string;
  readonly format?: string;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PERCENT = /^[+-]?\d+(\.\d+)?%$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const US_DATE = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
/** The one formula that says itself what it gives: a link of two texts. */
const LINK = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/i;
const DOLLARS = /^\$(\d+(,\d{3})*)(\.\d+)?$/;

/** The number Excel keeps for a moment in UTC: days since 30-12-1899, with Excel's leap day of 1900. */
export function dateToSerial(date: Date): number {
  const days = (date.getTime() - EPOCH) / DAY;
  return days < 61 ? days - 1 : days;
}

function dateSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? dateToSerial(date) : undefined;
}

/** A year of two digits is of this century up to 29, as Windows has it. */
function fullYear(digits: string | undefined): number {
  if (digits === undefined) return new Date().getFullYear();
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 30 ? 2000 : 1900);
}

function parseDate(text: string): Entry | undefined {
  const iso = ISO_DATE.exec(text);
  const us = iso ? undefined : US_DATE.exec(text);
  const [year, month, day] = iso ? [Number(iso[1]), iso[2], iso[3]] : [us ? fullYear(us[4]) : 0, us?.[1], us?.[3]];
  if (month === undefined || day === undefined) return undefined;
  const value = dateSerial(year, Number(month), Number(day));
  return value === undefined ? undefined : { value, format: us && us[4] === undefined ? 'd-mmm' : 'm/d/yyyy' };
}

function parseTime(text: string): Entry | undefined {
  const [, hours, minutes, seconds] = TIME.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 59 || Number(hours) > 23) return undefined;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, format: seconds === undefined ? 'h:mm' : 'h:mm:ss' };
}

function parseNumber(text: string): Entry | undefined {
  if (NUMBER.test(text)) return { value: Number(text) };
  if (GROUPED.test(text)) {
    return { value: Number(text.replace(/,/g, '')), format: text.includes('.') ? '#,##0.00' : '#,##0' };
  }
  if (DOLLARS.test(text)) {
    return { value: Number(text.replace(/[$,]/g, '')), format: text.includes('.') ? '$#,##0.00' : '$#,##0' };
  }
  if (!PERCENT.test(text)) return undefined;
  return { value: Number(text.slice(0, -1)) / 100, format: text.includes('.') ? '0.00%' : '0%' };
}

/**
 * What Excel makes of a value put into a cell with number format `format`. A string is read as if an American
 * typed it (source: "Range.values" in Microsoft's reference), unless the cell's format is text ("@").
 */
export function parseInput(raw: unknown, format: string): Entry {
  if (typeof raw === 'number' || typeof raw === 'boolean') return { value: raw };
  const text = String(raw);
  if (format === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.length > 1 && text.startsWith('=')) {
    return { value: LINK.exec(text)?.[1]?.replaceAll('""', '"') ?? 0, formula: text };
  }
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const trimmed = text.trim();
  // Most cells of a levering are words: one look at the first character spares them the patterns.
  if (!/^[+\-.$\d]/.test(trimmed)) return { value: text };
  return parseNumber(trimmed) ?? parseDate(trimmed) ?? parseTime(trimmed) ?? { value: text };
}
