import { cellAddress, columnLetters } from '#domain';
import type { Cell, PlanRows } from '#domain';
import { writable } from '../../layout';
import { safeText } from '../style';
import { attributesOf, encodeXml, withAttribute } from './xml';

/** A block of cells to write: every row, every column under the style with that number. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: PlanRows;
  /** For each column the number of its style. */
  readonly styles: readonly number[];
  /** Styles of single cells, by row and column of the block. */
  readonly exceptions?: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Formulas without their "=", by row and column of the block; the text in `rows` is what they give. */
  readonly formulas?: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

/** What is poured into the frame of a sheet: blocks that do not overlap, heights of rows in points. */
export interface Filling {
  readonly blocks: readonly Block[];
  readonly heights: ReadonlyMap<number, number>;
  /** For each column from A the number of the style of its cells that hold nothing yet. */
  readonly columnStyles?: readonly number[];
}

const rowsPerPiece = 2000;

/** The text of one cell; an empty one is written only for its style. */
export function cellXml(reference: string, cell: Cell, style: number, formula?: string): string {
  const open = style > 0 ? `<c r="${reference}" s="${style}"` : `<c r="${reference}"`;
  if (cell === null) return style > 0 ? `${open}/>` : '';
  if (typeof cell === 'number') return `${open}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `${open} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (formula !== undefined) {
    return `${open} t="str"><f>${encodeXml(formula)}</f><v>${encodeXml(safeText(cell))}</v></c>`;
  }
  const space = /^\s|\s$|\n/.test(cell) ? ' xml:space="preserve"' : '';
  return `${open} t="inlineStr"><is><t${space}>${encodeXml(safeText(cell))}</t></is></c>`;
}

function blockRow(block: Block, letters: readonly string[], index: number): string {
  const row = block.rows.at(index - block.top) ?? [];
  const exceptions = block.exceptions?.get(index - block.top);
  const formulas = block.formulas?.get(index - block.top);
  let xml = '';
  for (let c = 0; c < block.styles.length; c += 1) {
    xml += cellXml(
      `${letters[block.left + c] ?? ''}${index + 1}`,
      writable(row[c] ?? null),
      exceptions?.get(c) ?? block.styles[c] ?? 0,
      formulas?.get(c),
    );
  }
  return xml;
}

/** All rows as XML in UTF-8, in pieces, because one text of them all can be longer than a text may be. */
function sheetData({ blocks, heights }: Filling, width: number, height: number): Uint8Array[] {
  const letters = Array.from({ length: width }, (_, c) => columnLetters(c));
  const ordered = [...blocks].sort((a, b) => a.left - b.left);
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = '';
  for (let index = 0; index < height; index += 1) {
    let cells = '';
    for (const block of ordered) {
      if (index >= block.top && index < block.top + block.rows.length) cells += blockRow(block, letters, index);
    }
    const points = heights.get(index);
    const size = points === undefined ? '' : ` ht="${points}" customHeight="1"`;
    if (cells || size) text += `<row r="${index + 1}"${size}>${cells}</row>`;
    if ((index + 1) % rowsPerPiece === 0) {
      pieces.push(encoder.encode(text));
      text = '';
    }
  }
  pieces.push(encoder.encode(text));
  return pieces;
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

/** Fills the frame of a worksheet part; what the frame holds of cells gives way. */
export function poured(frame: string, filling: Filling): Uint8Array[] {
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
  return [encode(`${before}<sheetData>`), ...sheetData(filling, width, height), encode(`</sheetData>${after}`)];
}
