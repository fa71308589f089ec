import type { GeslotenTijdvak } from '../calendar';
import type { Cents } from '../cell';
import { costIn } from '../arrangementen/cost';
import { priceOf } from '../arrangementen/price';
import type { PlacedArrangement } from '../counting/arrangementen';
import type { Given } from '../given';
import { yearOfPeriode, type Periode } from '../periode';

/** What arrangementen in one gebied will still cost this year. */
export interface Committed {
  readonly kosten: Cents;
  /** Clients with an arrangement that has a price, whether or not it still runs. */
  readonly clienten: number;
}

/** What they will cost by gebied, and everywhere together. */
export interface CommittedPerGebied {
  in(gebied: string): Committed;
  readonly totaal: Cents;
}

const NONE: Committed = { kosten: 0, clienten: 0 };

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
  const rest = restOfYear(periode);
  const sums = new Map<string, { kosten: Cents; clients: Set<string | null> }>();
  for (const { gebied, clientId, toPrice } of arrangementen) {
    const price = priceOf(tarieven, toPrice);
    if (typeof price === 'string') continue;
    const sum = sums.get(gebied) ?? { kosten: 0, clients: new Set() };
    sums.set(gebied, sum);
    sum.kosten += costIn(price, rest, settings).kosten;
    sum.clients.add(clientId);
  }
  return {
    totaal: [...sums.values()].reduce((all, { kosten }) => all + kosten, 0),
    in(gebied) {
      const sum = sums.get(gebied);
      return sum === undefined ? NONE : { kosten: sum.kosten, clienten: sum.clients.size };
    },
  };
}
