import { ageOn } from '../calendar';
import type { Day } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import type { CountingRows, Facts } from '../counting/facts';
import { sortedBy } from '../counting/order';
import { wetten } from '../codelijsten';
import type { Gebied } from '../gebieden';
import { valueAt } from '../levering/sheet-data';

/** The first age of each group of Kerngegevens: 0–14, 15–24, 25–44, 45–64, 65 and over. */
const FROM = [0, 15, 25, 45, 65] as const;

/** Inhabitants per age group; null when one of them is unknown. */
export function inwonersPerLeeftijd(gebied: Gebied | null): readonly number[] | null {
  if (gebied === null) return null;
  const { inw0tot14, inw15tot24, inw25tot44, inw45tot64, inw65plus } = gebied;
  const known = [inw0tot14, inw15tot24, inw25tot44, inw45tot64, inw65plus].filter((count) => count !== null);
  return known.length === FROM.length ? known : null;
}

/** Clients per age group, by gebied and part; null when the age of some client is unknown. */
export type ClientenPerLeeftijd = ((gebied: string, deel: string) => readonly number[]) | null;

/** The age group of each client by its number, from the first row that has a date of birth; -1 is unknown. */
function groupPerClient({ client, rows: places }: Facts, { rows }: CountingRows, day: Day): Int8Array {
  const groups = new Int8Array(1 + client.reduce((most, number) => Math.max(most, number), 0)).fill(-1);
  const ofBirth = new Map<Day, number>();
  for (let place = 0; place < places.length; place++) {
    const number = client[place] ?? 0;
    if ((groups[number] ?? 0) >= 0) continue;
    const birth = valueAt(rows.columns.geboortedatum, places[place] ?? 0);
    if (birth === null) continue;
    let group = ofBirth.get(birth);
    if (group === undefined) {
      const age = Math.max(0, ageOn(birth, day));
      ofBirth.set(birth, (group = FROM.filter((from) => age >= from).length - 1));
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
  const counts = new Map<string, { latest: number; perAge: number[] }>();
  const meet = (gebied: string, deel: string, client: number): void => {
    const key = `${gebied}\n${deel}`;
    let cell = counts.get(key);
    if (cell === undefined) counts.set(key, (cell = { latest: 0, perAge: FROM.map(() => 0) }));
    if (cell.latest === client) return;
    cell.latest = client;
    const group = groups[client] ?? 0;
    cell.perAge[group] = (cell.perAge[group] ?? 0) + 1;
  };
  for (const row of sortedBy(facts.client)) {
    const client = facts.client[row] ?? 0;
    const gebied = facts.places[facts.place[row] ?? 0]?.gebied ?? '';
    meet(gebied, TOTAAL, client);
    meet(gebied, wetten.entries[facts.wet[row] ?? 0]?.code ?? '', client);
    for (let part = facts.partStart[row] ?? 0; part < (facts.partStart[row + 1] ?? 0); part++) {
      meet(gebied, leefdomeinCodes[facts.partLeefdomein[part] ?? -1] ?? '', client);
    }
  }
  const nobody = FROM.map(() => 0);
  return (gebied, deel) => counts.get(`${gebied}\n${deel}`)?.perAge ?? nobody;
}
