import type { Calculated } from './calculated';
import type { Cell } from './cell';
import { axisCells, kubusNames } from './sheets/kubus';
import { measureColumns } from './sheets/measures';

const BYTE_ORDER_MARK = '\ufeff';

/** What Excel would take for a formula is written as the text it is. */
const harmless = (text: string): string => (/^\s*[=+@＝＋－＠-]/u.test(text) ? `'${text}` : text);

function written(cell: Cell): string {
  if (cell === null || (typeof cell === 'number' && Number.isNaN(cell))) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = harmless(cell);
  return /[";\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}

/** Cents as euro with two decimals behind a comma: -5 → "-0,05". */
function euroText(cents: number): string {
  if (Number.isNaN(cents)) return '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/**
 * The Kubus as a text file (design 4.12, `--kubus`): exact figures like those of `--json`, or those of a
 * shareable copy with hidden ones empty, one line per cell, as Excel
 * and Power BI read it with Dutch settings: UTF-8 with a byte order mark, semicolons, a decimal comma, CRLF.
 */
export function kubusCsv(calculated: Calculated): string {
  const cellsOf = axisCells(calculated);
  const lines = calculated.kubus.map((cell) => [
    ...cellsOf(cell).map(written),
    ...measureColumns.map(({ name }) => (name === 'kosten' ? euroText(cell.kosten) : written(cell[name]))),
  ]);
  return BYTE_ORDER_MARK + [kubusNames, ...lines].map((line) => `${line.join(';')}\r\n`).join('');
}
