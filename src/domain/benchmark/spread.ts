/** How the rates of the members of a group lie. */
export interface Spreiding {
  readonly mediaan: number;
  readonly p25: number;
  readonly p75: number;
  readonly min: number;
  readonly max: number;
}

/** The quantile of type 7 of sorted numbers, at a share of 0 to 1. */
function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.floor(place) + 1] ?? below;
  return below + (place - Math.floor(place)) * (above - below);
}

/** Median, quartiles (type 7) and ends of sorted numbers; throws a RangeError when there are none. */
export function spreidingOf(sorted: ArrayLike<number>): Spreiding {
  const [min, max] = [sorted[0], sorted[sorted.length - 1]];
  if (min === undefined || max === undefined) throw new RangeError('Nothing to spread');
  return { mediaan: quantile(sorted, 0.5), p25: quantile(sorted, 0.25), p75: quantile(sorted, 0.75), min, max };
}
