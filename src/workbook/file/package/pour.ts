import { cellAddress, columnLetters } from '#domain';
import type { Cell, PlanLink, PlanRows } from '#domain';
import { linkFormula, writable } from '../../layout';
import { safeText } from '../style';
import type { Pieces } from '../zip-out';
import { attributesOf, encodeXml, withAttribute } from './xml';

/** A block of cells to write: every row, every column under the style with that number. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: PlanRows;
  /** For each column the number of its style. */
  readonly styles: readonly number[];
  /** Styles of single cells, by their place in the block. */
  readonly exceptions?: ReadonlyMap<number, number>;
  /** Where single cells lead, by their place in the block. */
  readonly links?: ReadonlyMap<number, PlanLink>;
}

/** The place of a cell in a block of so many columns, by its row and column of the block. */
export const placeIn = (columns: number, row: number, column: number): number => row * columns + column;

/** What is poured into the frame of a sheet: blocks that do not overlap, heights of rows in points. */
export interface Filling {
  readonly blocks: readonly Block[];
  readonly heights: ReadonlyMap<number, number>;
  /** For each column from A the number of the style of its cells that hold nothing yet. */
  readonly columnStyles?: readonly number[];
}

/** So many characters of rows go on their way together: packed, they about fill what is handed on at a time. */
const PIECE = 131_072;

/** The text of one cell; an empty one is written only for its style. */
export function cellXml(reference: string, cell: Cell, style: number, formula?: string): string {
  const open = style > 0 ? `<c r="${reference}" s="${style}"` : `<c r="${reference}"`;
  if (cell === null) return style > 0 ? `${open}/>` : '';
  if (typeof cell === 'number') return `${open}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `${open} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (formula !== undefined) {
    return `${open} t="str"><f>${encodeXml(formula)}</f><v>${encodeXml(safeText(cell))}</v></c>`;
  }
  if (isPlain(cell)) return `${open} t="inlineStr"><is><t>${cell}</t></is></c>`;
  const space = /^\s|\s$|\n/.test(cell) ? ' xml:space="preserve"' : '';
  return `${open} t="inlineStr"><is><t${space}>${encodeXml(safeText(cell))}</t></is></c>`;
}

/** True for a text that stands in XML as it is; nearly every text is so, and one look spares it four. */
function isPlain(text: string): boolean {
  const last = text.length - 1;
  for (let at = 0; at <= last; at += 1) {
    const code = text.charCodeAt(at);
    const isSpace = code === 32 && at > 0 && at < last;
    if (!isSpace && (code < 33 || code > 126 || code === 34 || code === 38 || code === 60 || code === 62 || code === 95)) return false;
  }
  return true;
}

function blockRow({ top, left, rows, styles, exceptions, links }: Block, letters: readonly string[], index: number): string {
  const row = rows.at(index - top) ?? [];
  const first = placeIn(styles.length, index - top, 0);
  const number = String(index + 1);
  let xml = '';
  for (let c = 0; c < styles.length; c += 1) {
    const cell = row[c] ?? null;
    const link = links?.get(first + c);
    const formula = link === undefined ? undefined : linkFormula(link, String(cell ?? ''));
    xml += cellXml(`${letters[left + c] ?? ''}${number}`, writable(cell), exceptions?.get(first + c) ?? styles[c] ?? 0, formula);
  }
  return xml;
}

/** All rows as XML in UTF-8, piece by piece, so that they are never held together. */
function* sheetData({ blocks, heights }: Filling, width: number, height: number): Generator<Uint8Array, void> {
  const letters = Array.from({ length: width }, (_, c) => columnLetters(c));
  const ordered = [...blocks].sort((a, b) => a.left - b.left);
  const encoder = new TextEncoder();
  let text = '';
  for (let index = 0; index < height; index += 1) {
    let cells = '';
    for (const block of ordered) {
      if (index >= block.top && index < block.top + block.rows.length) cells += blockRow(block, letters, index);
    }
    const points = heights.get(index);
    const size = points === undefined ? '' : ` ht="${points}" customHeight="1"`;
    if (cells || size) text += `<row r="${index + 1}"${size}>${cells}</row>`;
    if (text.length > PIECE) {
      yield encoder.encode(text);
      text = '';
    }
  }
  yield encoder.encode(text);
}

/** The columns that one tag is about, each with its style; the codec writes none. */
function styledColumns(tag: string, styles: readonly number[]): string {
  const attributes = attributesOf(tag);
  const first = Number(attributes.get('min'));
  const columns = Array.from({ length: Number(attributes.get('max')) - first + 1 }, (_, place) => first + place);
  if (columns.every((column) => (styles[column - 1] ?? 0) === 0)) return tag;
  return columns
    .map((column) => ({ min: String(column), max: String(column), style: String(styles[column - 1] ?? 0) }))
    .map((own) => Object.entries(own).reduce((text, [name, value]) => withAttribute(text, name, value), tag))
    .join('');
}

/** A worksheet part: its frame, filled; what the frame holds of cells gives way. */
export function poured(frame: string, filling: Filling): Pieces {
  const width = Math.max(1, ...filling.blocks.map((block) => block.left + block.styles.length));
  const height = Math.max(1, ...filling.blocks.map((block) => block.top + block.rows.length));
  const data = /<sheetData(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/sheetData>)/.exec(frame);
  if (!data) throw new Error('a frame without a place for cells');
  const before = frame
    .slice(0, data.index)
    .replace(/<dimension\s[^>]*>/, `<dimension ref="A1:${cellAddress(height - 1, width - 1)}"/>`)
    .replace(/<col\s[^>]*>/g, (tag) => styledColumns(tag, filling.columnStyles ?? []));
  const after = frame.slice(data.index + data[0].length);
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return function* () {
    yield encode(`${before}<sheetData>`);
    yield* sheetData(filling, width, height);
    yield encode(`</sheetData>${after}`);
  };
}
