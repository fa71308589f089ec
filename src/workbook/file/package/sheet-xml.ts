import type { Cell, Rect } from '#domain';
import { couldBeYear } from '../../dates';
import { attributesOf, decodeXml } from './xml';

/** What is written in a worksheet part, from A1 on. */
export interface SheetContent {
  readonly rows: (readonly Cell[])[];
  readonly hiddenRows: number[];
  /** Single cells and, for an array formula, its whole block. */
  readonly formulas: Rect[];
  readonly merged: Rect[];
  /** Cells with a date that could be taken for a year. */
  readonly dates: { readonly row: number; readonly column: number }[];
}

/** What a worksheet part refers to: the texts it shares with others, and what a cell's style says of its number. */
export interface SheetContext {
  readonly texts: readonly string[];
  /** A cell's number read as its style shows it. */
  readonly numberOf: (value: number, style: number) => number;
  readonly isDate: (style: number) => boolean;
}

const lowerA = 64;
const mostRows = 1_048_576;
const mostColumns = 16_384;
/** So many places a sheet may span, filled or not; a few bytes can claim far more. */
const mostPlaces = 60_000_000;

/** Row and column of an address such as "AB12", both counted from 0. */
function placeOf(address: string): { row: number; column: number } {
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - lowerA;
  }
  return { row: Number(address.slice(at)) - 1, column: column - 1 };
}

function rectOf(reference: string): Rect {
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
function attribute(tag: string, name: string): string | undefined {
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

/** Reads a worksheet part by walking through it once; made for a hundred thousand rows. */
export function readSheetXml(xml: string, context: SheetContext): SheetContent {
  const content: SheetContent = { rows: [], hiddenRows: [], formulas: [], merged: [], dates: [] };
  const start = xml.search(/<sheetData[\s>]/);
  const end = start < 0 ? 0 : xml.indexOf('</sheetData>', start);
  let row: Cell[] = [];
  let rowIndex = -1;
  let column = -1;
  let places = 0;
  for (let at = start < 0 ? -1 : xml.indexOf('<', start + 1); at >= 0 && at < end; at = xml.indexOf('<', at + 1)) {
    const kind = xml.charCodeAt(at + 1);
    if (kind === 114 && xml.startsWith('row', at + 1)) {
      const tag = xml.slice(at, xml.indexOf('>', at));
      const number = attribute(tag, 'r');
      rowIndex = number === undefined ? rowIndex + 1 : Number(number) - 1;
      if (!(rowIndex >= 0 && rowIndex < mostRows)) throw new Error('a row outside the sheet');
      column = -1;
      row = [];
      while (content.rows.length < rowIndex) content.rows.push(none);
      content.rows[rowIndex] = row;
      const hidden = attribute(tag, 'hidden');
      if (hidden === '1' || hidden === 'true') content.hiddenRows.push(rowIndex);
    } else if (kind === 99 && isEdge(xml.charCodeAt(at + 2))) {
      const close = xml.indexOf('>', at);
      const tag = xml.slice(at, close);
      const reference = attribute(tag, 'r');
      column = reference === undefined ? column + 1 : placeOf(reference).column;
      if (!(column >= 0 && column < mostColumns) || rowIndex < 0) throw new Error('a cell outside the sheet');
      at = close;
      if (tag.endsWith('/')) continue;
      places += Math.max(0, column + 1 - row.length);
      if (places > mostPlaces) throw new RangeError('the cells exceed the limit');
      const last = xml.indexOf('</c>', close);
      const inner = xml.slice(close + 1, last);
      while (row.length < column) row.push(null);
      const cell = cellOf(tag, inner, context);
      row[column] = cell;
      if (couldBeYear(cell) && isDate(tag, context)) content.dates.push({ row: rowIndex, column });
      if (inner.startsWith('<f')) content.formulas.push(formulaOf(inner, rowIndex, column));
      at = last;
    }
  }
  for (const match of xml.slice(end).matchAll(/<mergeCell\s[^>]*>/g))
    content.merged.push(rectOf(attributesOf(match[0]).get('ref') ?? 'A1'));
  return content;
}

const none: readonly Cell[] = [];
const isEdge = (code: number): boolean =>
  code === 32 || code === 62 || code === 47 || code === 9 || code === 10 || code === 13;

function formulaOf(inner: string, row: number, column: number): Rect {
  const tag = inner.slice(0, inner.indexOf('>'));
  const block = attribute(tag, 't') === 'array' ? attribute(tag, 'ref') : undefined;
  return block === undefined ? { top: row, left: column, rows: 1, columns: 1 } : rectOf(block);
}

/** True when a cell with a number holds a date: by its style, or written out. */
const isDate = (tag: string, context: SheetContext): boolean =>
  attribute(tag, 't') === 'd' || context.isDate(styleOf(tag));

const styleOf = (tag: string): number => Number(attribute(tag, 's') ?? 0);

function cellOf(tag: string, inner: string, { texts, numberOf }: SheetContext): Cell {
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return textOf(inner);
  const from = inner.indexOf('<v');
  const open = from < 0 ? -1 : inner.indexOf('>', from);
  if (open < 0 || inner[open - 1] === '/') return null;
  const value = inner.slice(open + 1, inner.indexOf('</v>', open));
  if (type === 's') return texts[Number(value)] ?? null;
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'str' || type === 'e') return plain(value);
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
