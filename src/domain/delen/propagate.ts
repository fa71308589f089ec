import type { Limits } from './limit-builder';

/** Bounds of every figure that follow from all limits together, as far as laying them side by side one by one goes. */
export interface Bounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

// Of this module's own, because a test looks up what is global very slowly.
const OPEN = Number.POSITIVE_INFINITY;
const { ceil, floor } = Math;

/** A limit is looked at no more than so many times: what is then still closing in, closes in by ones. */
const MOST_LOOKS = 40;

/** The one attack there is: what the shown figures say of each other, until nothing more follows. */
export function propagate(limits: Limits, { least, most }: Bounds): void {
  const { size, ofStart, limitOf } = limits;
  const queue = Array.from({ length: size }, (_, limit) => limit);
  const isQueued = new Uint8Array(size).fill(1);
  const looks = new Uint8Array(size);
  for (let next = 0; next < queue.length; next++) {
    const limit = queue[next] ?? 0;
    isQueued[limit] = 0;
    const changed = tighten(limits, limit, least, most);
    for (const one of changed) {
      for (let place = ofStart[one] ?? 0; place < (ofStart[one + 1] ?? 0); place++) {
        const other = limitOf[place] ?? 0;
        if (isQueued[other] === 1 || (looks[other] ?? 0) >= MOST_LOOKS) continue;
        isQueued[other] = 1;
        looks[other] = (looks[other] ?? 0) + 1;
        queue.push(other);
      }
    }
  }
}

/** What a limit leaves of one of its figures: each end by what the others can at most and at least be; asked of millions. */
function tighten(limits: Limits, limit: number, least: Float64Array, most: Float64Array): readonly number[] {
  const { start, figure, factor } = limits;
  const from = start[limit] ?? 0;
  const to = start[limit + 1] ?? 0;
  const atLeast = limits.least[limit] ?? 0;
  const atMost = limits.most[limit] ?? 0;
  let low = 0;
  let lowOpen = 0;
  let high = 0;
  let highOpen = 0;
  for (let term = from; term < to; term++) {
    const one = figure[term] ?? 0;
    const times = factor[term] ?? 0;
    const a = (times > 0 ? least[one] : most[one]) ?? 0;
    const b = (times > 0 ? most[one] : least[one]) ?? 0;
    if (a === OPEN) lowOpen++;
    else low += times * a;
    if (b === OPEN) highOpen++;
    else high += times * b;
  }
  const changed: number[] = [];
  // With two ends open nothing follows for any of them.
  if (lowOpen > 1 && (highOpen > 1 || atLeast === -OPEN)) return changed;
  for (let term = from; term < to; term++) {
    const one = figure[term] ?? 0;
    const times = factor[term] ?? 0;
    const a = (times > 0 ? least[one] : most[one]) ?? 0;
    const b = (times > 0 ? most[one] : least[one]) ?? 0;
    // The others together are at least and at most so much.
    const others = lowOpen - (a === OPEN ? 1 : 0) === 0 ? low - (a === OPEN ? 0 : times * a) : -OPEN;
    const othersMost = highOpen - (b === OPEN ? 1 : 0) === 0 ? high - (b === OPEN ? 0 : times * b) : OPEN;
    const down = (atLeast - othersMost) / times;
    const up = (atMost - others) / times;
    const newLeast = ceil((times > 0 ? down : up) - 1e-9);
    const newMost = floor((times > 0 ? up : down) + 1e-9);
    let isChanged = false;
    if (newLeast > (least[one] ?? 0)) {
      least[one] = newLeast;
      isChanged = true;
    }
    if (newMost < (most[one] ?? 0)) {
      most[one] = newMost;
      isChanged = true;
    }
    // The sums above were of the old bounds, which are looser: still true, and mended when the limit comes round again.
    if (isChanged) changed.push(one);
  }
  return changed;
}
