/** Dice that fall the same way for the same seed: all chance in an invented delivery comes from these. */
export interface Dice {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, both bounds included. */
  whole(from: number, to: number): number;
  /** True in this share of the throws. */
  chance(share: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** Four numbers of 32 bits from a text (a multiplying hash per number), so that like seeds do not give like throws. */
function numbersOf(seed: string): [number, number, number, number] {
  const numberOf = (salt: number): number => {
    let hash = (2166136261 ^ salt) >>> 0;
    for (let place = 0; place < seed.length; place++) hash = Math.imul(hash ^ seed.charCodeAt(place), 16777619);
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    return (hash ^ (hash >>> 16)) >>> 0;
  };
  return [numberOf(1), numberOf(77), numberOf(4099), numberOf(65599)];
}

/** Dice for a seed, any text; the generator is sfc32 (public domain, PractRand). */
export function diceOf(seed: string): Dice {
  let [a, b, c, d] = numbersOf(seed);
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 12; warm++) next();
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('Nothing to pick from');
    return list[whole(0, list.length - 1)] as T;
  };
  return { next, whole, chance: (share) => next() < share, pick };
}

/** Something of which one is drawn in proportion to its weight. */
export interface Urn<T> {
  draw(dice: Dice): T;
}

/** An urn over a list that is not empty; when all weights are 0 each is as likely. */
export function urnOf<T>(list: readonly T[], weightOf: (item: T) => number): Urn<T> {
  const upTo: number[] = [];
  let total = 0;
  for (const item of list) upTo.push((total += Math.max(0, weightOf(item))));
  if (total === 0) return { draw: (dice) => dice.pick(list) };
  const draw = (dice: Dice): T => {
    const at = dice.next() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return list[low] as T;
  };
  return { draw };
}
