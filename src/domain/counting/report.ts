import type { ReportGebied } from '../calculated';
import type { Gebied, Gebieden } from '../gebieden';
import type { Given } from '../given';
import { BUITEN, ONBEKEND, TOTAAL, wijknaamOf, type RowPlace } from './gebied-of-row';

type Figures = Pick<ReportGebied, 'inwoners' | 'p65' | 'ses'>;

const UNKNOWN: Figures = { inwoners: null, p65: null, ses: null };

const share = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;

const figuresOf = (gebied: Gebied | null): Figures =>
  gebied === null
    ? UNKNOWN
    : { inwoners: gebied.inwoners, p65: share(gebied.inw65plus, gebied.inwoners), ses: gebied.sesWoa };

/** The figures of wijken together: unknown as soon as one of them is; a mean SES of several is never made up. */
function together(gebieden: Gebieden, wijken: readonly string[]): Figures {
  const figures = wijken.map((wijk) => gebieden.gebied(wijk));
  const sum = (of: (gebied: Gebied) => number | null): number | null =>
    figures.length === 0
      ? null
      : figures.reduce<number | null>((total, gebied) => {
          const part = gebied === null ? null : of(gebied);
          return total === null || part === null ? null : total + part;
        }, 0);
  const inwoners = sum((gebied) => gebied.inwoners);
  return { inwoners, p65: share(sum((gebied) => gebied.inw65plus), inwoners), ses: null };
}

/** Report rows of wijken: every own wijk that is known, and every one a row lies in. */
function wijkRows(given: Given, places: readonly RowPlace[]): ReportGebied[] {
  const { gebieden } = given;
  const names = new Map<string, string>();
  for (const { wijkcode, wijknaam } of gebieden.lines) {
    if (wijknaam !== null && !names.has(wijkcode)) names.set(wijkcode, wijknaam);
  }
  const met = places.flatMap(({ wijk }) => (wijk === null ? [] : [wijk]));
  return [...new Set([...gebieden.eigenWijken, ...met])].sort().map((wijk) => ({
    gebied: wijk,
    naam: wijknaamOf(gebieden, wijk, names.get(wijk) ?? null) ?? wijk,
    ...figuresOf(gebieden.gebied(wijk)),
  }));
}

/** Report rows of kernen or wijkteams: every label that lines of own wijken carry. */
function labelRows({ gebieden }: Given, eenheid: 'kern' | 'wijkteam'): ReportGebied[] {
  const own = new Set(gebieden.eigenWijken);
  const wijkenOf = new Map<string, Set<string>>();
  const labelsOf = new Map<string, Set<string | null>>();
  for (const line of gebieden.lines) {
    if (!own.has(line.wijkcode)) continue;
    const label = line[eenheid];
    labelsOf.set(line.wijkcode, (labelsOf.get(line.wijkcode) ?? new Set()).add(label));
    if (label !== null) wijkenOf.set(label, (wijkenOf.get(label) ?? new Set()).add(line.wijkcode));
  }
  const soort = eenheid === 'kern' ? 'K' : 'T';
  return [...wijkenOf].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, wijken]) => {
    const isNamed = (area: Gebied): boolean => area.code === label || area.naam === label;
    const known = gebieden.gebieden.find((area) => area.soort === soort && isNamed(area));
    const whole = [...wijken].filter((wijk) => labelsOf.get(wijk)?.size === 1);
    const figures = known === undefined ? together(gebieden, whole) : figuresOf(known);
    return { gebied: label, naam: known?.naam ?? label, ...figures };
  });
}

/**
 * The report rows in order (design 4.2): areas by code, `buiten`, `onbekend`, `totaal`. The total has the figures of
 * the gemeente itself, else those of its wijken together.
 */
export function reportOf(given: Given, places: readonly RowPlace[]): ReportGebied[] {
  const { gebieden, gemeentecode, settings } = given;
  const gemeente = gebieden.gebied(`GM${gemeentecode}`);
  const areas = settings.eenheid === 'wijk' ? wijkRows(given, places) : labelRows(given, settings.eenheid);
  const ownFigures = gemeente !== null && gemeente.inwoners !== null;
  const whole = ownFigures ? figuresOf(gemeente) : together(gebieden, gebieden.eigenWijken);
  const special = new Set([BUITEN, ONBEKEND, TOTAAL]);
  return [
    ...areas.filter(({ gebied }) => !special.has(gebied)),
    { gebied: BUITEN, naam: 'Buiten de gemeente', ...UNKNOWN },
    { gebied: ONBEKEND, naam: 'Onbekend', ...UNKNOWN },
    { gebied: TOTAAL, naam: 'Totaal', ...whole },
  ];
}
