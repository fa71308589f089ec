import type { ReportGebied } from '../calculated';
import type { Gebied, Gebieden } from '../gebieden';
import type { Given } from '../given';
import { BUITEN, ONBEKEND, TOTAAL, wijknaamOf, type RowPlace } from './gebied-of-row';

type Figures = Pick<ReportGebied, 'inwoners' | 'p65' | 'ses'>;

/** A kern or wijkteam, and the wijken that lie in it but for a part, of which the inhabitants are not among its own. */
interface LabelArea {
  readonly area: Gebied;
  readonly deels: readonly string[];
}

const UNKNOWN: Figures = { inwoners: null, p65: null, ses: null };

const share = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;

const figuresOf = (gebied: Gebied | null): Figures =>
  gebied === null
    ? UNKNOWN
    : { inwoners: gebied.inwoners, p65: share(gebied.inw65plus, gebied.inwoners), ses: gebied.sesWoa };

/** Wijken together: a figure is unknown as soon as one of them is; a mean SES of several is never made up. */
function together(gebieden: Gebieden, wijken: readonly string[], as: Pick<Gebied, 'code' | 'soort'>): Gebied {
  const figures = wijken.map((wijk) => gebieden.gebied(wijk));
  const sum = (of: (gebied: Gebied) => number | null): number | null =>
    figures.length === 0
      ? null
      : figures.reduce<number | null>((total, gebied) => {
          const part = gebied === null ? null : of(gebied);
          return total === null || part === null ? null : total + part;
        }, 0);
  return {
    ...as,
    naam: null,
    inwoners: sum((gebied) => gebied.inwoners),
    inw0tot14: sum((gebied) => gebied.inw0tot14),
    inw15tot24: sum((gebied) => gebied.inw15tot24),
    inw25tot44: sum((gebied) => gebied.inw25tot44),
    inw45tot64: sum((gebied) => gebied.inw45tot64),
    inw65plus: sum((gebied) => gebied.inw65plus),
    huishoudens: sum((gebied) => gebied.huishoudens),
    sesWoa: null,
    stedelijkheid: null,
    indelingsjaar: null,
  };
}

/** The names that lines of Wijkindeling give to wijken; the first counts. */
function namesOf({ lines }: Gebieden): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { wijkcode, wijknaam } of lines) {
    if (wijknaam !== null && !names.has(wijkcode)) names.set(wijkcode, wijknaam);
  }
  return names;
}

/** Report rows of wijken: every own wijk that is known, and every one a row lies in. */
function wijkRows(given: Given, places: readonly RowPlace[]): ReportGebied[] {
  const { gebieden } = given;
  const names = namesOf(gebieden);
  const met = places.flatMap(({ wijk }) => (wijk === null ? [] : [wijk]));
  return [...new Set([...gebieden.eigenWijken, ...met])].sort().map((wijk) => ({
    gebied: wijk,
    naam: wijknaamOf(gebieden, wijk, names.get(wijk) ?? null) ?? wijk,
    ...figuresOf(gebieden.gebied(wijk)),
  }));
}

/** What is known of every label of kern or wijkteam that lines of own wijken carry; a line without one tells of no other. */
function labelAreas({ gebieden }: Given, eenheid: 'kern' | 'wijkteam'): Map<string, LabelArea> {
  const own = new Set(gebieden.eigenWijken);
  const wijkenOf = new Map<string, Set<string>>();
  const labelsOf = new Map<string, Set<string>>();
  for (const line of gebieden.lines) {
    const label = line[eenheid];
    if (label === null || !own.has(line.wijkcode)) continue;
    labelsOf.set(line.wijkcode, (labelsOf.get(line.wijkcode) ?? new Set()).add(label));
    wijkenOf.set(label, (wijkenOf.get(label) ?? new Set()).add(line.wijkcode));
  }
  const soort = eenheid === 'kern' ? 'K' : 'T';
  const known = (label: string): Gebied | undefined =>
    gebieden.gebieden.find((area) => area.soort === soort && (area.code === label || area.naam === label));
  const isWhole = (wijk: string): boolean => labelsOf.get(wijk)?.size === 1;
  return new Map(
    [...wijkenOf].map(([label, wijken]) => {
      const given = known(label);
      if (given !== undefined) return [label, { area: given, deels: [] }];
      const area = together(gebieden, [...wijken].filter(isWhole), { code: label, soort });
      return [label, { area, deels: area.inwoners === null ? [] : [...wijken].filter((wijk) => !isWhole(wijk)) }];
    }),
  );
}

/** The gemeente itself, else its wijken together. */
function wholeArea({ gebieden, gemeentecode }: Given): Gebied {
  const code = `GM${gemeentecode}`;
  const gemeente = gebieden.gebied(code);
  if (gemeente !== null && gemeente.inwoners !== null) return gemeente;
  return together(gebieden, gebieden.eigenWijken, { code, soort: 'G' });
}

/** What is known of the area behind a report row; null for `buiten`, `onbekend` and what nobody described. */
export function areaOfRow(given: Given): (gebied: string) => Gebied | null {
  const { gebieden, settings } = given;
  const labels = settings.eenheid === 'wijk' ? null : labelAreas(given, settings.eenheid);
  return (gebied) => {
    if (gebied === TOTAAL) return wholeArea(given);
    return labels === null ? gebieden.gebied(gebied) : (labels.get(gebied)?.area ?? null);
  };
}

/** Report rows of kernen or wijkteams. */
function labelRows(given: Given, eenheid: 'kern' | 'wijkteam'): ReportGebied[] {
  const names = namesOf(given.gebieden);
  const naamOf = (wijk: string): string => wijknaamOf(given.gebieden, wijk, names.get(wijk) ?? null) ?? wijk;
  return [...labelAreas(given, eenheid)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, { area, deels }]) => ({
      ...{ gebied: label, naam: area.naam ?? label, ...figuresOf(area) },
      ...(deels.length === 0 ? {} : { deels: deels.map(naamOf) }),
    }));
}

/**
 * The report rows in order (design 4.2): areas by code, `buiten`, `onbekend`, `totaal`. The total has the figures of
 * the gemeente itself, else those of its wijken together.
 */
export function reportOf(given: Given, places: readonly RowPlace[]): ReportGebied[] {
  const { eenheid } = given.settings;
  const areas = eenheid === 'wijk' ? wijkRows(given, places) : labelRows(given, eenheid);
  const special = new Set([BUITEN, ONBEKEND, TOTAAL]);
  return [
    ...areas.filter(({ gebied }) => !special.has(gebied)),
    { gebied: BUITEN, naam: 'Buiten de gemeente', ...UNKNOWN },
    { gebied: ONBEKEND, naam: 'Onbekend', ...UNKNOWN },
    { gebied: TOTAAL, naam: 'Totaal', ...figuresOf(wholeArea(given)) },
  ];
}
