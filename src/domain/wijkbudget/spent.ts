import { ageGroupsOn, LEEFTIJDSGROEPEN } from '../benchmark/ages';
import type { Cents } from '../cell';
import type { CountingRows, Facts } from '../counting/facts';
import { clientsAcross, clientsPerCell } from '../counting/clients';
import { gathered } from '../counting/gathered';
import { meaningOf } from '../counting/numbered';
import { meantTogether, NOWHERE, sum, together, type Meant } from '../counting/tally';
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
export function spentPerGebied(
  sets: readonly CountedRows[],
  { code, jaar }: Periode,
  leftOut: ReadonlySet<string>,
): SpentPerGebied {
  const names = [...new Set(sets.flatMap(({ facts }) => facts.places.map(({ gebied }) => gebied)))];
  const numberOf = new Map(names.map((gebied, number) => [gebied, number]));
  const across = clientsAcross(sets);
  const isDitJaar = (quarter: Periode | null): boolean => quarter?.jaar === jaar;
  /** Per row of all sets its gebied; and that again where it is of the year of the delivery, unless all are. */
  const placed = new Int32Array(across.size);
  const ditJaar = sets.every(({ kwartalen }) => kwartalen.list.every(isDitJaar)) ? null : new Int32Array(across.size);
  const sums = new Float64Array(names.length * CELLS);
  let from = 0;
  for (const set of sets) {
    const { facts, kwartalen } = set;
    const numbers = new Int32Array(facts.places.map(({ gebied }) => numberOf.get(gebied) ?? NOWHERE));
    const gebied = without(leftOut, set, gathered(facts.place, null, numbers));
    placed.set(gebied, from);
    ditJaar?.set(together(gebied, perQuarter(kwartalen, facts.size, (quarter) => (isDitJaar(quarter) ? 0 : NOWHERE))), from);
    const starts = numbers.map((number) => number * CELLS);
    sum(without(leftOut, set, meantTogether({ codes: facts.place, meaning: starts }, agesOf(set, jaar))), facts.kosten, sums);
    from += facts.size;
  }
  const clienten = clientsPerCell(across, placed, names.length);
  const clientenDitJaar = ditJaar === null ? clienten : clientsPerCell(across, ditJaar, names.length);
  const spentIn = (number: number): Spent => {
    const inCells = (first: number, end: number): Cents => sums.subarray(number * CELLS + first, number * CELLS + end).reduce((all, cents) => all + cents, 0);
    return {
      kosten: inCells(0, CELLS),
      perLeeftijd: LEEFTIJDSGROEPEN.map((_, age) => inCells(age, age + 1) + inCells(AGES + age, AGES + age + 1)),
      clienten: clienten[number] ?? 0,
      ditJaar: inCells(AGES, CELLS),
      clientenDitJaar: clientenDitJaar[number] ?? 0,
    };
  };
  const places = new Map(names.map((gebied, number) => [gebied, spentIn(number)]));
  const codes = sets.flatMap(({ facts, kwartalen }) => (facts.size === 0 ? [] : kwartalen.list.flatMap((quarter) => quarter?.code ?? [])));
  return { kwartalen: [...new Set([code, ...codes])].sort(), of: (gebied) => places.get(gebied) ?? NOTHING };
}

/** What each row has by its quarter. */
function perQuarter({ list, rows }: Kwartalen, size: number, of: (quarter: Periode | null, place: number) => number): Int32Array {
  const meaning = new Int32Array(list.map(of));
  return rows === null ? new Int32Array(size).fill(meaning[0] ?? 0) : gathered(rows, null, meaning);
}

/** The cells of rows without those of productcategorieën that are left out. */
function without(leftOut: ReadonlySet<string>, { counting, facts }: CountedRows, cells: Int32Array): Int32Array {
  if (leftOut.size === 0) return cells;
  const { productcategorie } = counting.rows.columns;
  const meaning = meaningOf(productcategorie, (categorie) => (leftOut.has(categorie ?? '') ? NOWHERE : 0));
  return together(cells, gathered(productcategorie.codes, facts.rows, meaning));
}

/** Per row its age on the first day of its quarter, as a cell of a gebied. */
function agesOf({ counting, facts, kwartalen }: CountedRows, jaar: number): Meant {
  const { geboortedatum } = counting.rows.columns;
  const count = geboortedatum.values.length;
  const meaning = new Int32Array(count * kwartalen.list.length);
  for (const [place, quarter] of kwartalen.list.entries()) {
    const groupOf = quarter === null ? null : ageGroupsOn(quarter.eerste);
    const from = quarter?.jaar === jaar ? AGES : 0;
    const ages = meaningOf(geboortedatum, (birth) => (groupOf === null ? NOWHERE : from + (birth === null ? UNKNOWN : groupOf(birth))));
    meaning.set(ages, place * count);
  }
  const births = gathered(geboortedatum.codes, facts.rows);
  const codes = kwartalen.rows === null ? births : together(births, perQuarter(kwartalen, facts.size, (_, place) => place * count));
  return { codes, meaning };
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
