import type { Gebieden } from '../gebieden';
import { div, fraction, roundHalfAwayFromZero } from '../rational';
import type { WijkbudgetRegel } from './regel';
import { FEWEST_INWONERS, uitputtingOf } from './wijkbudget';

/** What stands in the place of a wijkteam for wijken that have none or lie in several. */
export const GEEN_WIJKTEAM = 'geen of meer dan één';

/** The wijkteam of every wijk of which all lines of the Wijkindeling name the same one. */
export function teamPerWijk({ lines }: Gebieden): ReadonlyMap<string, string> {
  const labels = new Map<string, Set<string | null>>();
  for (const { wijkcode, wijkteam } of lines) labels.set(wijkcode, (labels.get(wijkcode) ?? new Set()).add(wijkteam));
  const whole = new Map<string, string>();
  for (const [wijk, teams] of labels) {
    const [team] = teams;
    if (teams.size === 1 && team !== undefined && team !== null) whole.set(wijk, team);
  }
  return whole;
}

/**
 * The lines of wijken together per wijkteam, by name; wijken without one whole wijkteam come last, so that the lines
 * still add up. Empty when the Wijkindeling names no wijkteam. The clients of the last four quarters and of this year
 * are those of the wijk that has most: they do not add up, and only say what is too small to show.
 */
export function perWijkteam(
  regels: readonly WijkbudgetRegel[],
  gebieden: Gebieden,
  kwartaal: number,
): readonly WijkbudgetRegel[] {
  const teams = teamPerWijk(gebieden);
  if (teams.size === 0) return [];
  const members = new Map<string, WijkbudgetRegel[]>();
  for (const regel of regels) {
    const team = teams.get(regel.gebied) ?? GEEN_WIJKTEAM;
    members.set(team, [...(members.get(team) ?? []), regel]);
  }
  const last = ([team]: readonly [string, unknown]): number => (team === GEEN_WIJKTEAM ? 1 : 0);
  return [...members]
    .sort((a, b) => last(a) - last(b) || (a[0] < b[0] ? -1 : 1))
    .map(([team, own]) => together(team, team, own, kwartaal));
}

/** Lines as one: amounts and inhabitants add up, what is unknown of one is unknown of all. */
export function together(
  gebied: string,
  naam: string,
  regels: readonly WijkbudgetRegel[],
  kwartaal: number,
): WijkbudgetRegel {
  const sum = (of: (regel: WijkbudgetRegel) => number): number => regels.reduce((all, one) => all + of(one), 0);
  const sumKnown = (of: (regel: WijkbudgetRegel) => number | null): number | null =>
    regels.reduce<number | null>((all, one) => {
      const part = of(one);
      return all === null || part === null ? null : all + part;
    }, 0);
  const most = (of: (regel: WijkbudgetRegel) => number): number => Math.max(0, ...regels.map(of));
  const [budget, gerealiseerd] = [sum((one) => one.budget), sum((one) => one.gerealiseerd)];
  const inwoners = sumKnown((one) => one.inwoners);
  const enough = inwoners !== null && inwoners >= FEWEST_INWONERS;
  const toegezegdAan = new Set<string | null>();
  for (const one of regels) for (const client of one.toegezegdAan) toegezegdAan.add(client);
  return {
    gebied,
    naam,
    inwoners,
    clienten: most((one) => one.clienten),
    clientenDitJaar: most((one) => one.clientenDitJaar),
    toegezegdAan,
    historisch: sum((one) => one.historisch),
    norm: sumKnown((one) => one.norm),
    budget,
    begrensd: null,
    perInwoner: enough ? roundHalfAwayFromZero(div(fraction(budget), fraction(inwoners))) : null,
    gerealiseerd,
    verwacht: sum((one) => one.verwacht),
    uitputting: uitputtingOf(gerealiseerd, budget, kwartaal),
    toegezegd: sum((one) => one.toegezegd),
    ruimte: sum((one) => one.ruimte),
  };
}
