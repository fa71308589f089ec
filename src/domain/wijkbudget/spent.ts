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
  const line = new Line(across.client.length);
  const kwartalen = new Set([periode.code]);
  let from = 0;
  for (const { counting, facts } of sets) {
    const { productcategorie, geboortedatum } = counting.rows.columns;
    const isOut = meaningOf(productcategorie, (categorie) => (leftOut.has(categorie ?? '') ? 1 : 0));
    const placed = Int32Array.from(facts.places, ({ gebied }) => numberOf.get(gebied) ?? NOWHERE);
    const agesIn = agesPerQuarter(geboortedatum);
    let latest: Periode | null = null;
    let ages: Int32Array = new Int32Array();
    for (let place = 0; place < facts.size; place++) {
      const row = facts.rows[place] as number;
      const quarter = counting.quarterOf(row);
      if (quarter === null) continue;
      if (quarter !== latest) {
        kwartalen.add(quarter.code);
        latest = quarter;
        ages = agesIn(quarter);
      }
      if (isOut[productcategorie.codes[row] as number] === 1) continue;
      const gebied = placed[facts.place[place] as number] as number;
      line.put(from + place, gebied, ages[geboortedatum.codes[row] as number] as number);
      if (quarter.jaar === periode.jaar) line.ditJaar[from + place] = gebied;
    }
    line.kosten.set(facts.kosten, from);
    from += facts.size;
  }
  const found = line.spent(across, names.length);
  const places = new Map(names.map((gebied, number) => [gebied, found(number)]));
  return { kwartalen: [...kwartalen].sort(), of: (gebied) => places.get(gebied) ?? NOTHING };
}

const NOWHERE = -1;

/** The rows of all sets in one line, with the number of the gebied in which each takes part, NOWHERE when it does not. */
class Line {
  readonly kosten: Float64Array;
  /** Those of the calendar year of the delivery. */
  readonly ditJaar: Int32Array;
  private readonly gebied: Int32Array;
  /** The age group within the gebied. */
  private readonly leeftijd: Int32Array;

  constructor(size: number) {
    this.kosten = new Float64Array(size);
    this.ditJaar = new Int32Array(size).fill(NOWHERE);
    this.gebied = new Int32Array(size).fill(NOWHERE);
    this.leeftijd = new Int32Array(size).fill(NOWHERE);
  }

  put(row: number, gebied: number, age: number): void {
    this.gebied[row] = gebied;
    if (age !== UNKNOWN) this.leeftijd[row] = gebied * LEEFTIJDSGROEPEN.length + age;
  }

  spent(across: Across, gebieden: number): (gebied: number) => Spent {
    const summed = (cells: Int32Array, cellCount: number): Float64Array => {
      const sums = new Float64Array(cellCount);
      sum(cells, this.kosten, sums);
      return sums;
    };
    const [kosten, ditJaar] = [summed(this.gebied, gebieden), summed(this.ditJaar, gebieden)];
    const perLeeftijd = summed(this.leeftijd, gebieden * LEEFTIJDSGROEPEN.length);
    const clienten = clientsPerCell(across, this.gebied, gebieden);
    const clientenDitJaar = clientsPerCell(across, this.ditJaar, gebieden);
    return (gebied) => ({
      kosten: kosten[gebied] ?? 0,
      perLeeftijd: LEEFTIJDSGROEPEN.map((_, age) => perLeeftijd[gebied * LEEFTIJDSGROEPEN.length + age] ?? 0),
      clienten: clienten[gebied] ?? 0,
      ditJaar: ditJaar[gebied] ?? 0,
      clientenDitJaar: clientenDitJaar[gebied] ?? 0,
    });
  }
}

const UNKNOWN = -1;

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
