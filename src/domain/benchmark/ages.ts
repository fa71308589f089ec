import { lastBirthOf } from '../calendar';
import type { Day } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import type { CountingRows, Facts } from '../counting/facts';
import type { Kinds } from '../counting/kinds';
import { meet, type Cells } from '../counting/met';
import { meaningOf } from '../counting/numbered';
import { mostOf } from '../counting/order';
import { meantTogether } from '../counting/tally';
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

/** Per client, by its number, its age group, from its first row that has a date of birth; null when a client has none. */
function groupOfClients({ client, rows }: Facts, { geboortedatum: { codes }, ofBirth }: Births): Int32Array | null {
  const groups = new Int32Array(1 + mostOf(client));
  for (let row = 0; row < client.length; ) {
    const number = client[row] as number;
    let group = UNKNOWN;
    for (; row < client.length && client[row] === number; row++) {
      if (group === UNKNOWN) group = ofBirth[codes[rows[row] as number] as number] as number;
    }
    if (group === UNKNOWN) return null;
    groups[number] = group;
  }
  return groups;
}

/** Dates of birth, with the age group of each that occurs. */
interface Births {
  readonly geboortedatum: ColumnData<Day>;
  readonly ofBirth: Int32Array;
}

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
  const groups = groupOfClients(facts, { geboortedatum, ofBirth });
  if (groups === null) return null;
  const delen = [TOTAAL, ...wetten.entries.map(({ code }) => code), ...leefdomeinen];
  const { start, cell } = cellsOf(kinds, delen.length);
  const counts = new Int32Array(gebieden.length * GROUPS * delen.length);
  // A kind of row and a group of ages are told together as one kind.
  const ofGroup = Int32Array.from({ length: kinds.count }, (_, kind) => kind * GROUPS);
  const rowKinds = meantTogether({ codes: kinds.ofRow, meaning: ofGroup }, { codes: facts.client, meaning: groups });
  // No client has number 0.
  meet({ numbers: facts.client, kinds: rowKinds }, { from: 0, to: facts.size }, { start, cell, counts, latest: new Int32Array(counts.length) });
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const nobody = LEEFTIJDSGROEPEN.map(() => 0);
  return (gebied, deel) => {
    const [number, place] = [numberOf.get(gebied), delen.indexOf(deel)];
    if (number === undefined || place < 0) return nobody;
    return LEEFTIJDSGROEPEN.map((_, group) => counts[(number * GROUPS + group) * delen.length + place] ?? 0);
  };
}

/** Of each kind of row with each group of ages the cells in which it counts: that of the whole, of its wet and of its leefdomeinen. */
function cellsOf({ count, gebied, wet, partStart, partLeefdomein }: Kinds, delen: number): Pick<Cells, 'start' | 'cell'> {
  const leefdomeinFrom = 1 + wetten.entries.length;
  const start = new Int32Array(count * GROUPS + 1);
  const cell = new Int32Array(GROUPS * (2 * count + partLeefdomein.length));
  let end = 0;
  for (let kind = 0; kind < count; kind++) {
    for (let group = 0; group < GROUPS; group++) {
      const first = ((gebied[kind] as number) * GROUPS + group) * delen;
      cell[end++] = first;
      cell[end++] = first + 1 + (wet[kind] as number);
      for (let part = partStart[kind] as number; part < (partStart[kind + 1] as number); part++) {
        cell[end++] = first + leefdomeinFrom + (partLeefdomein[part] as number);
      }
      start[kind * GROUPS + group + 1] = end;
    }
  }
  return { start, cell };
}
