import type { ColumnData, DataOf } from '../levering/sheet-data';

/** Rows with the columns of Voorzieningen: of that sheet, or of Historie. */
export interface VoorzieningRows {
  readonly size: number;
  readonly rowNumbers: Int32Array;
  readonly columns: DataOf<'Voorzieningen'>['columns'];
}

/** The values of a column as numbers: equal values share one, 0 is empty or unreadable. */
export interface Numbered<T> {
  /** The number of the value in a row. */
  at(row: number): number;
  /** The value behind each number; null at 0. */
  readonly values: readonly (T | null)[];
}

/** Numbers the distinct values of a column in order of appearance among its distinct cells. */
export function numbered<T extends string | number>(column: ColumnData<T>): Numbered<T> {
  const { codes } = column;
  const numbers = new Map<T, number>();
  const values: (T | null)[] = [null];
  const ofCell = Int32Array.from(column.values, (value) => {
    if (value === null) return 0;
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, values.length);
    return values.push(value) - 1;
  });
  return { at: (row) => ofCell[codes[row] ?? 0] ?? 0, values };
}

/** Things met by number, each kept once: `numberOf` gives the place of a key and makes what stands there when new. */
export class Places<T> {
  readonly list: T[] = [];
  private readonly numbers = new Map<number, number>();

  numberOf(key: number, make: () => T): number {
    let found = this.numbers.get(key);
    if (found === undefined) {
      found = this.list.push(make()) - 1;
      this.numbers.set(key, found);
    }
    return found;
  }
}
