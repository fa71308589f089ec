import type { Cell, CellColumn, SheetCells } from '../cell';
import { runAll, type Steps } from '../steps';
import { AT_HAND, glance, hashOfNumber, hashOfText, Places, shortKey, SHORT_KEYS, SMALL } from './places';

const BLANK = /^[\s\u200b-\u200d\u2060\ufeff]*$/u;

/** A cell of nothing but blanks is an empty cell. */
export const blankAsNull = (cell: Cell): Cell => (typeof cell === 'string' && BLANK.test(cell) ? null : cell);

/** So many rows are gone through column by column: together they stay in the nearest memory of a processor. */
const BLOCK = 128;

/** Puts the cells of a sheet column by column as its rows come in, each distinct cell once. */
export class SheetEncoder {
  private readonly encoders: ColumnEncoder[] = [];
  private size = 0;

  /** `rows` is how many rows are expected; more or fewer may come. */
  constructor(private readonly rows: number) {}

  add(rows: SheetCells['rows']): void {
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    while (this.encoders.length < width) this.encoders.push(new ColumnEncoder(Math.max(this.rows, this.size + rows.length)));
    for (const encoder of this.encoders) encoder.makeRoom(this.size + rows.length);
    for (let from = 0; from < rows.length; from += BLOCK) {
      const to = Math.min(rows.length, from + BLOCK);
      for (const [column, encoder] of this.encoders.entries()) encoder.add(rows, column, from, to, this.size);
    }
    this.size += rows.length;
  }

  columns(): readonly CellColumn[] {
    return this.encoders.map((encoder) => encoder.column(this.size));
  }
}

/** The cells of a sheet column by column; see `columnSteps`. */
export const columnsOf = (sheet: Pick<SheetCells, 'rows' | 'columns'>): readonly CellColumn[] => runAll(columnSteps(sheet));

/** So many rows are put by column between two pauses. */
const STEP = 5000;

/** Puts the cells of a sheet column by column, with a pause every few thousand rows. */
export function* columnSteps(sheet: Pick<SheetCells, 'rows' | 'columns'>): Steps<readonly CellColumn[]> {
  if (sheet.columns !== undefined) return sheet.columns;
  // Asked for only now: of a sheet that is kept by column, rows would have to be made.
  const { rows } = sheet;
  const encoder = new SheetEncoder(rows.length);
  for (let from = 0; from < rows.length; from += STEP) {
    encoder.add(from === 0 && rows.length <= STEP ? rows : rows.slice(from, from + STEP));
    yield { phase: 'Lezen', done: Math.min(rows.length, from + STEP), total: rows.length };
  }
  return encoder.columns();
}

/** The cells of one row of columns. */
export const cellsOfRow = (columns: readonly CellColumn[], row: number): Cell[] =>
  columns.map(({ codes, cells }) => cells[codes[row] ?? 0] ?? null);

/** A sheet whose cells are kept by column; its rows are made when they are asked for. */
export function sheetOfColumns(facts: Omit<SheetCells, 'rows' | 'columns'>, columns: readonly CellColumn[]): SheetCells {
  const { name, top, left, hiddenRows, formulas, merged, dates, cbs } = facts;
  let made: Cell[][] | null = null;
  return {
    name,
    top,
    left,
    ...(hiddenRows && { hiddenRows }),
    ...(formulas && { formulas }),
    ...(merged && { merged }),
    ...(dates && { dates }),
    ...(cbs && { cbs }),
    columns,
    get rows() {
      return (made ??= Array.from({ length: columns[0]?.codes.length ?? 0 }, (_, row) => cellsOfRow(columns, row)));
    },
  };
}

const NO_PLACES = new Int32Array();
const MANY_ROWS = 20_000;
const MOST_MISSES = 4096;

/** Gives each distinct cell of one column a place, in the order in which they are met. */
class ColumnEncoder {
  private readonly cells: Cell[] = [null];
  private readonly numbers = new Places();
  private readonly texts = new Places();
  /** The places of small whole numbers, and of short texts by their keys; made when there are such cells. */
  private small: Int32Array = NO_PLACES;
  private short: Int32Array = NO_PLACES;
  /** The places of texts that were met last, by a glance at them; after many misses it is not looked at any more. */
  private readonly atHand = new Int32Array(AT_HAND);
  private misses = 0;
  /** Blank texts, booleans. */
  private readonly others = new Map<Cell | undefined, number>([[null, 0], [undefined, 0], ['', 0]]);
  private codes: Int32Array;

  /** Of fewer rows the tables would cost more than they save. */
  private readonly hasTables: boolean;

  constructor(rows: number) {
    this.hasTables = rows >= MANY_ROWS;
    this.codes = new Int32Array(rows);
  }

  makeRoom(rows: number): void {
    if (rows <= this.codes.length) return;
    const codes = new Int32Array(Math.max(rows, this.codes.length * 2));
    codes.set(this.codes);
    this.codes = codes;
  }

  add(rows: SheetCells['rows'], column: number, from: number, to: number, before: number): void {
    const { codes } = this;
    for (let row = from; row < to; row++) {
      const cell = rows[row]?.[column];
      if (typeof cell === 'number') codes[before + row] = cell >= 0 && cell < SMALL ? this.placeOfSmall(cell) : this.placeOfNumber(cell);
      else if (typeof cell === 'string') codes[before + row] = cell.length === 0 ? 0 : this.placeOfText(cell);
      else codes[before + row] = this.placeOfOther(cell);
    }
  }

  column(size: number): CellColumn {
    return { codes: this.codes.length === size ? this.codes : this.codes.slice(0, size), cells: this.cells };
  }

  private placeOfSmall(cell: number): number {
    if (!this.hasTables || (cell | 0) !== cell) return this.placeOfNumber(cell);
    if (this.small.length === 0) this.small = new Int32Array(SMALL);
    const place = this.small[cell] ?? 0;
    // Also −0, which is another number than 0 to nobody.
    return place !== 0 ? place : (this.small[cell] = this.placeOfNumber(cell));
  }

  private placeOfNumber(cell: number): number {
    const { cells, numbers } = this;
    const { slots } = numbers;
    const hash = hashOfNumber(cell);
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (let place = slots[slot + 1] as number; place !== 0; place = slots[slot + 1] as number) {
      if (slots[slot] === hash && cells[place] === cell) return place;
      slot = (slot + 2) & mask;
    }
    const place = cells.push(cell) - 1;
    numbers.put(hash, slot, place);
    return place;
  }

  private placeOfText(cell: string): number {
    const key = this.hasTables ? shortKey(cell) : -1;
    if (key < 0) return this.misses > MOST_MISSES ? this.placeOfLong(cell) : this.placeAtHand(cell);
    if (this.short.length === 0) this.short = new Int32Array(SHORT_KEYS);
    const place = this.short[key] ?? 0;
    return place !== 0 ? place : (this.short[key] = this.placeOfLong(cell));
  }

  /** Of a column with few texts: the last one that looked like this at a glance is most often the same. */
  private placeAtHand(cell: string): number {
    const at = glance(cell);
    const place = this.atHand[at] as number;
    if (place !== 0 && this.cells[place] === cell) return place;
    this.misses++;
    return (this.atHand[at] = this.placeOfLong(cell));
  }

  private placeOfLong(cell: string): number {
    const { cells, texts } = this;
    const { slots } = texts;
    const hash = hashOfText(cell);
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (let place = slots[slot + 1] as number; place !== 0; place = slots[slot + 1] as number) {
      if (slots[slot] === hash && cells[place] === cell) return place;
      slot = (slot + 2) & mask;
    }
    if (blankAsNull(cell) === null) return this.placeOfOther(cell, 0);
    const place = cells.push(cell) - 1;
    texts.put(hash, slot, place);
    return place;
  }

  private placeOfOther(cell: Cell | undefined, known = this.others.get(cell)): number {
    if (known !== undefined) return known;
    const place = this.cells.push(cell ?? null) - 1;
    this.others.set(cell, place);
    return place;
  }
}
