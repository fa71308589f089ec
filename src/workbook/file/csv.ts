import { SheetEncoder, type SheetCells } from '#domain';
import { columnSheet } from '../cells';
import { decodeText } from './decode';
import { Refusal } from './refusal';

/**
 * The separator that gives the first lines the most, and the most even, number of columns; `sep=;` on line one
 * decides.
 */
function separatorOf(text: string): string {
  const candidates = [';', '\t', ',', '|'];
  let best = ';';
  let bestScore = 0;
  for (const separator of candidates) {
    // The piece may end inside quotes: that is for the whole text to judge.
    const rows = [...rowsIn(text.slice(0, 20_000), separator, { most: 20, strict: false })].filter((row) => row.length > 1);
    const widths = new Map<number, number>();
    for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...[...widths].map(([width, times]) => times * times * (width - 1)));
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** A quote that is never closed, or is closed lines further on by a quote that was meant otherwise: rows would be lost. */
class OpenQuote extends Error {}

interface Parsing {
  readonly most?: number;
  readonly strict?: boolean;
}

/** The rows of fields in a text, one by one; quotes may hold separators, quotes (doubled) and line breaks. */
function* rowsIn(text: string, separator: string, { most = Infinity, strict = true }: Parsing = {}): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  let count = 0;
  while (at < text.length && count < most) {
    let field = '';
    if (text[at] === '"') {
      const [inside, behind] = quoted(text, at + 1);
      if (strict && (behind > text.length || (/[\r\n]/.test(inside) && !endsField(text[behind], separator)))) throw new OpenQuote();
      [field, at] = [inside, behind];
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    row.push(field + text.slice(from, at));
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    } else if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
    yield row;
    count += 1;
    row = [];
  }
}

const endsField = (next: string | undefined, separator: string): boolean =>
  next === undefined || next === separator || /\s/.test(next);

/** The inside of a quoted field that starts at `at`, and the place behind its closing quote: past the end when there is none. */
function quoted(text: string, at: number): [string, number] {
  let field = '';
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return [field + text.slice(at), text.length + 1];
    field += text.slice(at, close);
    if (text[close + 1] !== '"') return [field, close + 1];
    field += '"';
    at = close + 2;
  }
}

/** So many rows are kept as rows, before they are put by column. */
const BLOCK = 4096;

/** All rows of a text by column: a million of them would fill a gigabyte. */
function columnsIn(text: string, separator: string): ReturnType<SheetEncoder['columns']> {
  const encoder = new SheetEncoder(linesIn(text));
  let block: string[][] = [];
  for (const row of rowsIn(text, separator)) {
    if (block.push(row) < BLOCK) continue;
    encoder.add(block);
    block = [];
  }
  encoder.add(block);
  return encoder.columns();
}

function linesIn(text: string): number {
  let count = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/**
 * Reads a .csv as the one sheet "Voorzieningen"; every cell is text, a field of nothing but blanks is null.
 * Takes UTF-8, UTF-16 and Windows-1252, and `;`, tab, `,` or `|` between the fields. Refused: nothing, what is no text,
 * and quotes that leave unsure where a row ends.
 */
export function readCsv(bytes: Uint8Array): SheetCells | Refusal {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  // A stray one is for the controls (V02); many of them are no text.
  if (text.split('\0').length - 1 > text.length / 10) return new Refusal('noWorkbook');
  const declared = /^"?sep=(.)"?\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  try {
    const columns = columnsIn(body, declared?.[1] ?? separatorOf(body));
    const sheet = columnSheet({ name: 'Voorzieningen', top: 0, left: 0, columns }, {});
    return sheet.columns === undefined ? new Refusal('empty') : sheet;
  } catch (problem) {
    if (problem instanceof OpenQuote) return new Refusal('openQuote');
    throw problem;
  }
}
