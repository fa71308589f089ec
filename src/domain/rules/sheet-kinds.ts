import type { CellCodes } from '../cell';
import { gathered } from '../counting/gathered';
import { combinationsOf, putTogether, type Codes, type Combinations } from '../levering/combinations';
import type { Room } from '../levering/room';
import { KNOWN, STATE, type ColumnData, type SheetData } from '../levering/sheet-data';
import { allAlike, countWhere, rowsByKind, toldApartByFirst, type RowKinds, type RowsByKind } from './row-kinds';
import { columnsOf, type RowRule } from './rule';

/** Columns are taken together while there are on average so many rows of each kind they tell apart. */
const ROWS_FOR_EACH = 32;
/** What is said of rows that are alike is kept in a table of at most so many places for each of the rows. */
const PLACES_FOR_EACH = 8;
/** More than one part in so many of the rows. */
const MUCH = 8;
/** In a sheet of fewer rows nothing is told apart: each is asked. */
const WORTH_IT = 256;

/** What one or more controls look at in a column: its cells, or no more than whether they hold a value. */
interface Look {
  readonly place: number;
  readonly isFilledOnly: boolean;
}

/** How rows of some kinds are further alike in the other columns of a control: those with the same place, which is below `possible`. */
export interface FurtherKinds {
  /** Per kind where its places begin; of the other kinds they come last. */
  readonly begins: Int32Array;
  /** Per row its place among those of its kind. */
  readonly places: CellCodes;
  readonly possible: number;
  /** The places from here on are of the other kinds. */
  readonly others: number;
}

/** How the rows of a sheet are alike in what the controls over rows look at. */
export class SheetKinds {
  /** The kinds by the columns with few different cells, together. */
  readonly base: RowKinds;
  private readonly byKind: RowsByKind;
  private readonly columns: readonly ColumnData[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly taken = new Set<string>();
  private readonly looked = new Map<string, Codes>();
  private readonly shown = new Map<string, Int32Array>();
  /** Where rows that are asked for are laid down, or the places of all rows. */
  private readonly asked: Int32Array;

  constructor(
    private readonly sheet: SheetData,
    rules: readonly RowRule[],
    room: Room,
  ) {
    this.columns = columnsOf(sheet);
    this.places = new Map(this.columns.map(({ name }, place) => [name, place]));
    this.base = this.told(rules, room);
    this.byKind = rowsByKind(this.base, room);
    this.asked = room.int32(sheet.size);
  }

  /** The rows of the kinds of the base of which this was told; until rows are asked for again. */
  rowsWhere(told: Uint8Array, outcome: number): Int32Array {
    const { rows, starts } = this.byKind;
    const { numbers } = this.base;
    const { asked } = this;
    let count = 0;
    if (countWhere(this.byKind, told, outcome) > numbers.length / MUCH) {
      // Many rows are given in the order of the sheet, as they lie in memory. Each is laid down and the next put over it
      // if it is not asked for: that is many times quicker than a choice that cannot be foreseen.
      const isAsked = new Uint8Array(told.length);
      for (let kind = 0; kind < told.length; kind++) isAsked[kind] = told[kind] === outcome ? 1 : 0;
      for (let row = 0; row < numbers.length; row++) {
        asked[count] = row;
        count += isAsked[numbers[row] as number] as number;
      }
      return asked.subarray(0, count);
    }
    for (let kind = 0; kind < told.length; kind++) {
      if (told[kind] !== outcome) continue;
      const end = starts[kind + 1] as number;
      for (let place = starts[kind] as number; place < end; place++) asked[count++] = rows[place] as number;
    }
    return asked.subarray(0, count);
  }

  /** Per column of a control how much of it is the same in all rows of a kind of the base. */
  knownTo(rule: RowRule): Uint8Array {
    const known = new Uint8Array(this.columns.length);
    for (const look of this.looksOf(rule)) {
      known[look.place] = this.isTold(look) ? KNOWN.value : this.isTold(filledOnly(look)) ? KNOWN.filled : KNOWN.nothing;
    }
    return known;
  }

  /** How all kinds of the base, or these, are alike in what is known to a control of each. */
  alikeTo(rule: RowRule, kinds: Int32Array | null): Combinations {
    const looks = this.looksOf(rule).map((look) => (this.isTold(look) ? look : filledOnly(look)));
    const told = looks.filter((look) => this.isTold(look)).map((look) => {
      const inKinds = this.inKinds(look);
      return { codes: kinds === null ? inKinds : gathered(inKinds, kinds), cells: { length: this.lookedAt(look).count } };
    });
    return combinationsOf(told, (kinds ?? this.base.examples).length);
  }

  /** How rows of the kinds of the base of which this was told are further alike for a control; null where that leaves too many kinds. Until rows are asked for again. */
  further(rule: RowRule, told: Uint8Array, outcome: number): FurtherKinds | null {
    const { size } = this.sheet;
    if (size < WORTH_IT) return null;
    const kinds = placesOf(told, outcome);
    const { numbers, firsts } = this.alikeTo(rule, kinds);
    const columns = this.looksOf(rule).filter((look) => !this.isTold(look)).map((look) => this.lookedAt(look));
    const each = columns.reduce((product, { count }) => product * count, 1);
    const others = firsts.length * each;
    if (others > countWhere(this.byKind, told, outcome) * PLACES_FOR_EACH) return null;
    const begins = new Int32Array(told.length).fill(others);
    for (let at = 0; at < kinds.length; at++) begins[kinds[at] as number] = (numbers[at] as number) * each;
    return { begins, places: this.placesIn(columns), possible: others + each, others };
  }

  /** Per row one number for all that is looked at in these columns. */
  private placesIn(columns: readonly Codes[]): CellCodes {
    const [first] = columns;
    if (first !== undefined && first.meaning === null && columns.length === 1) return first.codes;
    putTogether(this.asked.fill(0), columns);
    return this.asked;
  }

  private told(rules: readonly RowRule[], room: Room): RowKinds {
    const { size } = this.sheet;
    if (size < WORTH_IT) return allAlike(size, room);
    const most = Math.floor(size / ROWS_FOR_EACH);
    const looks = new Map(rules.flatMap((rule) => this.looksOf(rule)).map((look) => [keyOf(look), this.lookedAt(look)]));
    const few = [...looks].filter(([, { count }]) => count <= most).sort(([, a], [, b]) => a.count - b.count);
    const { kinds, taken } = toldApartByFirst(few.map(([, looked]) => looked), { size, most, room });
    for (const [key] of few.slice(0, taken)) this.taken.add(key);
    return kinds;
  }

  private looksOf(rule: RowRule): Look[] {
    const onlyFilled: readonly string[] = rule.onlyWhetherFilled ?? [];
    return rule.columns.flatMap((name) => {
      const place = this.places.get(name);
      return place === undefined ? [] : [{ place, isFilledOnly: onlyFilled.includes(name) }];
    });
  }

  /** True when this is the same in all rows of a kind of the base. */
  private isTold(look: Look): boolean {
    return this.taken.has(keyOf(look)) || (look.isFilledOnly && this.taken.has(keyOf({ ...look, isFilledOnly: false })));
  }

  /** What the rows of each kind of the base show of this. */
  private inKinds(look: Look): Int32Array {
    const key = keyOf(look);
    const known = this.shown.get(key);
    if (known !== undefined) return known;
    const { codes, meaning } = this.lookedAt(look);
    const inKinds = gathered(codes, this.base.examples);
    const shown = meaning === null ? inKinds : inKinds.map((code) => meaning[code] as number);
    this.shown.set(key, shown);
    return shown;
  }

  private lookedAt(look: Look): Codes {
    const column = this.columns[look.place] as ColumnData;
    if (!look.isFilledOnly) return { codes: column.codes, meaning: null, count: column.cells.length };
    const key = keyOf(look);
    const looked = this.looked.get(key) ?? filledOrNot(column);
    this.looked.set(key, looked);
    return looked;
  }
}

const filledOnly = (look: Look): Look => ({ ...look, isFilledOnly: true });
const keyOf = ({ place, isFilledOnly }: Look): string => `${place}${isFilledOnly ? '?' : ''}`;

/** The places in an array that hold this. */
function placesOf(all: Uint8Array, wanted: number): Int32Array {
  const places = new Int32Array(all.length);
  let count = 0;
  for (let place = 0; place < all.length; place++) if (all[place] === wanted) places[count++] = place;
  return places.subarray(0, count);
}

/** Per row 1 where a column has a value, and 2 where what it holds cannot be read. */
function filledOrNot({ codes, values, states }: ColumnData): Codes {
  const meaning = new Uint8Array(values.length);
  for (let place = 0; place < values.length; place++) {
    meaning[place] = (states[place] as number) >= STATE.failed ? 2 : values[place] === null ? 0 : 1;
  }
  return { codes, meaning, count: 3 };
}
