import { STATE, type ColumnData, type SheetData } from '../levering/sheet-data';
import { allAlike, rowsByKind, toldApartBy, toldApartByFirst, toldApartFurther, type LookedAt, type RowKinds, type RowsByKind } from './row-kinds';
import { columnsOf, type RowRule } from './rule';

/** Columns are taken together while there are on average so many rows of each kind they tell apart. */
const ROWS_FOR_EACH = 32;
/** The rows of one control are told apart when there are so many for each of its own kinds. */
const ROWS_FOR_EACH_OF_ONE = 2;
/** More than one part in so many of the rows. */
const MUCH = 8;
/** In a sheet of fewer rows nothing is told apart: each is asked. */
const WORTH_IT = 256;

/** What one or more controls look at in a column: its cells, or no more than whether they hold a value. */
interface Look {
  readonly place: number;
  readonly isFilledOnly: boolean;
}

/** How the rows of a sheet are alike in what the controls over rows look at. */
export class SheetKinds {
  /** The kinds by the columns with few different cells, together. */
  readonly base: RowKinds;
  private readonly byKind: RowsByKind;
  private readonly columns: readonly ColumnData[];
  private readonly taken = new Set<string>();
  private readonly looked = new Map<string, LookedAt>();

  constructor(
    private readonly sheet: SheetData,
    rules: readonly RowRule[],
  ) {
    this.columns = columnsOf(sheet);
    this.base = this.told(rules);
    this.byKind = rowsByKind(this.base);
  }

  /** How many rows there are of the kinds of the base of which this was told. */
  rowsIn(told: Uint8Array, outcome: number): number {
    const { starts } = this.byKind;
    let rows = 0;
    for (let kind = 0; kind < told.length; kind++) {
      if (told[kind] === outcome) rows += (starts[kind + 1] as number) - (starts[kind] as number);
    }
    return rows;
  }

  /** Visits the rows of the kinds of the base of which something else was told, in no order. */
  visitRows(told: Uint8Array, except: number, visit: (row: number, outcome: number) => void): void {
    const { numbers } = this.base;
    if (numbers.length - this.rowsIn(told, except) > numbers.length / MUCH) {
      // Many rows are gone through in the order of the sheet, as they lie in memory.
      for (let row = 0; row < numbers.length; row++) {
        const outcome = told[numbers[row] as number] as number;
        if (outcome !== except) visit(row, outcome);
      }
      return;
    }
    const { rows, starts } = this.byKind;
    for (let kind = 0; kind < told.length; kind++) {
      const outcome = told[kind] as number;
      if (outcome === except) continue;
      const end = starts[kind + 1] as number;
      for (let place = starts[kind] as number; place < end; place++) visit(rows[place] as number, outcome);
    }
  }

  /** The places of those columns of a control by which the base tells rows apart. */
  placesIn(rule: RowRule): ReadonlySet<number> {
    return new Set(this.looksOf(rule).flatMap((look) => (this.taken.has(keyOf(look)) ? [look.place] : [])));
  }

  /** The kinds by all columns of one control; null where that leaves about as many questions as the `open` rows. */
  of(rule: RowRule, open: number): RowKinds | null {
    if (this.sheet.size < WORTH_IT) return null;
    const most = Math.floor(open / ROWS_FOR_EACH_OF_ONE);
    const looked = this.looksOf(rule).map((look) => this.lookedAt(look)).sort(byCount);
    const [first, ...others] = looked;
    if (first === undefined || looked.some(({ count }) => count > most)) return null;
    return others.reduce<RowKinds | null>((kinds, one) => kinds && toldApartFurther(kinds, one, most), toldApartBy(first));
  }

  private told(rules: readonly RowRule[]): RowKinds {
    const { size } = this.sheet;
    if (size < WORTH_IT) return allAlike(size);
    const most = Math.floor(size / ROWS_FOR_EACH);
    const looks = new Map(rules.flatMap((rule) => this.looksOf(rule)).map((look) => [keyOf(look), this.lookedAt(look)]));
    const few = [...looks].filter(([, { count }]) => count <= most).sort(([, a], [, b]) => byCount(a, b));
    const { kinds, taken } = toldApartByFirst(few.map(([, looked]) => looked), size, most);
    for (const [key] of few.slice(0, taken)) this.taken.add(key);
    return kinds;
  }

  private looksOf(rule: RowRule): Look[] {
    const filledOnly: readonly string[] = rule.onlyWhetherFilled ?? [];
    return rule.columns.flatMap((name) => {
      const place = this.columns.findIndex((column) => column.name === name);
      return place < 0 ? [] : [{ place, isFilledOnly: filledOnly.includes(name) }];
    });
  }

  private lookedAt(look: Look): LookedAt {
    const column = this.columns[look.place] as ColumnData;
    if (!look.isFilledOnly) return { codes: column.codes, count: column.cells.length };
    const key = keyOf(look);
    const looked = this.looked.get(key) ?? filledOrNot(column);
    this.looked.set(key, looked);
    return looked;
  }
}

const byCount = (a: LookedAt, b: LookedAt): number => a.count - b.count;
const keyOf = ({ place, isFilledOnly }: Look): string => `${place}${isFilledOnly ? '?' : ''}`;

/** Per row 1 where a column has a value, and 2 where what it holds cannot be read. */
function filledOrNot({ codes, values, states }: ColumnData): LookedAt {
  const ofCells = new Uint8Array(values.length);
  for (let place = 0; place < values.length; place++) {
    ofCells[place] = (states[place] as number) >= STATE.failed ? 2 : values[place] === null ? 0 : 1;
  }
  const ofRows = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) ofRows[row] = ofCells[codes[row] as number] as number;
  return { codes: ofRows, count: 3 };
}
