import type { Cell, CellColumn, SheetCells } from '../cell';
import { runAll, type Steps } from '../steps';

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
export function* columnSteps({ rows, columns }: Pick<SheetCells, 'rows' | 'columns'>): Steps<readonly CellColumn[]> {
  if (columns !== undefined) return columns;
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
  const { name, top, left, hiddenRows, formulas, merged, dates } = facts;
  let made: Cell[][] | null = null;
  return {
    name,
    top,
    left,
    ...(hiddenRows && { hiddenRows }),
    ...(formulas && { formulas }),
    ...(merged && { merged }),
    ...(dates && { dates }),
    columns,
    get rows() {
      return (made ??= Array.from({ length: columns[0]?.codes.length ?? 0 }, (_, row) => cellsOfRow(columns, row)));
    },
  };
}

const float = new Float64Array(1);
const halves = new Uint32Array(float.buffer);

function hashOfNumber(value: number): number {
  if ((value | 0) === value) return scattered(value);
  float[0] = value;
  return scattered((halves[0] ?? 0) ^ Math.imul(halves[1] ?? 0, 0x85ebca6b));
}

function hashOfText(text: string): number {
  let hash = text.length;
  for (let place = 0; place < text.length; place++) hash = (Math.imul(hash, 31) + text.charCodeAt(place)) | 0;
  return scattered(hash);
}

function scattered(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Finds cells by their hash: of each the place among the distinct cells, 0 where there is none (open addressing). */
class Places {
  hashes = new Int32Array(256);
  places = new Int32Array(256);
  private count = 0;

  put(hash: number, at: number, place: number): void {
    this.hashes[at] = hash;
    this.places[at] = place;
    if (++this.count * 2 > this.places.length) this.grow();
  }

  private grow(): void {
    const { hashes, places } = this;
    const mask = places.length * 4 - 1;
    this.hashes = new Int32Array(mask + 1);
    this.places = new Int32Array(mask + 1);
    for (let old = 0; old < places.length; old++) {
      const place = places[old] ?? 0;
      if (place === 0) continue;
      let at = (hashes[old] ?? 0) & mask;
      while (this.places[at] !== 0) at = (at + 1) & mask;
      this.hashes[at] = hashes[old] ?? 0;
      this.places[at] = place;
    }
  }
}

/** Gives each distinct cell of one column a place, in the order in which they are met. */
class ColumnEncoder {
  private readonly cells: Cell[] = [null];
  private readonly numbers = new Places();
  private readonly texts = new Places();
  /** Blank texts, booleans. */
  private readonly others = new Map<Cell | undefined, number>([[null, 0], [undefined, 0], ['', 0]]);
  private codes: Int32Array;

  constructor(rows: number) {
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
      if (typeof cell === 'number') codes[before + row] = this.placeOfNumber(cell);
      else if (typeof cell === 'string') codes[before + row] = cell.length === 0 ? 0 : this.placeOfText(cell);
      else codes[before + row] = this.placeOfOther(cell);
    }
  }

  column(size: number): CellColumn {
    return { codes: this.codes.length === size ? this.codes : this.codes.slice(0, size), cells: this.cells };
  }

  private placeOfNumber(cell: number): number {
    const { cells, numbers } = this;
    const { hashes, places } = numbers;
    const hash = hashOfNumber(cell);
    const mask = places.length - 1;
    let at = hash & mask;
    for (let place = places[at] ?? 0; place !== 0; place = places[at] ?? 0) {
      if (hashes[at] === hash && cells[place] === cell) return place;
      at = (at + 1) & mask;
    }
    const place = cells.push(cell) - 1;
    numbers.put(hash, at, place);
    return place;
  }

  private placeOfText(cell: string): number {
    const { cells, texts } = this;
    const { hashes, places } = texts;
    const hash = hashOfText(cell);
    const mask = places.length - 1;
    let at = hash & mask;
    for (let place = places[at] ?? 0; place !== 0; place = places[at] ?? 0) {
      if (hashes[at] === hash && cells[place] === cell) return place;
      at = (at + 1) & mask;
    }
    if (blankAsNull(cell) === null) return this.placeOfOther(cell, 0);
    const place = cells.push(cell) - 1;
    texts.put(hash, at, place);
    return place;
  }

  private placeOfOther(cell: Cell | undefined, known = this.others.get(cell)): number {
    if (known !== undefined) return known;
    const place = this.cells.push(cell ?? null) - 1;
    this.others.set(cell, place);
    return place;
  }
}
