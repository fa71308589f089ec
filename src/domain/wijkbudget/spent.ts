import { ageGroupsOn, LEEFTIJDSGROEPEN } from '../benchmark/ages';
import type { Cents, Day } from '../cell';
import type { CountingRows, Facts } from '../counting/facts';
import { clientsAcross, clientsPerCell } from '../counting/clients';
import { meaningOf } from '../counting/numbered';
import { NOWHERE } from '../counting/tally';
import { withRoom, type Room } from '../levering/room';
import type { ColumnData } from '../levering/sheet-data';
import type { Periode } from '../periode';

/** What was spent in one gebied over the last four quarters, as far as they are present. */
export interface Spent {
  readonly kosten: Cents;
  /** The part of it by age group of Kerngegevens; of rows without geboortedatum none. */
  readonly perLeeftijd: readonly Cents[];
  readonly clienten: number;
  /** The part of it in the calendar year of the delivery. */
  readonly ditJaar: Cents;
  readonly clientenDitJaar: number;
}

const NOTHING: Spent = {
  kosten: 0,
  perLeeftijd: LEEFTIJDSGROEPEN.map(() => 0),
  clienten: 0,
  ditJaar: 0,
  clientenDitJaar: 0,
};

/** The quarters of rows. */
export interface Kwartalen {
  readonly list: readonly (Periode | null)[];
  /** Per row the place of its quarter in the list; null when all are of the first. */
  readonly rows: Int32Array | null;
}

/** Rows that count, with their facts and their quarters. */
export interface CountedRows {
  readonly counting: Pick<CountingRows, 'rows'>;
  readonly facts: Facts;
  readonly kwartalen: Kwartalen;
}

/** What was spent per gebied, and in which quarters anything was delivered. */
export interface SpentPerGebied {
  of(gebied: string): Spent;
  /** The codes of the quarters with a row that counts, oldest first; the quarter of the delivery is always there. */
  readonly kwartalen: readonly string[];
}

/** The age of who gave no date of birth, after the groups. */
const UNKNOWN = LEEFTIJDSGROEPEN.length;
const AGES = UNKNOWN + 1;
/** The cells of a gebied: the ages in other years, then those in the calendar year of the delivery. */
const CELLS = 2 * AGES;

/**
 * What was spent per gebied in sets of rows (design 4.9). `leftOut` are productcategorieën that do not take part; ages
 * are those on the first day of the row's own quarter.
 */
export const spentPerGebied = (sets: readonly CountedRows[], periode: Periode, leftOut: ReadonlySet<string>): SpentPerGebied =>
  withRoom((room) => spentIn(sets, periode, leftOut, room));

function spentIn(sets: readonly CountedRows[], { code, jaar }: Periode, leftOut: ReadonlySet<string>, room: Room): SpentPerGebied {
  const names = [...new Set(sets.flatMap(({ facts }) => facts.places.map(({ gebied }) => gebied)))];
  const numberOf = new Map(names.map((gebied, number) => [gebied, number]));
  const across = clientsAcross(sets, room);
  const isDitJaar = (quarter: Periode | null): boolean => quarter?.jaar === jaar;
  /** Per row of all sets its gebied; and that again where it is of the year of the delivery, unless all are. */
  const placed = room.int32(across.size);
  const ditJaar = sets.every(({ kwartalen }) => kwartalen.list.every(isDitJaar)) ? null : room.int32(across.size);
  const sums = new Float64Array(names.length * CELLS);
  let from = 0;
  for (const { counting, facts, kwartalen } of sets) {
    const { geboortedatum, productcategorie } = counting.rows.columns;
    const gebieden = new Int32Array(facts.places.map(({ gebied }) => numberOf.get(gebied) ?? NOWHERE));
    const takesPart = meaningOf(productcategorie, (categorie) => (leftOut.has(categorie ?? '') ? 0 : 1));
    const years = kwartalen.list.map(isDitJaar);
    const ages = kwartalen.list.map((quarter, place) => agesIn(geboortedatum, quarter, years[place] === true));
    for (let row = 0; row < facts.size; row++) {
      const source = facts.rows[row] as number;
      const quarter = kwartalen.rows === null ? 0 : (kwartalen.rows[row] as number);
      const gebied = takesPart[productcategorie.codes[source] as number] === 1 ? (gebieden[facts.place[row] as number] as number) : NOWHERE;
      placed[from + row] = gebied;
      if (ditJaar !== null) ditJaar[from + row] = years[quarter] === true ? gebied : NOWHERE;
      if (gebied < 0) continue;
      const cell = gebied * CELLS + ((ages[quarter] as Int32Array)[geboortedatum.codes[source] as number] as number);
      if (cell >= 0) sums[cell] = (sums[cell] as number) + (facts.kosten[row] as number);
    }
    from += facts.size;
  }
  const clienten = clientsPerCell(across, placed, names.length, room);
  const clientenDitJaar = ditJaar === null ? clienten : clientsPerCell(across, ditJaar, names.length, room);
  const spentOf = (number: number): Spent => {
    const inCells = (first: number, end: number): Cents => sums.subarray(number * CELLS + first, number * CELLS + end).reduce((all, cents) => all + cents, 0);
    return {
      kosten: inCells(0, CELLS),
      perLeeftijd: LEEFTIJDSGROEPEN.map((_, age) => inCells(age, age + 1) + inCells(AGES + age, AGES + age + 1)),
      clienten: clienten[number] ?? 0,
      ditJaar: inCells(AGES, CELLS),
      clientenDitJaar: clientenDitJaar[number] ?? 0,
    };
  };
  const places = new Map(names.map((gebied, number) => [gebied, spentOf(number)]));
  const codes = sets.flatMap(({ facts, kwartalen }) => (facts.size === 0 ? [] : kwartalen.list.flatMap((quarter) => quarter?.code ?? [])));
  return { kwartalen: [...new Set([code, ...codes])].sort(), of: (gebied) => places.get(gebied) ?? NOTHING };
}

/** Per distinct date of birth the age on the first day of a quarter, as a cell of a gebied. */
function agesIn(geboortedatum: ColumnData<Day>, quarter: Periode | null, isDitJaar: boolean): Int32Array {
  if (quarter === null) return new Int32Array(geboortedatum.values.length).fill(NOWHERE);
  const groupOf = ageGroupsOn(quarter.eerste);
  const from = isDitJaar ? AGES : 0;
  return meaningOf(geboortedatum, (birth) => from + (birth === null ? UNKNOWN : groupOf(birth)));
}

/** The quarters of rows, each of which tells its own. */
export function kwartalenOf({ rows }: Facts, quarterOf: (row: number) => Periode | null): Kwartalen {
  const list: (Periode | null)[] = [];
  const numbers = new Int32Array(rows.length);
  const places = new Map<string | null, number>();
  for (let place = 0; place < rows.length; place++) {
    const quarter = quarterOf(rows[place] as number);
    let number = places.get(quarter?.code ?? null);
    if (number === undefined) places.set(quarter?.code ?? null, (number = list.push(quarter) - 1));
    numbers[place] = number;
  }
  return { list, rows: numbers };
}
