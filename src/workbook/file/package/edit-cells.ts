import { cellAddress } from '#domain';
import { withAttribute } from './xml';

/** What becomes of cells, row by row and column by column, counted from 0: from its XML ('' when absent) to its XML. */
export type CellEdits = ReadonlyMap<number, ReadonlyMap<number, (xml: string) => string>>;

const rowNumber = /\sr="(\d+)"/;
const cellPattern = /<c(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g;

/** The worksheet part with some of its cells edited; every other byte stays. Rows and cells that are missing are made. */
export function editCells(sheetXml: string, edits: CellEdits): string {
  const xml = sheetXml.replace(/<sheetData\s*\/>/, '<sheetData></sheetData>');
  const start = xml.search(/<sheetData[\s>]/);
  const end = xml.indexOf('</sheetData>', start);
  if (start < 0 || end < 0) throw new Error('a sheet without a place for cells');
  const pieces: string[] = [];
  const waiting = [...edits.keys()].sort((a, b) => a - b);
  const make = (upTo: number): void => {
    while (waiting.length > 0 && (waiting[0] ?? 0) < upTo) {
      const row = waiting.shift() ?? 0;
      pieces.push(editRow(`<row r="${row + 1}">`, '', row, edits.get(row) ?? new Map()));
    }
  };
  let last = xml.indexOf('>', start) + 1;
  pieces.push(xml.slice(0, last));
  let index = -1;
  for (let at = nextRow(xml, last, end); at >= 0; at = nextRow(xml, at + 1, end)) {
    const tagEnd = xml.indexOf('>', at) + 1;
    const tag = xml.slice(at, tagEnd);
    const isEmpty = tag.endsWith('/>');
    const number = rowNumber.exec(tag)?.[1];
    index = number === undefined ? index + 1 : Number(number) - 1;
    if (waiting.length === 0 || index < (waiting[0] ?? 0)) continue;
    const close = isEmpty ? tagEnd : xml.indexOf('</row>', tagEnd);
    pieces.push(xml.slice(last, at));
    make(index);
    last = isEmpty ? tagEnd : close + '</row>'.length;
    const own = edits.get(index);
    if (waiting[0] === index) waiting.shift();
    if (own === undefined) pieces.push(xml.slice(at, last));
    else pieces.push(editRow(tag.replace(/\s*\/>$/, '>'), xml.slice(tagEnd, close), index, own));
  }
  const rest = xml.slice(last, end);
  pieces.push(rest);
  make(Number.POSITIVE_INFINITY);
  pieces.push(xml.slice(end));
  return pieces.join('');
}

function nextRow(xml: string, from: number, end: number): number {
  for (let at = xml.indexOf('<row', from); at >= 0 && at < end; at = xml.indexOf('<row', at + 1)) {
    if (/[\s/>]/.test(xml[at + 4] ?? '')) return at;
  }
  return -1;
}

/** Column of the cell's own reference, counted from 0; undefined when it has none. */
function columnOf(cell: string): number | undefined {
  const letters = /^<c[^>]*?\sr="([A-Z]+)\d+"/.exec(cell)?.[1];
  return letters === undefined ? undefined : [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}

function editRow(open: string, inner: string, row: number, edits: ReadonlyMap<number, (xml: string) => string>): string {
  const cells = new Map<number, string>();
  let column = -1;
  for (const [cell] of inner.matchAll(cellPattern)) {
    column = columnOf(cell) ?? column + 1;
    cells.set(column, cell);
  }
  let widened = false;
  for (const [place, edit] of edits) {
    widened ||= !cells.has(place);
    // A cell whose place follows from those before it must say where it stands, because they may go.
    const old = cells.get(place);
    const edited = edit(old ?? '');
    if (edited === '') cells.delete(place);
    else cells.set(place, edited);
  }
  const named = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([place, cell]) => (columnOf(cell) === undefined ? cell.replace(/^<c/, `<c r="${cellAddress(row, place)}"`) : cell));
  return `${widened ? withAttribute(open, 'spans', null) : open}${named.join('')}</row>`;
}
