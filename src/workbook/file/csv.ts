import type { Cell, SheetCells } from '#domain';

/** The characters of Windows-1252 from 80 to 9F; Node's own decoder takes them for control characters. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => windows[character.charCodeAt(0) - 128] ?? character);

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf16 = sniffUtf16(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
}

/** UTF-16 without a mark shows itself by zeros on every other place. */
function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length, 1000) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (sample < 4) return null;
  if (odd > sample * 0.35 && even === 0) return 'utf-16le';
  return even > sample * 0.35 && odd === 0 ? 'utf-16be' : null;
}

/**
 * The separator that gives the first lines the most, and the most even, number of columns; `sep=;` on line one
 * decides.
 */
function separatorOf(text: string): string {
  const candidates = [';', '\t', ',', '|'];
  let best = ';';
  let bestScore = 0;
  for (const separator of candidates) {
    const rows = parse(text.slice(0, 20_000), separator, 20).filter((row) => row.length > 1);
    const widths = new Map<number, number>();
    for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...[...widths].map(([width, times]) => times * times * (width - 1)));
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** Splits text into rows of fields; quotes may hold separators, quotes (doubled) and line breaks. */
function parse(text: string, separator: string, most = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    let field: string;
    if (text[at] === '"') [field, at] = quoted(text, at + 1);
    else field = '';
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    row.push(field + text.slice(from, at));
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    } else if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The inside of a quoted field that starts at `at`, and the place behind its closing quote. */
function quoted(text: string, at: number): [string, number] {
  let field = '';
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return [field + text.slice(at), text.length];
    field += text.slice(at, close);
    if (text[close + 1] !== '"') return [field, close + 1];
    field += '"';
    at = close + 2;
  }
}

/**
 * Reads a .csv as the one sheet "Voorzieningen"; every cell is text, an empty field is null.
 * Takes UTF-8, UTF-16 and Windows-1252, and `;`, tab, `,` or `|` between the fields.
 */
export function readCsv(bytes: Uint8Array): SheetCells {
  const text = decode(bytes).replace(/^\ufeff/, '');
  const declared = /^"?sep=(.)"?\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const rows: Cell[][] = parse(body, declared?.[1] ?? separatorOf(body)).map((row) =>
    row.map((field) => (field === '' ? null : field)),
  );
  return { name: 'Voorzieningen', top: 0, left: 0, rows };
}
