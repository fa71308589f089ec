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
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** The number Excel keeps for a moment in UTC: days since 30-12-1899, with Excel's leap day of 1900. */
export function dateToSerial(date: Date): number {
  const days = (date.getTime() - EPOCH) / DAY;
  return days < 61 ? days - 1 : days;
}

function dateSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? dateToSerial(date) : undefined;
}

function parseDate(text: string): number | undefined {
  const iso = ISO_DATE.exec(text);
  if (iso) return dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = US_DATE.exec(text);
  return us ? dateSerial(Number(us[3]), Number(us[1]), Number(us[2])) : undefined;
}

function parseNumber(text: string): Entry | undefined {
  if (NUMBER.test(text)) return { value: Number(text) };
  if (GROUPED.test(text)) {
    return { value: Number(text.replace(/,/g, '')), format: text.includes('.') ? '#,##0.00' : '#,##0' };
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
  if (text.length > 1 && text.startsWith('=')) return { value: 0, formula: text };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const trimmed = text.trim();
  // Most cells of a levering are words: one look at the first character spares them the patterns.
  if (!/^[+\-.\d]/.test(trimmed)) return { value: text };
  const number = parseNumber(trimmed);
  if (number) return number;
  const date = parseDate(trimmed);
  return date === undefined ? { value: text } : { value: date, format: 'm/d/yyyy' };
}
