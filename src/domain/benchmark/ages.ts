import { ageOn } from '../calendar';
import type { Day } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import type { CountingRows, Facts } from '../counting/facts';
import { mostOf, orderOf } from '../counting/order';
import { wetten } from '../codelijsten';
import type { Gebied } from '../gebieden';
import { valueAt } from '../levering/sheet-data';

/** The first age of each group of Kerngegevens: 0–14, 15–24, 25–44, 45–64, 65 and over. */
export const LEEFTIJDSGROEPEN = [0, 15, 25, 45, 65] as const;

/** Which of these groups an age is in. */
export const groupOfAge = (age: number): number => LEEFTIJDSGROEPEN.filter((from) => age >= from).length - 1;

/** Inhabitants per age group; null when one of them is unknown. */
export function inwonersPerLeeftijd(gebied: Gebied | null): readonly number[] | null {
  if (gebied === null) return null;
  const { inw0tot14, inw15tot24, inw25tot44, inw45tot64, inw65plus } = gebied;
  const known = [inw0tot14, inw15tot24, inw25tot44, inw45tot64, inw65plus].filter((count) => count !== null);
  return known.length === LEEFTIJDSGROEPEN.length ? known : null;
}

/** Clients per age group, by gebied and part; null when the age of some client is unknown. */
export type ClientenPerLeeftijd = ((gebied: string, deel: string) => readonly number[]) | null;

/** The age group of each client by its number, from the first row that has a date of birth; -1 is unknown. */
function groupPerClient({ client, rows: places }: Facts, { rows }: CountingRows, day: Day): Int8Array {
  const groups = new Int8Array(1 + mostOf(client)).fill(-1);
  const ofBirth = new Map<Day, number>();
  for (let place = 0; place < places.length; place++) {
    const number = client[place] ?? 0;
    if ((groups[number] ?? 0) >= 0) continue;
    const birth = valueAt(rows.columns.geboortedatum, places[place] ?? 0);
    if (birth === null) continue;
    let group = ofBirth.get(birth);
    if (group === undefined) {
      const age = Math.max(0, ageOn(birth, day));
      ofBirth.set(birth, (group = groupOfAge(age)));
    }
    groups[number] = group;
  }
  return groups;
}

/** Counts the distinct clients of every age group, by gebied and part; ages are those on `day` (design 4.9). */
export function clientenPerLeeftijd(
  facts: Facts,
  counting: CountingRows,
  leefdomeinCodes: readonly string[],
  day: Day,
): ClientenPerLeeftijd {
  const groups = groupPerClient(facts, counting, day);
  if (facts.client.some((number) => (groups[number] ?? -1) < 0)) return null;
  const delen = [TOTAAL, ...wetten.entries.map(({ code }) => code), ...leefdomeinCodes];
  const leefdomeinFrom = 1 + wetten.entries.length;
  const gebieden = [...new Set(facts.places.map(({ gebied }) => gebied))];
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const placed = facts.places.map(({ gebied }) => (numberOf.get(gebied) ?? 0) * delen.length);
  const latest = new Int32Array(gebieden.length * delen.length);
  const counts = new Int32Array(latest.length * LEEFTIJDSGROEPEN.length);
  const meet = (cell: number, client: number): void => {
    if (latest[cell] === client) return;
    latest[cell] = client;
    const at = cell * LEEFTIJDSGROEPEN.length + (groups[client] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  };
  const sorted = orderOf(facts.client);
  for (let next = 0; next < sorted.length; next++) {
    const row = sorted[next] ?? 0;
    const client = facts.client[row] ?? 0;
    const start = placed[facts.place[row] ?? 0] ?? 0;
    meet(start, client);
    meet(start + 1 + (facts.wet[row] ?? 0), client);
    for (let part = facts.partStart[row] ?? 0; part < (facts.partStart[row + 1] ?? 0); part++) {
      meet(start + leefdomeinFrom + (facts.partLeefdomein[part] ?? 0), client);
    }
  }
  const nobody = LEEFTIJDSGROEPEN.map(() => 0);
  return (gebied, deel) => {
    const [number, place] = [numberOf.get(gebied), delen.indexOf(deel)];
    if (number === undefined || place < 0) return nobody;
    const from = (number * delen.length + place) * LEEFTIJDSGROEPEN.length;
    return [...counts.subarray(from, from + LEEFTIJDSGROEPEN.length)];
  };
}
