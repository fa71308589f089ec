import { ageOn } from '../calendar';
import type { Cents, Day } from '../cell';
import type { CountingRows, Facts } from '../counting/facts';
import { clientsAcross, eachByClient } from '../counting/clients';
import type { ColumnData } from '../levering/sheet-data';
import type { Periode } from '../periode';

/** The first age of each group of Kerngegevens: 0–14, 15–24, 25–44, 45–64, 65 and over. */
const FROM = [0, 15, 25, 45, 65] as const;

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
  perLeeftijd: FROM.map(() => 0),
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

/** Sums of one gebied while its rows are walked, with the client counted last, its number plus 1. */
interface Sums {
  kosten: Cents;
  readonly perLeeftijd: Cents[];
  clienten: number;
  latest: number;
  ditJaar: Cents;
  clientenDitJaar: number;
  latestDitJaar: number;
}

const none = (): Sums => ({
  kosten: 0,
  perLeeftijd: FROM.map(() => 0),
  clienten: 0,
  latest: 0,
  ditJaar: 0,
  clientenDitJaar: 0,
  latestDitJaar: 0,
});

/**
 * What was spent per gebied in sets of rows (design 4.9). `leftOut` are productcategorieën that do not take part; ages
 * are those on the first day of the row's own quarter.
 */
export function spentPerGebied(
  sets: readonly CountedRows[],
  periode: Periode,
  leftOut: ReadonlySet<string>,
): SpentPerGebied {
  const sums = new Map<string, Sums>();
  const kwartalen = new Set([periode.code]);
  const walked = sets.map(({ counting, facts }) => {
    const { productcategorie, geboortedatum } = counting.rows.columns;
    return {
      counting,
      facts,
      isOut: productcategorie.values.map((categorie) => leftOut.has(categorie ?? '')),
      categorie: productcategorie.codes,
      groupOf: ageGroups(geboortedatum),
      sumOf: facts.places.map(({ gebied }) => sums.get(gebied) ?? sums.set(gebied, none()).get(gebied)),
    };
  });
  eachByClient(clientsAcross(sets), (set, place, client) => {
    const own = walked[set];
    if (own === undefined) return;
    const row = own.facts.rows[place] ?? 0;
    const quarter = own.counting.quarterOf(row);
    if (quarter === null) return;
    if (quarter !== periode) kwartalen.add(quarter.code);
    const sum = own.sumOf[own.facts.place[place] ?? -1];
    if (sum === undefined || own.isOut[own.categorie[row] ?? 0] === true) return;
    const kosten = own.facts.kosten[place] ?? 0;
    const group = own.groupOf(row, quarter);
    sum.kosten += kosten;
    if (sum.latest !== client + 1) sum.clienten++;
    sum.latest = client + 1;
    if (group >= 0) sum.perLeeftijd[group] = (sum.perLeeftijd[group] ?? 0) + kosten;
    if (quarter.jaar !== periode.jaar) return;
    sum.ditJaar += kosten;
    if (sum.latestDitJaar !== client + 1) sum.clientenDitJaar++;
    sum.latestDitJaar = client + 1;
  });
  return {
    kwartalen: [...kwartalen].sort(),
    of: (gebied) => sums.get(gebied) ?? NOTHING,
  };
}

/** The age group of the client of a row on the first day of a quarter, -1 unknown; who is born later in it counts as 0. */
function ageGroups({ codes, values }: ColumnData<Day>): (row: number, quarter: Periode) => number {
  const known = new Map<string, Int8Array>();
  let [last, groups]: [Periode | null, Int8Array] = [null, new Int8Array()];
  return (row, quarter) => {
    if (quarter !== last) {
      groups = known.get(quarter.code) ?? new Int8Array(values.length).fill(UNASKED);
      known.set((last = quarter).code, groups);
    }
    const place = codes[row] ?? 0;
    if (groups[place] === UNASKED) {
      const birth = values[place] ?? null;
      const age = birth === null ? -1 : Math.max(0, ageOn(birth, quarter.eerste));
      groups[place] = FROM.filter((from) => age >= from).length - 1;
    }
    return groups[place] ?? -1;
  };
}

const UNASKED = -2;
