import type { Given } from '../given';
import type { Levering } from '../levering/sheet-data';
import type { Steps } from '../steps';
import type { ClientenPerLeeftijd } from './ages';
import type { Cijfers } from './benchmarkset';
import { delenOf } from './delen';
import { alikeOf, groupsOf, type Groep, type Klassen } from './groups';
import { groupFigures, type Maat } from './group-figures';
import { compareWith, type BenchmarkLine } from './line';
import { referenceSetOf, type Area, type Counted } from './reference-set';
import { naarLeeftijd, type LeeftijdVerwachting } from './verwacht';

export type { Area } from './reference-set';
export type { Groep } from './groups';
export type { BenchmarkLine } from './line';
export { groepen } from './groups';

/** Who an area is compared with. */
export interface ReferenceGroup {
  readonly gebied: string;
  readonly groep: Groep;
  /** None when the group could not be made. */
  readonly leden: readonly Area[];
  /** How they were chosen, or why there are none; in Dutch, to follow on "Leden:". */
  readonly keuze: string;
}

/** The own areas compared, with who they are compared with (design 4.7). */
export interface Benchmark {
  readonly lines: readonly BenchmarkLine[];
  readonly groups: readonly ReferenceGroup[];
  /** Every area of the reference set, own ones first, with the third of the set it is in. */
  readonly areas: readonly (Area & { readonly klassen: Klassen })[];
  /** Gemeenten and the country in the Benchmarkset, to be shown beside the rest. */
  readonly lijnen: readonly Area[];
  /** Names of own areas that are not compared: fewer than 50 inhabitants, or an unknown number. */
  readonly nietVergeleken: readonly string[];
  /** Areas of the Benchmarkset of which too few inhabitants are known. */
  readonly zonderInwoners: number;
  readonly leeftijd: LeeftijdVerwachting;
}

/** What there is to say when nothing was counted. */
export const noBenchmark: Benchmark = {
  lines: [],
  groups: [],
  areas: [],
  lijnen: [],
  nietVergeleken: [],
  zonderInwoners: 0,
  leeftijd: { regels: [], reden: 'er zijn geen cijfers' },
};

const MATEN: readonly Maat[] = ['clienten', 'kosten'];

/** The figures and geography that a comparison rests on. */
export interface BenchmarkInput {
  readonly levering: Levering;
  readonly given: Given;
  readonly counted: Counted;
  readonly clienten: ClientenPerLeeftijd;
  /** What is taken of the figures of areas elsewhere; as they are when absent. */
  readonly elders?: (cijfers: Cijfers) => Cijfers;
}

/** Compares every own area with its reference groups, in the order of design 4.11; pauses after each area. */
export function* benchmarkSteps({ levering, given, counted, clienten, elders }: BenchmarkInput): Steps<Benchmark> {
  const { areas, lijnen, teKlein, zonderInwoners } = referenceSetOf(levering, given, counted, elders);
  const delen = delenOf(given.settings.preset);
  const gekozen = new Set(given.settings.referentiegroep);
  const alike = alikeOf(areas);
  const own = areas.filter(({ eigen }) => eigen);
  const numberOf = new Map(areas.map((area, number) => [area, number]));
  const members = (leden: readonly Area[]): Uint8Array => {
    const isMember = new Uint8Array(areas.length);
    for (const lid of leden) isMember[numberOf.get(lid) ?? 0] = 1;
    return isMember;
  };
  const figuresOf = delen.map(({ code }) => groupFigures(areas, code));
  const lines: BenchmarkLine[] = [];
  const groups: ReferenceGroup[] = [];
  for (const [done, area] of own.entries()) {
    yield { phase: 'Vergelijken', done, total: own.length };
    const ofArea = groupsOf(area, areas, alike, gekozen);
    const marks = ofArea.map(({ leden }) => members(leden));
    const figures = figuresOf.map((of) => marks.map(of));
    for (const maat of MATEN) {
      for (const [place, { code }] of delen.entries()) {
        const cijfers = area.figures(code);
        for (const [number, { groep }] of ofArea.entries()) {
          const group = figures[place]?.[number];
          const line = group === undefined ? null : compareWith(area, cijfers, group, { maat, deel: code, groep });
          if (line !== null) lines.push(line);
        }
      }
    }
    groups.push(...ofArea.map((one) => ({ gebied: area.code, ...one })));
  }
  return {
    lines,
    groups,
    areas: areas.map((area) => ({ ...area, klassen: alike.klassenOf(area) })),
    lijnen,
    nietVergeleken: teKlein.map(({ naam }) => naam),
    zonderInwoners,
    leeftijd: naarLeeftijd(areas, delen, clienten),
  };
}
