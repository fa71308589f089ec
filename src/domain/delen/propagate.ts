import type { Limits } from './limits';

/** Bounds of every figure that follow from all limits together, as far as laying them side by side one by one goes. */
export interface Bounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

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

/** What a limit leaves of one of its figures: each end by what the others can at most and at least be. */
function tighten(limits: Limits, limit: number, least: Float64Array, most: Float64Array): readonly number[] {
  const { start, figure, factor } = limits;
  const [from, to] = [start[limit] ?? 0, start[limit + 1] ?? 0];
  let [low, lowOpen, high, highOpen] = [0, 0, 0, 0];
  for (let term = from; term < to; term++) {
    const [one, times] = [figure[term] ?? 0, factor[term] ?? 0];
    const [a, b] = times > 0 ? [least[one] ?? 0, most[one] ?? 0] : [most[one] ?? 0, least[one] ?? 0];
    if (Number.isFinite(a)) low += times * a;
    else lowOpen++;
    if (Number.isFinite(b)) high += times * b;
    else highOpen++;
  }
  const changed: number[] = [];
  for (let term = from; term < to; term++) {
    const [one, times] = [figure[term] ?? 0, factor[term] ?? 0];
    const [a, b] = times > 0 ? [least[one] ?? 0, most[one] ?? 0] : [most[one] ?? 0, least[one] ?? 0];
    const [aOpen, bOpen] = [Number.isFinite(a) ? 0 : 1, Number.isFinite(b) ? 0 : 1];
    // The others together are at least and at most so much.
    const others = lowOpen - aOpen === 0 ? low - (aOpen ? 0 : times * a) : -Infinity;
    const othersMost = highOpen - bOpen === 0 ? high - (bOpen ? 0 : times * b) : Infinity;
    const [down, up] = [(limits.least[limit] ?? 0) - othersMost, (limits.most[limit] ?? 0) - others];
    const [newLeast, newMost] = times > 0 ? [down / times, up / times] : [up / times, down / times];
    let isChanged = false;
    if (Math.ceil(newLeast - 1e-9) > (least[one] ?? 0)) {
      least[one] = Math.ceil(newLeast - 1e-9);
      isChanged = true;
    }
    if (Math.floor(newMost + 1e-9) < (most[one] ?? 0)) {
      most[one] = Math.floor(newMost + 1e-9);
      isChanged = true;
    }
    // The sums above were of the old bounds, which are looser: still true, and mended when the limit comes round again.
    if (isChanged) changed.push(one);
  }
  return changed;
}
