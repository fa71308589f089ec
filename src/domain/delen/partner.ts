import { MEASURES, type Figures } from './figures';
import type { Hidden } from './hidden';
import type { Limits } from './limit-builder';
import type { Bounds } from './propagate';

/** The one that costs least; null of none. */
export function cheapest(from: readonly number[], cost: (one: number) => number): number | null {
  let best: number | null = null;
  for (const one of from) if (best === null || cost(one) < cost(best)) best = one;
  return best;
}

/** The cheapest shown figure in the limits that give a figure away, else in those around them; null when all is hidden. */
export function partnerOf(figures: Figures, hidden: Hidden, limits: Limits, bounds: Bounds, target: number): number | null {
  const { start, figure, ofStart, limitOf } = limits;
  const limitsAt = (one: number): number[] => Array.from(limitOf.subarray(ofStart[one] ?? 0, ofStart[one + 1] ?? 0));
  const figuresIn = (limit: number): number[] => Array.from(figure.subarray(start[limit] ?? 0, start[limit + 1] ?? 0));
  const met = new Set([target]);
  for (let ring = [target]; ring.length > 0; ) {
    const near = ring.flatMap((one) => limitsAt(one).filter((limit) => isTight(limits, bounds, limit, one))).flatMap(figuresIn);
    const fresh = [...new Set(near)].filter((one) => !met.has(one));
    const best = cheapest(
      fresh.filter((one) => hidden.canHide(Math.floor(one / MEASURES.length), one % MEASURES.length)),
      (one) => figures.cost(Math.floor(one / MEASURES.length)),
    );
    if (best !== null) return best;
    for (const one of fresh) met.add(one);
    ring = fresh;
  }
  return null;
}

/** True when a limit is what keeps one of the ends of a figure where it is. */
function isTight(limits: Limits, { least, most }: Bounds, limit: number, figure: number): boolean {
  let [low, high, times] = [0, 0, 1];
  for (let term = limits.start[limit] ?? 0; term < (limits.start[limit + 1] ?? 0); term++) {
    const [one, factor] = [limits.figure[term] ?? 0, limits.factor[term] ?? 0];
    if (one === figure) {
      times = factor;
      continue;
    }
    low += factor * (factor > 0 ? (least[one] ?? 0) : (most[one] ?? 0));
    high += factor * (factor > 0 ? (most[one] ?? 0) : (least[one] ?? 0));
  }
  const ends = [((limits.least[limit] ?? 0) - high) / times, ((limits.most[limit] ?? 0) - low) / times];
  // People come whole.
  return Math.floor(Math.max(...ends) + 1e-9) <= (most[figure] ?? 0) || Math.ceil(Math.min(...ends) - 1e-9) >= (least[figure] ?? 0);
}
