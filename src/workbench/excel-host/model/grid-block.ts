import { ValuePlaces } from './value-places';

/** So many rows a block has. */
export const BLOCK_ROWS = 16_384;

/** After so many new values a block is being filled: then they are looked up, not searched. */
const MANY = 64;
/** With so many values, most of them are of cells that were overwritten since; `ValuePlaces` holds no more. */
const MOST = 4 * BLOCK_ROWS;
const SMALL = 256;
/** With more rows than this a block is taken to be one that is being filled. */
const FEW = 512;

/** What the blocks of a column use by turns while they are written to. */
export interface ByTurns<T extends string | number | boolean> {
  places: ValuePlaces<T> | undefined;
}

/** Some rows of one column: each distinct value once, and per row the place of its own. */
export class Block<T extends string | number | boolean> {
  /** Also those that no row has any more; at 0 what an empty cell has. */
  private values: (T | undefined)[] = [undefined];
  private codes: Uint8Array | Uint16Array = new Uint8Array(0);
  /** The place of the value of all rows beyond `codes`. */
  private below = 0;
  private places: ValuePlaces<T> | null = null;
  private added = 0;

  constructor(private readonly column: ByTurns<T>) {}

  get(row: number): T | undefined {
    const { codes } = this;
    return this.values[row < codes.length ? (codes[row] as number) : this.below];
  }

  set(row: number, value: T | undefined): void {
    const code = this.placeOf(value);
    this.makeRoom(row + 1);
    this.codes[row] = code;
  }

  /** Nothing is written here for a while: what makes that quick takes no room meanwhile. */
  rest(): void {
    this.places = null;
    this.added = 0;
  }

  isEmpty(): boolean {
    return this.values.every((value) => value === undefined);
  }

  change(from: number, to: number, next: (value: T | undefined) => T | undefined): void {
    if (from === 0 && to === BLOCK_ROWS && next(undefined) === undefined) this.changeAll(next);
    else if (from === 0 && to === BLOCK_ROWS && this.codes.length === 0) this.fill(next(this.values[this.below]));
    else this.changeSome(from, to, next);
  }

  /** The first and last row with a value for which `isFilled`. */
  ends(isFilled: (value: T) => boolean): { readonly first: number; readonly last: number } | undefined {
    const is = (row: number): boolean => {
      const value = this.get(row);
      return value !== undefined && isFilled(value);
    };
    // Beyond `codes` all rows are alike.
    const end = is(BLOCK_ROWS - 1) ? BLOCK_ROWS : this.codes.length;
    let first = 0;
    while (first < end && !is(first)) first++;
    let last = end - 1;
    while (last > first && !is(last)) last--;
    return first < end ? { first, last } : undefined;
  }

  private fill(value: T | undefined): void {
    this.rest();
    this.values = value === undefined ? [undefined] : [undefined, value];
    this.codes = new Uint8Array(0);
    this.below = value === undefined ? 0 : 1;
  }

  private changeAll(next: (value: T | undefined) => T | undefined): void {
    this.rest();
    this.values = this.values.map((value) => (value === undefined ? undefined : next(value)));
  }

  private changeSome(from: number, to: number, next: (value: T | undefined) => T | undefined): void {
    const known = new Map<number, number>();
    // There is room for as many new values as there are.
    if (this.values.length > MOST / 2) this.renumber();
    this.makeRoom(to);
    for (let row = from; row < to; row++) {
      const code = this.codes[row] as number;
      let changed = known.get(code);
      if (changed === undefined) known.set(code, (changed = this.placeOf(next(this.values[code]))));
      this.codes[row] = changed;
    }
  }

  /** The place of a value, a new one when it has none. */
  private placeOf(value: T | undefined): number {
    if (value === undefined) return 0;
    const place = this.places === null ? this.values.indexOf(value) : this.places.of(value);
    if (place > 0) return place;
    if (this.values.length === MOST) this.renumber();
    if (this.values.length === SMALL && this.codes instanceof Uint8Array) this.codes = Uint16Array.from(this.codes);
    this.values.push(value);
    this.places?.add(this.values.length - 1);
    if (++this.added === MANY) {
      this.places = this.column.places ??= new ValuePlaces();
      this.places.begin(this.values);
    }
    return this.values.length - 1;
  }

  /** Lets go of the values that no row has any more. */
  private renumber(): void {
    const next = new Map<number, number>([[0, 0]]);
    const values: (T | undefined)[] = [undefined];
    const renumbered = (code: number): number => {
      let own = next.get(code);
      if (own === undefined) {
        next.set(code, (own = values.length));
        values.push(this.values[code]);
      }
      return own;
    };
    this.below = renumbered(this.below);
    for (const [row, code] of this.codes.entries()) this.codes[row] = renumbered(code);
    this.values = values;
    this.rest();
  }

  private makeRoom(rows: number): void {
    const { codes } = this;
    if (rows <= codes.length) return;
    // A block that is being filled is not copied again and again: what it outgrew would lie about until the next collection.
    const isBeingFilled = rows > FEW && codes.length > 0;
    const length = isBeingFilled ? BLOCK_ROWS : Math.min(BLOCK_ROWS, Math.max(rows, codes.length * 2, 16));
    const grown = codes instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);
    grown.set(codes);
    grown.fill(this.below, codes.length);
    this.codes = grown;
  }
}
