import type { Rational } from '../rational';
import { distancesOf, type Distances, type Kenmerken } from './distance';
import { tertielenOf, tertielOf, type Tertielen } from './exact';
import type { Area } from './reference-set';

/** The reference groups of design 4.7, in order. */
export const groepen = ['gemeente', 'kleine kernen', 'vergelijkbaar', 'stedelijkheid', 'zelf gekozen'] as const;

/** The name of a reference group. */
export type Groep = (typeof groepen)[number];

/** The members of a group for one area, and in Dutch how they were chosen. */
export interface Leden {
  readonly groep: Groep;
  readonly leden: readonly Area[];
  readonly keuze: string;
}

/** A kleine kern has fewer inhabitants than this (S2: strictly). */
const KLEINE_KERN = 2500;
const LEAST_ALIKE = 5;
const MOST_NEAR = 10;

/** Which third of the reference set an area is in; null where its value is unknown. */
export interface Klassen {
  readonly p65: 1 | 2 | 3 | null;
  readonly ses: 1 | 2 | 3 | null;
}

/** What is known of the whole reference set, worked out once. */
export interface Alike {
  klassenOf(area: Area): Klassen;
  readonly distances: Distances;
}

/** Tertiles and distances over the reference set, each over the areas of which the value is known. */
export function alikeOf(areas: readonly Area[]): Alike {
  const known = (of: (area: Area) => Rational | null): Rational[] => areas.flatMap((area) => of(area) ?? []);
  const [p65, ses] = [known((area) => area.p65), known((area) => area.ses)];
  const [thirdsOfP65, thirdsOfSes] = [tertielenOf(p65), tertielenOf(ses)];
  const klasse = (value: Rational | null, thirds: Tertielen | null): Klassen['p65'] =>
    value === null || thirds === null ? null : tertielOf(value, thirds);
  const klassen = new Map(
    areas.map((area) => [area, { p65: klasse(area.p65, thirdsOfP65), ses: klasse(area.ses, thirdsOfSes) }]),
  );
  return {
    klassenOf: (area) => klassen.get(area) ?? { p65: null, ses: null },
    distances: distancesOf(p65, ses),
  };
}

/** Areas alike in age and SES: of the same tertiles, else the nearest; nobody when too few are near enough. */
function vergelijkbaar(area: Area, areas: readonly Area[], alike: Alike): Omit<Leden, 'groep'> {
  if (area.p65 === null) return { leden: [], keuze: 'het aandeel 65-plussers is onbekend' };
  const own: Kenmerken = { p65: area.p65, ses: area.ses };
  const by = area.ses === null ? 'aandeel 65-plussers (SES is onbekend)' : 'aandeel 65-plussers en SES';
  const candidates = areas.flatMap((other) =>
    other === area || other.p65 === null || (own.ses !== null && other.ses === null)
      ? []
      : [{ area: other, kenmerken: { p65: other.p65, ses: other.ses } }],
  );
  const klassen = alike.klassenOf(area);
  const same = candidates.filter((one) => {
    const theirs = alike.klassenOf(one.area);
    return theirs.p65 === klassen.p65 && (own.ses === null || theirs.ses === klassen.ses);
  });
  if (same.length >= LEAST_ALIKE) return { leden: same.map((one) => one.area), keuze: `hetzelfde derde deel in ${by}` };
  const { distances } = alike;
  const near = candidates
    .map((one) => ({ area: one.area, distance: distances.between(own, one.kenmerken) }))
    .filter(({ distance }) => distances.withinOne(distance))
    .sort((a, b) => distances.compare(a.distance, b.distance) || (a.area.code < b.area.code ? -1 : 1))
    .slice(0, MOST_NEAR);
  if (near.length < LEAST_ALIKE) return { leden: [], keuze: `minder dan ${LEAST_ALIKE} gebieden lijken genoeg in ${by}` };
  return { leden: near.map((one) => one.area), keuze: `de ${near.length} gebieden die het meest lijken in ${by}` };
}

/** The five groups of an area, the area itself always left out; a group that cannot be made has no members. */
export function groupsOf(area: Area, areas: readonly Area[], alike: Alike, gekozen: ReadonlySet<string>): Leden[] {
  const others = areas.filter((other) => other !== area);
  const { stedelijkheid } = area;
  const alikeInTown = stedelijkheid === null ? [] : others.filter((other) => other.stedelijkheid === stedelijkheid);
  return [
    { groep: 'gemeente', leden: others.filter(({ eigen }) => eigen), keuze: 'de andere gebieden van deze gemeente' },
    {
      groep: 'kleine kernen',
      leden: others.filter(({ inwoners }) => inwoners < KLEINE_KERN),
      keuze: 'gebieden met minder dan 2.500 inwoners',
    },
    { groep: 'vergelijkbaar', ...vergelijkbaar(area, areas, alike) },
    {
      groep: 'stedelijkheid',
      leden: alikeInTown,
      keuze: stedelijkheid === null ? 'de stedelijkheid is onbekend' : `stedelijkheid ${stedelijkheid}`,
    },
    { groep: 'zelf gekozen', leden: others.filter(({ code }) => gekozen.has(code)), keuze: 'zelf gekozen gebieden' },
  ];
}
