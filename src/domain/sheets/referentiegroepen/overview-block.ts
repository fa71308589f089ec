import { groepen, type Groep, type ReferenceGroup } from '../../benchmark';
import type { Calculated } from '../../calculated';
import type { Cell } from '../../cell';
import { counted } from '../counted';
import type { Block } from '../stack';
import { membersOf, type Member } from './members';

/** Groups of several own gebieden that were chosen alike: those gebieden, and the members of their groups together. */
interface Pool {
  readonly groep: Groep;
  readonly keuze: string;
  readonly gebieden: Set<string>;
  readonly leden: Map<string, Member>;
  readonly groups: ReferenceGroup[];
}

/** Each group once for all gebieden that have the same, whoever is left out of his own. */
function poolsOf({ benchmark }: Calculated): Pool[] {
  const klassen = new Map(benchmark.areas.map((area) => [area.code, `${String(area.klassen.p65)} ${String(area.klassen.ses)}`]));
  const pools = new Map<string, Pool>();
  for (const group of benchmark.groups) {
    const { gebied, groep, keuze, leden } = group;
    if (groep === 'zelf gekozen' && leden.length === 0) continue;
    const key = [groep, keuze, groep === 'vergelijkbaar' && leden.length > 0 ? klassen.get(gebied) : ''].join('\n');
    const pool: Pool = pools.get(key) ?? { groep, keuze, gebieden: new Set(), leden: new Map(), groups: [] };
    pools.set(key, pool);
    pool.gebieden.add(gebied);
    pool.groups.push(group);
    for (const lid of leden) pool.leden.set(lid.code, lid);
  }
  return [...pools.values()].flatMap((pool) => (isShared(pool) ? [pool] : apart(pool)));
}

/** True when every gebied of the pool is compared with all of it but itself. */
const isShared = ({ groups, leden }: Pool): boolean =>
  groups.every((group) => group.leden.length === leden.size - (leden.has(group.gebied) ? 1 : 0));

/** A pool for each of its gebieden. */
const apart = ({ groep, keuze, groups }: Pool): Pool[] =>
  groups.map((group) => ({
    ...{ groep, keuze, gebieden: new Set([group.gebied]), groups: [group] },
    leden: new Map(group.leden.map((lid) => [lid.code, lid])),
  }));

/** Each group in one line for all gebieden that have it, short enough to print. */
export function overviewBlock(calculated: Calculated): Block {
  const own = calculated.benchmark.areas.filter(({ eigen }) => eigen);
  const whoOf = ({ gebieden, leden }: Pool): string => {
    if (gebieden.size === own.length && own.length > 1) return 'elk gebied van deze gemeente';
    const isAmong = gebieden.size > 1 && [...gebieden].every((gebied) => leden.has(gebied));
    return isAmong && gebieden.size === leden.size
      ? `deze ${counted(gebieden.size, 'gebied', 'gebieden')}, elk met de andere`
      : membersOf(own.filter(({ code }) => gebieden.has(code)));
  };
  return {
    heading: 'Met wie elk gebied wordt vergeleken',
    name: 'am_referentiegroepen_overzicht',
    columns: [
      { name: 'groep', format: 'text' },
      // Wide above the names of the table below.
      { name: 'leden', format: 'wrapped', width: 70 },
      { name: 'aantal_leden', format: 'count' },
      { name: 'keuze', format: 'wrapped', width: 30 },
      { name: 'gebieden', header: 'Wie wordt vergeleken', format: 'wrapped', width: 40 },
    ],
    rows: poolsOf(calculated)
      .sort((a, b) => groepen.indexOf(a.groep) - groepen.indexOf(b.groep))
      .map((pool): Cell[] => [pool.groep, membersOf([...pool.leden.values()].sort(byCode)), pool.leden.size, pool.keuze, whoOf(pool)]),
    hasTotal: false,
  };
}

const byCode = (a: Member, b: Member): number => (a.code < b.code ? -1 : 1);
