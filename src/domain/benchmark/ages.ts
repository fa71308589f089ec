import { lastBirthOf } from '../calendar';
import type { Day } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import type { CountingRows, Facts } from '../counting/facts';
import type { Kinds } from '../counting/kinds';
import { meaningOf } from '../counting/numbered';
import { countOnce } from '../counting/tally';
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
  const { ofRow, gebied, wet, partStart, partLeefdomein } = kinds;
  const leefdomeinFrom = delen.length - leefdomeinen.length;
  const counts = new Int32Array(gebieden.length * GROUPS * delen.length);
  // No client has number 0.
  const latest = new Int32Array(counts.length);
  for (let row = 0, next = 0; row < facts.size; row = next) {
    const client = facts.client[row] as number;
    // From its first row that has a date of birth.
    let group = UNKNOWN;
    for (; next < facts.size && facts.client[next] === client; next++) {
      if (group === UNKNOWN) group = ofBirth[geboortedatum.codes[facts.rows[next] as number] as number] as number;
    }
    if (group === UNKNOWN) return null;
    for (let own = row; own < next; own++) {
      const kind = ofRow[own] as number;
      const cell = ((gebied[kind] as number) * GROUPS + group) * delen.length;
      countOnce(cell, client, counts, latest);
      countOnce(cell + 1 + (wet[kind] as number), client, counts, latest);
      for (let part = partStart[kind] as number; part < (partStart[kind + 1] as number); part++) {
        countOnce(cell + leefdomeinFrom + (partLeefdomein[part] as number), client, counts, latest);
      }
    }
  }
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const nobody = LEEFTIJDSGROEPEN.map(() => 0);
  return (gebied, deel) => {
    const [number, place] = [numberOf.get(gebied), delen.indexOf(deel)];
    if (number === undefined || place < 0) return nobody;
    return LEEFTIJDSGROEPEN.map((_, group) => counts[(number * GROUPS + group) * delen.length + place] ?? 0);
  };
}
