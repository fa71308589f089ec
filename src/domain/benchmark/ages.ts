import { lastBirthOf } from '../calendar';
import type { Day } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import type { CountingRows, Facts } from '../counting/facts';
import type { Kinds } from '../counting/kinds';
import { meaningOf } from '../counting/numbered';
import { oneIfDifferent } from '../counting/tally';
import { wetten } from '../codelijsten';
import type { Gebied } from '../gebieden';

/** The first age of each group of Kerngegevens: 0–14, 15–24, 25–44, 45–64, 65 and over. */
export const LEEFTIJDSGROEPEN = [0, 15, 25, 45, 65] as const;

/** Which of these groups an age is in. */
export const groupOfAge = (age: number): number => LEEFTIJDSGROEPEN.filter((from) => age >= from).length - 1;

/** In which of these groups someone is on a day, by the day of birth; who is born later counts as 0. */
export function ageGroupsOn(day: Day): (birth: Day) => number {
  const lastBirths = LEEFTIJDSGROEPEN.slice(1).map((age) => lastBirthOf(age, day));
  return (birth) => {
    let group = 0;
    while (group < lastBirths.length && birth <= (lastBirths[group] as number)) group++;
    return group;
  };
}

/** Inhabitants per age group; null when one of them is unknown. */
export function inwonersPerLeeftijd(gebied: Gebied | null): readonly number[] | null {
  if (gebied === null) return null;
  const { inw0tot14, inw15tot24, inw25tot44, inw45tot64, inw65plus } = gebied;
  const known = [inw0tot14, inw15tot24, inw25tot44, inw45tot64, inw65plus].filter((count) => count !== null);
  return known.length === LEEFTIJDSGROEPEN.length ? known : null;
}

/** Clients per age group, by gebied and part; null when the age of some client is unknown. */
export type ClientenPerLeeftijd = ((gebied: string, deel: string) => readonly number[]) | null;

const UNKNOWN = -1;
const GROUPS = LEEFTIJDSGROEPEN.length;

/** The rows of which clients are counted, told apart by kind, and the codes that the kinds number. */
interface CountedClients {
  readonly facts: Facts;
  readonly kinds: Kinds;
  readonly gebieden: readonly string[];
  readonly leefdomeinen: readonly string[];
}

/**
 * Counts the distinct clients of every age group, by gebied and part; ages are those on `day` (design 4.9). The rows of
 * each client stand side by side.
 */
export function clientenPerLeeftijd(counted: CountedClients, counting: Pick<CountingRows, 'rows'>, day: Day): ClientenPerLeeftijd {
  const { facts, kinds, gebieden, leefdomeinen } = counted;
  const { geboortedatum } = counting.rows.columns;
  const groupOf = ageGroupsOn(day);
  const ofBirth = meaningOf(geboortedatum, (birth) => (birth === null ? UNKNOWN : groupOf(birth)));
  const delen = [TOTAAL, ...wetten.entries.map(({ code }) => code), ...leefdomeinen];
  const counts = new Int32Array(gebieden.length * GROUPS * delen.length);
  const meet = meeting(kinds, delen.length, counts);
  for (let row = 0; row < facts.size; ) {
    const from = row;
    const client = facts.client[row] as number;
    // From its first row that has a date of birth.
    let group = UNKNOWN;
    for (; row < facts.size && facts.client[row] === client; row++) {
      if (group === UNKNOWN) group = ofBirth[geboortedatum.codes[facts.rows[row] as number] as number] as number;
    }
    if (group === UNKNOWN) return null;
    for (let own = from; own < row; own++) meet(kinds.ofRow[own] as number, group, client);
  }
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const nobody = LEEFTIJDSGROEPEN.map(() => 0);
  return (gebied, deel) => {
    const [number, place] = [numberOf.get(gebied), delen.indexOf(deel)];
    if (number === undefined || place < 0) return nobody;
    return LEEFTIJDSGROEPEN.map((_, group) => counts[(number * GROUPS + group) * delen.length + place] ?? 0);
  };
}

/** Counts a client of a group of ages once in each cell where a kind of row counts: that of the whole, of its wet and of its leefdomeinen. */
function meeting({ gebied, wet, partStart, partLeefdomein }: Kinds, delen: number, counts: Int32Array): (kind: number, group: number, client: number) => void {
  const leefdomeinFrom = 1 + wetten.entries.length;
  // No client has number 0.
  const latest = new Int32Array(counts.length);
  const count = (cell: number, client: number): void => {
    counts[cell] = (counts[cell] as number) + oneIfDifferent(latest[cell] as number, client);
    latest[cell] = client;
  };
  return (kind, group, client) => {
    const first = ((gebied[kind] as number) * GROUPS + group) * delen;
    count(first, client);
    count(first + 1 + (wet[kind] as number), client);
    for (let part = partStart[kind] as number; part < (partStart[kind + 1] as number); part++) count(first + leefdomeinFrom + (partLeefdomein[part] as number), client);
  };
}
