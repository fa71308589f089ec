import type { Cell, Rect } from '#domain';
import { decodeXml } from './xml';

/** What a worksheet part refers to: the texts it shares with others, and what a cell's style says of its number. */
export interface SheetContext {
  readonly texts: readonly string[];
  /** A cell's number read as its style shows it. */
  readonly numberOf: (value: number, style: number) => number;
  readonly isDate: (style: number) => boolean;
}

/** A text of a cell itself, as it is to be kept. */
type Keep = (text: string) => string;

const lowerA = 64;

/** Row and column of an address such as "AB12", both counted from 0. */
export function placeOf(address: string): { row: number; column: number } {
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - lowerA;
  }
  return { row: Number(address.slice(at)) - 1, column: column - 1 };
}

/** The block of a reference such as "A1:B2". */
export function rectOf(reference: string): Rect {
  const [from = 'A1', to = from] = reference.replaceAll('$', '').split(':');
  const first = placeOf(from);
  const last = placeOf(to);
  return {
    top: first.row,
    left: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

/** One attribute of a tag, without the cost of reading all: there are millions of cells. */
export function attribute(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) return undefined;
  const from = at + name.length + 3;
  return tag.slice(from, tag.indexOf('"', from));
}

/** The text of a rich or plain string element, without what it says on how to pronounce it. */
export function textOf(element: string): string {
  const spoken = element.includes('<rPh') ? element.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '') : element;
  let text = '';
  for (const match of spoken.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)) text += match[1] ?? '';
  return plain(text);
}

/** Text as the user sees it: markup, character data and Excel's own escapes undone. */
function plain(text: string): string {
  const unwrapped = text.includes('<![CDATA[') ? text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1') : text;
  const ended = unwrapped.includes('\r') ? unwrapped.replace(/\r\n?/g, '\n') : unwrapped;
  const decoded = ended.includes('&') ? decodeXml(ended) : ended;
  if (!decoded.includes('_x')) return decoded;
  return decoded.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Where the formula of a cell stands that begins with it: the cell, or the block of an array formula. */
export function formulaOf(inner: string, row: number, column: number): Rect {
  const tag = inner.slice(0, inner.indexOf('>'));
  const block = attribute(tag, 't') === 'array' ? attribute(tag, 'ref') : undefined;
  return block === undefined ? { top: row, left: column, rows: 1, columns: 1 } : rectOf(block);
}

/** True when a cell with a number holds a date: by its style, or written out. */
export const isDate = (tag: string, context: SheetContext): boolean =>
  attribute(tag, 't') === 'd' || context.isDate(styleOf(tag));

const styleOf = (tag: string): number => Number(attribute(tag, 's') ?? 0);

/** The value of a cell, by its tag and what is inside it; a text that is not shared by way of `keep`. */
export function cellOf(tag: string, inner: string, { texts, numberOf }: SheetContext, keep: Keep): Cell {
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return keep(textOf(inner));
  const from = inner.indexOf('<v');
  const open = from < 0 ? -1 : inner.indexOf('>', from);
  if (open < 0 || inner[open - 1] === '/') return null;
  const value = inner.slice(open + 1, inner.indexOf('</v>', open));
  if (type === 's') return texts[Number.parseInt(value, 10)] ?? null;
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'str' || type === 'e') return keep(plain(value));
  if (type === 'd') return serialOf(value);
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? null : numberOf(number, styleOf(tag));
}

/** A date written out ("2026-01-31T12:00:00"), as the strict dialect may do, as a serial; else the text itself. */
function serialOf(value: string): Cell {
  const moment = Date.parse(
    /[zZ]$|[+-]\d\d:\d\d$/.test(value) ? value : `${value}${value.includes('T') ? '' : 'T00:00:00'}Z`,
  );
  return Number.isNaN(moment) ? value : Number((moment / 86_400_000 + 25569).toFixed(8));
}
