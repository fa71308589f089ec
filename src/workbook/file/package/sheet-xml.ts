import { SheetEncoder, type Cell, type CellColumn, type Rect } from '#domain';
import { couldBeYear } from '../../dates';
import { attribute, cellOf, formulaOf, isDate, placeOf, rectOf, type SheetContext } from './cell-xml';
import { attributesOf } from './xml';

/** What is written in a worksheet part, from A1 on. */
export interface SheetContent {
  readonly columns: readonly CellColumn[];
  readonly hiddenRows: readonly number[];
  /** Single cells and, for an array formula, its whole block. */
  readonly formulas: readonly Rect[];
  readonly merged: readonly Rect[];
  /** Cells with a date that could be taken for a year. */
  readonly dates: readonly { readonly row: number; readonly column: number }[];
}

const mostRows = 1_048_576;
const mostColumns = 16_384;
/** So many places a sheet may span, filled or not; a few bytes can claim far more. */
const mostPlaces = 60_000_000;
/** No cell is longer than this, nor any other tag. */
const longestCell = 4_000_000;
/** So many rows are kept as rows, before they are put by column. */
const BLOCK = 4096;
/** So many rows are made room for when there are more than a block of them. */
const MANY_ROWS = 20_000;

/** From so many signs on a text that was cut from another holds on to that in the engines there are. */
const CUT_FROM = 13;
const MOST_COPIES = 200_000;

const none: readonly Cell[] = [];
const isEdge = (code: number): boolean =>
  code === 32 || code === 62 || code === 47 || code === 9 || code === 10 || code === 13;

/**
 * A worksheet part that is read as its text comes in, piece by piece: what was walked through is let go, and cells are put by
 * column. What cannot be a sheet throws, and one that spans too much is a RangeError.
 */
export class SheetXml {
  private readonly hiddenRows: number[] = [];
  private readonly formulas: Rect[] = [];
  private readonly dates: { row: number; column: number }[] = [];
  private encoder: SheetEncoder | null = null;
  private block: (readonly Cell[])[] = [];
  /** How many rows were put by column, and how wide the widest was. */
  private size = 0;
  private width = 0;
  private places = 0;
  private row: Cell[] = [];
  private rowIndex = -1;
  private column = -1;
  /** Texts that stand in the cells themselves, as they are kept. */
  private readonly copies = new Map<string, string>();
  private where: 'before' | 'cells' | 'behind' = 'before';
  /** What came in and was not walked through yet. */
  private text = '';

  constructor(private readonly context: SheetContext) {}

  add(piece: string): void {
    this.text += piece;
    if (this.where === 'before') this.seekCells();
    if (this.where === 'cells') this.walk();
  }

  /** All that was read, when nothing more comes. */
  content(): SheetContent {
    if (this.where === 'cells') throw new Error('a sheet that breaks off');
    this.put();
    const merged = [...this.text.matchAll(/<mergeCell\s[^>]*>/g)].map(([tag]) => rectOf(attributesOf(tag).get('ref') ?? 'A1'));
    const { hiddenRows, formulas, dates } = this;
    return { columns: this.encoder?.columns() ?? [], hiddenRows, formulas, merged, dates };
  }

  private seekCells(): void {
    const found = /<sheetData(?:\s[^>]*)?>|<sheetData(?:\s[^>]*)?\/>/.exec(this.text);
    if (found === null) {
      // Nothing before the cells is of use, but the tag may have come in half.
      this.text = this.text.slice(-1000);
      return;
    }
    this.text = this.text.slice(found.index + found[0].length);
    this.where = found[0].endsWith('/>') ? 'behind' : 'cells';
  }

  /** Goes through what is whole of the tags that came in; the rest waits for the next piece. */
  private walk(): void {
    const { text } = this;
    let at = text.indexOf('<');
    let done = at < 0 ? text.length : at;
    while (at >= 0 && this.where === 'cells') {
      const close = text.indexOf('>', at);
      if (close < 0) break;
      const end = this.tag(text, at, close);
      if (end < 0) break;
      at = text.indexOf('<', end);
      done = at < 0 ? text.length : at;
      if (this.where !== 'cells') done = end;
    }
    this.text = text.slice(done);
    if (this.where === 'cells' && this.text.length > longestCell) throw new RangeError('a cell exceeds the limit');
  }

  /** Reads the tag between two places, and the cell it begins; gives the place behind it, −1 when the cell is not whole yet. */
  private tag(text: string, at: number, close: number): number {
    const kind = text.charCodeAt(at + 1);
    if (kind === 114 && text.startsWith('row', at + 1)) this.beginRow(text.slice(at, close));
    else if (kind === 99 && isEdge(text.charCodeAt(at + 2))) return this.cell(text, at, close);
    else if (kind === 47 && text.startsWith('/sheetData', at + 1)) this.where = 'behind';
    return close + 1;
  }

  private beginRow(tag: string): void {
    const number = attribute(tag, 'r');
    const rowIndex = number === undefined ? this.rowIndex + 1 : Number(number) - 1;
    if (!(rowIndex > this.rowIndex && rowIndex < mostRows)) throw new Error('a row outside the sheet, or out of order');
    while (++this.rowIndex < rowIndex) this.begin(none);
    this.begin((this.row = []));
    this.column = -1;
    const hidden = attribute(tag, 'hidden');
    if (hidden === '1' || hidden === 'true') this.hiddenRows.push(rowIndex);
  }

  private begin(row: readonly Cell[]): void {
    if (this.block.length === BLOCK) this.put();
    this.block.push(row);
  }

  private cell(text: string, at: number, close: number): number {
    const tag = text.slice(at, close);
    const isEmpty = tag.endsWith('/');
    const last = isEmpty ? close : text.indexOf('</c>', close);
    if (last < 0) return -1;
    const reference = attribute(tag, 'r');
    const column = reference === undefined ? this.column + 1 : placeOf(reference).column;
    if (!(column >= 0 && column < mostColumns) || this.rowIndex < 0) throw new Error('a cell outside the sheet');
    this.column = column;
    if (isEmpty) return close + 1;
    const { row } = this;
    this.places += Math.max(0, column + 1 - row.length);
    if (this.places > mostPlaces) throw new RangeError('the cells exceed the limit');
    const between = text.slice(close + 1, last);
    // What is laid out over lines by others is the same.
    const inner = between.charCodeAt(0) <= 32 ? between.trimStart() : between;
    while (row.length < column) row.push(null);
    const cell = cellOf(tag, inner, this.context, this.keep);
    row[column] = cell;
    if (couldBeYear(cell) && isDate(tag, this.context)) this.dates.push({ row: this.rowIndex, column });
    if (inner.startsWith('<f')) this.formulas.push(formulaOf(inner, this.rowIndex, column));
    return last + 1;
  }

  /** A text that does not hold on to the piece it was cut from. */
  private readonly keep = (text: string): string => {
    if (text.length < CUT_FROM) return text;
    const known = this.copies.get(text);
    if (known !== undefined) return known;
    const copy = String(JSON.parse(JSON.stringify(text)));
    if (this.copies.size > MOST_COPIES) this.copies.clear();
    this.copies.set(copy, copy);
    return copy;
  };

  /** Puts the rows that are kept by column. */
  private put(): void {
    const { block } = this;
    this.width = block.reduce((widest, row) => Math.max(widest, row.length), this.width);
    this.size += block.length;
    if (this.width * this.size > mostPlaces) throw new RangeError('the cells exceed the limit');
    this.encoder ??= new SheetEncoder(block.length < BLOCK ? block.length : MANY_ROWS);
    this.encoder.add(block);
    this.block = [];
  }
}
