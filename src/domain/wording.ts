import { inDutch } from './calendar';
import type { Cell, Cents, Day } from './cell';

const RUN = /(?<!\bBU)\d{8,9}/gu;
/** Nine digits as people part them: 1234.56.782 or 123 456 782; the eight of a date are none. */
const PARTED = /(?<!\d)\d(?:[ \u00a0.□-]?\d){8}(?!\d)/gu;
const hidden = (digits: string): string => digits.replace(/\d/gu, '•');

/** A text without digits that could be a BSN, in a run or parted; the eight digits of a buurt are none. */
export const masked = (text: string): string => text.replace(RUN, hidden).replace(PARTED, hidden);

/** A text in one line without signs that hide, turn or break what stands around them. */
const readable = (text: string): string => text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cs}]/gu, '□');

/** A cell's value as a message may show it: short, in quotes, and never a number that could be a BSN. */
export function shown(cell: Cell): string {
  if (cell === null) return 'leeg';
  const plain = readable(String(cell));
  const text = typeof cell === 'number' && masked(plain) === plain ? dutchNumber(cell) : masked(plain);
  return `‘${text.length > 40 ? `${text.slice(0, 39).replace(/\p{Cs}$/u, '')}…` : text}’`;
}

/** A number as the Dutch write it, with at most `decimals` decimals: 1234.5 → "1.234,5". */
export function dutchNumber(value: number, decimals = 6): string {
  const [whole = '0', fraction] = Number(Math.abs(value).toFixed(decimals)).toString().split('.');
  const grouped = whole.length > 4 ? inThousands(whole) : whole;
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** An amount as the Dutch write it: 123456 cents → "€ 1.234,56". */
export function dutchEuro(cents: Cents): string {
  const size = Math.abs(cents);
  const rest = size % 100;
  return `€ ${cents < 0 ? '-' : ''}${inThousands(String(Math.trunc(size / 100)))},${rest < 10 ? '0' : ''}${rest}`;
}

/** Digits with a point before every three from the end; a pattern would be many times slower, and reasons hold thousands. */
function inThousands(digits: string): string {
  let end = digits.length % 3 || 3;
  let grouped = digits.slice(0, end);
  for (; end < digits.length; end += 3) grouped += `.${digits.slice(end, end + 3)}`;
  return grouped;
}

/** A day as the Dutch write it: 31-01-2026. */
export const dutchDay = (day: Day | null): string => (day === null ? 'leeg' : inDutch(day));
