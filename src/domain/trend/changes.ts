import { addKwartalen, type Periode } from '../periode';
import type { MarginCounts } from './margins';

/** How a quarter differs from earlier ones, in percent. */
export interface Changes {
  /** Null unless both quarters have at least 10 clients. */
  readonly deltaKwartaalClienten: number | null;
  readonly deltaJaarClienten: number | null;
  readonly deltaKwartaalKosten: number | null;
  readonly deltaJaarKosten: number | null;
  /** The first quarter is 100; null when it has none. */
  readonly indexClienten: number | null;
  readonly indexKosten: number | null;
}

const FEWEST_CLIENTEN = 10;

const noMinusZero = (value: number): number => value + 0;

/** The change in percent; null when either has too few clients, or there is nothing to divide by. */
function delta(now: MarginCounts, then: MarginCounts | null, of: 'clienten' | 'kosten'): number | null {
  if (then === null || now.clienten < FEWEST_CLIENTEN || then.clienten < FEWEST_CLIENTEN || then[of] === 0) return null;
  return noMinusZero((100 * (now[of] - then[of])) / then[of]);
}

const index = (now: number, first: number): number | null =>
  first === 0 ? null : noMinusZero((100 * now) / first);

/** Works out the changes of one of the quarters of a margin from the counts of all of them. */
export function changesOf(periodes: readonly Periode[]): (counts: readonly MarginCounts[], quarter: number) => Changes {
  const placeOf = new Map(periodes.map(({ code }, place) => [code, place]));
  const places = periodes.map((periode) => ({
    previous: placeOf.get(addKwartalen(periode, -1).code) ?? null,
    yearAgo: placeOf.get(addKwartalen(periode, -4).code) ?? null,
  }));
  const nothing: MarginCounts = { voorzieningen: 0, clienten: 0, kosten: 0 };
  return (counts, quarter) => {
    const at = (place: number | null): MarginCounts | null => (place === null ? null : (counts[place] ?? null));
    const [now, first] = [counts[quarter] ?? nothing, counts[0] ?? nothing];
    const [previous, yearAgo] = [at(places[quarter]?.previous ?? null), at(places[quarter]?.yearAgo ?? null)];
    return {
      deltaKwartaalClienten: delta(now, previous, 'clienten'),
      deltaJaarClienten: delta(now, yearAgo, 'clienten'),
      deltaKwartaalKosten: delta(now, previous, 'kosten'),
      deltaJaarKosten: delta(now, yearAgo, 'kosten'),
      indexClienten: index(now.clienten, first.clienten),
      indexKosten: index(now.kosten, first.kosten),
    };
  };
}
