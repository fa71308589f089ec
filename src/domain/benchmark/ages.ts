import { lastBirthOf } from '../calendar';
import type { Day } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import type { CountingRows, Facts } from '../counting/facts';
import { gathered } from '../counting/gathered';
import { meaningOf } from '../counting/numbered';
import { countDistinct, perPart, together } from '../counting/tally';
import { wetten } from '../codelijsten';
import type { Gebied } from '../gebieden';
import type { ColumnData } from '../levering/sheet-data';

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

/** Per row the age group of its client, from its first row that has a date of birth; null when a client has none. */
function groupOfClients({ client, rows }: Facts, { geboortedatum: { codes }, ofBirth }: Births): Int32Array | null {
  const groups = new Int32Array(client.length);
  for (let row = 0; row < client.length; ) {
    const [first, number] = [row, client[row] as number];
    let group = UNKNOWN;
    for (; row < client.length && client[row] === number; row++) {
      if (group === UNKNOWN) group = ofBirth[codes[rows[row] as number] as number] as number;
    }
    if (group === UNKNOWN) return null;
    for (let own = first; own < row; own++) groups[own] = group;
  }
  return groups;
}

/** Dates of birth, with the age group of each that occurs. */
interface Births {
  readonly geboortedatum: ColumnData<Day>;
  readonly ofBirth: Int32Array;
}

const UNKNOWN = -1;

/**
 * Counts the distinct clients of every age group, by gebied and part; ages are those on `day` (design 4.9). The rows of
 * each client stand side by side.
 */
export function clientenPerLeeftijd(
  facts: Facts,
  counting: CountingRows,
  leefdomeinCodes: readonly string[],
  day: Day,
): ClientenPerLeeftijd {
  const { geboortedatum } = counting.rows.columns;
  const groupOf = ageGroupsOn(day);
  const ofBirth = meaningOf(geboortedatum, (birth) => (birth === null ? UNKNOWN : groupOf(birth)));
  const groups = groupOfClients(facts, { geboortedatum, ofBirth });
  if (groups === null) return null;
  const delen = [TOTAAL, ...wetten.entries.map(({ code }) => code), ...leefdomeinCodes];
  const leefdomeinFrom = 1 + wetten.entries.length;
  const gebieden = [...new Set(facts.places.map(({ gebied }) => gebied))];
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  // A cell for every part of every age group of every gebied.
  const perGebied = LEEFTIJDSGROEPEN.length * delen.length;
  const gebiedStarts = Int32Array.from(facts.places, ({ gebied }) => (numberOf.get(gebied) ?? 0) * perGebied);
  const groupStarts = Int32Array.from(LEEFTIJDSGROEPEN, (_, group) => group * delen.length);
  const { client, partStart } = facts;
  const starts = together(gathered(facts.place, null, gebiedStarts), gathered(groups, null, groupStarts));
  const counts = new Int32Array(gebieden.length * perGebied);
  countDistinct(starts, client, counts);
  countDistinct(together(starts, facts.wet, 1), client, counts);
  countDistinct(together(perPart(starts, partStart), facts.partLeefdomein, leefdomeinFrom), perPart(client, partStart), counts);
  const nobody = LEEFTIJDSGROEPEN.map(() => 0);
  return (gebied, deel) => {
    const [number, place] = [numberOf.get(gebied), delen.indexOf(deel)];
    if (number === undefined || place < 0) return nobody;
    return LEEFTIJDSGROEPEN.map((_, group) => counts[number * perGebied + group * delen.length + place] ?? 0);
  };
}
