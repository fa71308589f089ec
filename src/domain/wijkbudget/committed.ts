import type { GeslotenTijdvak } from '../calendar';
import type { Cents } from '../cell';
import { costsIn } from '../arrangementen/cost';
import { priceOf } from '../arrangementen/price';
import type { PlacedArrangement } from '../counting/placed-arrangementen';
import type { Given } from '../given';
import { yearOfPeriode, type Periode } from '../periode';

/** What arrangementen in one gebied will still cost this year. */
export interface Committed {
  readonly kosten: Cents;
  /** Those it is committed to; whose arrangement costs nothing any more is not among them. */
  readonly clienten: ReadonlySet<string | null>;
}

/** What they will cost by gebied, and everywhere together. */
export interface CommittedPerGebied {
  in(gebied: string): Committed;
  /** Those of all gebieden but these. */
  elsewhere(gebieden: ReadonlySet<string>): Committed;
}

const NONE: Committed = { kosten: 0, clienten: new Set() };

/** The days from the day after a quarter to 31 December; after the fourth quarter there are none. */
export const restOfYear = (periode: Periode): GeslotenTijdvak => ({
  eerste: periode.laatste + 1,
  laatste: yearOfPeriode(periode).laatste,
});

/**
 * What is committed per gebied: the cost of arrangementen from the day after the quarter to 31 December, each rounded
 * to a cent (design 4.9). An arrangement without a price counts for nothing.
 */
export function committedPerGebied(
  arrangementen: readonly PlacedArrangement[],
  { periode, tarieven, settings }: Given,
): CommittedPerGebied {
  const costIn = costsIn(restOfYear(periode), settings);
  const sums = new Map<string, { kosten: Cents; readonly clienten: Set<string | null> }>();
  for (const { gebied, clientId, toPrice } of arrangementen) {
    const price = priceOf(tarieven, toPrice);
    if (typeof price === 'string') continue;
    const { kosten } = costIn(price);
    if (kosten === 0) continue;
    const sum = sums.get(gebied) ?? { kosten: 0, clienten: new Set() };
    sums.set(gebied, sum);
    sum.kosten += kosten;
    sum.clienten.add(clientId);
  }
  return {
    in: (gebied) => sums.get(gebied) ?? NONE,
    elsewhere(gebieden) {
      const rest = [...sums].flatMap(([gebied, sum]) => (gebieden.has(gebied) ? [] : [sum]));
      return {
        kosten: rest.reduce((all, { kosten }) => all + kosten, 0),
        clienten: new Set(rest.flatMap(({ clienten }) => [...clienten])),
      };
    },
  };
}
