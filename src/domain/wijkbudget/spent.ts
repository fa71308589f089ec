import { ageOn } from '../calendar';
import type { Cents, Day } from '../cell';
import type { CountingRows, Facts } from '../counting/facts';
import { valueAt } from '../levering/sheet-data';
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

/** Sums of one gebied while its rows are walked. */
interface Sums {
  kosten: Cents;
  perLeeftijd: Cents[];
  clienten: Set<number>;
  ditJaar: Cents;
  clientenDitJaar: Set<number>;
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
  const sums = new Map<string, Sums>();
  const clients = new Map<string, number>();
  const kwartalen = new Set([periode.code]);
  for (const { counting, facts } of sets) {
    const { client_id, productcategorie, geboortedatum } = counting.rows.columns;
    const groupOf = ageGroups();
    for (let place = 0; place < facts.size; place++) {
      const row = facts.rows[place] ?? 0;
      const quarter = counting.quarterOf(row);
      if (quarter === null) continue;
      kwartalen.add(quarter.code);
      if (leftOut.has(valueAt(productcategorie, row) ?? '')) continue;
      const sum = sumsOf(sums, facts.places[facts.place[place] ?? -1]?.gebied ?? '');
      const kosten = facts.kosten[place] ?? 0;
      const id = valueAt(client_id, row) ?? '';
      const client = clients.get(id) ?? clients.set(id, clients.size).size - 1;
      const group = groupOf(valueAt(geboortedatum, row), quarter);
      sum.kosten += kosten;
      sum.clienten.add(client);
      if (group !== null) sum.perLeeftijd[group] = (sum.perLeeftijd[group] ?? 0) + kosten;
      if (quarter.jaar !== periode.jaar) continue;
      sum.ditJaar += kosten;
      sum.clientenDitJaar.add(client);
    }
  }
  return {
    kwartalen: [...kwartalen].sort(),
    of(gebied) {
      const sum = sums.get(gebied);
      if (sum === undefined) return NOTHING;
      return { ...sum, clienten: sum.clienten.size, clientenDitJaar: sum.clientenDitJaar.size };
    },
  };
}

function sumsOf(sums: Map<string, Sums>, gebied: string): Sums {
  let sum = sums.get(gebied);
  if (sum === undefined) {
    const none = { kosten: 0, ditJaar: 0, perLeeftijd: FROM.map(() => 0) };
    sums.set(gebied, (sum = { ...none, clienten: new Set(), clientenDitJaar: new Set() }));
  }
  return sum;
}

/** The age group of someone born on a day, in a quarter; who is born later in the quarter counts as 0. */
function ageGroups(): (birth: Day | null, quarter: Periode) => number | null {
  const known = new Map<string, number>();
  return (birth, quarter) => {
    if (birth === null) return null;
    const key = `${birth} ${quarter.code}`;
    let group = known.get(key);
    if (group === undefined) {
      const age = Math.max(0, ageOn(birth, quarter.eerste));
      known.set(key, (group = FROM.filter((from) => age >= from).length - 1));
    }
    return group;
  };
}
