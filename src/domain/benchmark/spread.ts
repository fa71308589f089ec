/** How the rates of the members of a group lie. */
export interface Spreiding {
  readonly mediaan: number;
  readonly p25: number;
  readonly p75: number;
  readonly min: number;
  readonly max: number;
}

/** The quantile of type 7 of so many sorted numbers, at a share of 0 to 1. */
function quantile(sorted: ArrayLike<number>, count: number, share: number): number {
  const place = (count - 1) * share;
  const low = Math.floor(place);
  const below = sorted[low] ?? NaN;
  const above = low + 1 < count ? (sorted[low + 1] ?? below) : below;
  return below + (place - low) * (above - below);
}

/** Median, quartiles (type 7) and ends of sorted numbers, or of so many of them; throws a RangeError when there are none. */
export function spreidingOf(sorted: ArrayLike<number>, count = sorted.length): Spreiding {
  const [min, max] = [sorted[0], sorted[count - 1]];
  if (min === undefined || max === undefined) throw new RangeError('Nothing to spread');
  return { mediaan: quantile(sorted, count, 0.5), p25: quantile(sorted, count, 0.25), p75: quantile(sorted, count, 0.75), min, max };
}
