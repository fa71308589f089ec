import { ageGroupsOn, LEEFTIJDSGROEPEN } from '../benchmark/ages';
import type { Cents, Day } from '../cell';
import type { CountingRows, Facts } from '../counting/facts';
import { clientsAcross, clientsPerCell, type Across } from '../counting/clients';
import { meaningOf } from '../counting/numbered';
import { sum } from '../counting/tally';
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

/** Rows that count, with their facts. */
export interface CountedRows {
  readonly counting: Omit<CountingRows, 'quarterOf'> & { quarterOf(row: number): Periode | null };
  readonly facts: Facts;
}

/** What was spent per gebied, and in which quarters anything was delivered. */
export interface SpentPerGebied {
  of(gebied: string): Spent;
  /** The codes of the quarters with a row that counts, oldest first; the quarter of the delivery is always there. */
  readonly kwartalen: readonly string[];
}

/**
 * What was spent per gebied in sets of rows (design 4.9). `leftOut` are productcategorieën that do not take part; ages
 * are those on the first day of the row's own quarter.
 */
export function spentPerGebied(
  sets: readonly CountedRows[],
  periode: Periode,
  leftOut: ReadonlySet<string>,
): SpentPerGebied {
  const names = [...new Set(sets.flatMap(({ facts }) => facts.places.map(({ gebied }) => gebied)))];
  const numberOf = new Map(names.map((gebied, number) => [gebied, number]));
  const across = clientsAcross(sets);
  const nowhere = names.length * CELLS;
  const cells = new Int32Array(across.order.length);
  const sums = new Float64Array(nowhere + 1);
  const kwartalen = new Set([periode.code]);
  let from = 0;
  for (const set of sets) {
    const own = cells.subarray(from, (from += set.facts.size));
    for (const code of placeRows(set, own, { jaar: periode.jaar, leftOut, numberOf, nowhere })) kwartalen.add(code);
    sum(own, set.facts.kosten, sums);
  }
  const spent = new PerGebied(cells, sums, across, names.length);
  const places = new Map(names.map((gebied, number) => [gebied, spent.of(number)]));
  return { kwartalen: [...kwartalen].sort(), of: (gebied) => places.get(gebied) ?? NOTHING };
}

/** The age of who gave no date of birth, after the groups. */
const UNKNOWN = LEEFTIJDSGROEPEN.length;
const AGES = UNKNOWN + 1;
/** The cells of a gebied: the ages in other years, then those in the calendar year of the delivery. */
const CELLS = 2 * AGES;

/** Which rows take part, and where; those that do not lie in the cell after all others. */
interface Placing {
  readonly jaar: number;
  readonly leftOut: ReadonlySet<string>;
  readonly numberOf: ReadonlyMap<string, number>;
  readonly nowhere: number;
}

/** Puts down the cell of each row; gives the codes of the quarters they are of. */
function placeRows({ counting, facts }: CountedRows, cells: Int32Array, { jaar, leftOut, numberOf, nowhere }: Placing): Set<string> {
  const { productcategorie, geboortedatum } = counting.rows.columns;
  const isOut = meaningOf(productcategorie, (categorie) => (leftOut.has(categorie ?? '') ? 1 : 0));
  const starts = new Int32Array(facts.places.map(({ gebied }) => (numberOf.get(gebied) ?? 0) * CELLS));
  const agesIn = agesPerQuarter(geboortedatum);
  const kwartalen = new Set<string>();
  let latest: Periode | null = null;
  let ages: Int32Array = new Int32Array();
  let year = 0;
  for (let place = 0; place < facts.size; place++) {
    const row = facts.rows[place] as number;
    const quarter = counting.quarterOf(row);
    if (quarter !== null && quarter !== latest) {
      kwartalen.add(quarter.code);
      latest = quarter;
      ages = agesIn(quarter);
      year = quarter.jaar === jaar ? AGES : 0;
    }
    const takesPart = quarter !== null && isOut[productcategorie.codes[row] as number] === 0;
    cells[place] = takesPart ? (starts[facts.place[place] as number] as number) + year + (ages[geboortedatum.codes[row] as number] as number) : nowhere;
  }
  return kwartalen;
}

/** What was spent, added up from the cells of the rows. */
class PerGebied {
  private readonly clienten: Int32Array;
  private readonly clientenDitJaar: Int32Array;

  constructor(cells: Int32Array, private readonly sums: Float64Array, across: Across, gebieden: number) {
    const [gebied, ditJaar] = [new Int32Array(sums.length).fill(-1), new Int32Array(sums.length).fill(-1)];
    for (let cell = 0; cell < gebieden * CELLS; cell++) {
      gebied[cell] = Math.floor(cell / CELLS);
      if (cell % CELLS >= AGES) ditJaar[cell] = Math.floor(cell / CELLS);
    }
    this.clienten = clientsPerCell(across, cells, gebieden, gebied);
    this.clientenDitJaar = clientsPerCell(across, cells, gebieden, ditJaar);
  }

  of(gebied: number): Spent {
    const inCells = (from: number, to: number): Cents => this.sums.subarray(gebied * CELLS + from, gebied * CELLS + to).reduce((all, cents) => all + cents, 0);
    return {
      kosten: inCells(0, CELLS),
      perLeeftijd: LEEFTIJDSGROEPEN.map((_, age) => inCells(age, age + 1) + inCells(AGES + age, AGES + age + 1)),
      clienten: this.clienten[gebied] ?? 0,
      ditJaar: inCells(AGES, CELLS),
      clientenDitJaar: this.clientenDitJaar[gebied] ?? 0,
    };
  }
}

/** Per distinct date of birth the age group on the first day of a quarter; worked out once for each quarter. */
function agesPerQuarter(geboortedatum: ColumnData<Day>): (quarter: Periode) => Int32Array {
  const known = new Map<string, Int32Array>();
  return (quarter) => {
    let ages = known.get(quarter.code);
    if (ages === undefined) {
      const groupOf = ageGroupsOn(quarter.eerste);
      known.set(quarter.code, (ages = meaningOf(geboortedatum, (birth) => (birth === null ? UNKNOWN : groupOf(birth)))));
    }
    return ages;
  };
}
