/** A ratio × 100 of what was seen to what was expected, with its 95 % interval. */
export interface Verhouding {
  readonly index: number;
  readonly lo: number;
  readonly hi: number;
}

/** How a number of clients compares: beyond chance, within it, or too small to say (design 4.7). */
export type Signaal = '▲' | '▼' | 'binnen toevalsmarge' | 'te klein';

/** The two-sided 95 % point of the normal distribution, as design 4.7 writes it. */
const Z = 1.96;
const LEAST_SEEN = 10;
const LEAST_EXPECTED = 5;

/** 100 × seen / expected with the interval of Byar on what was seen; null when nothing was expected. */
export function byar(gezien: number, verwacht: number): Verhouding | null {
  if (verwacht <= 0) return null;
  const next = gezien + 1;
  const low = gezien === 0 ? 0 : gezien * (1 - 1 / (9 * gezien) - Z / (3 * Math.sqrt(gezien))) ** 3;
  const high = next * (1 - 1 / (9 * next) + Z / (3 * Math.sqrt(next))) ** 3;
  return { index: (100 * gezien) / verwacht, lo: (100 * low) / verwacht, hi: (100 * high) / verwacht };
}

/** What may be said of it. */
export function signaalOf(gezien: number, verwacht: number, verhouding: Verhouding | null = byar(gezien, verwacht)): Signaal {
  if (verhouding === null || gezien < LEAST_SEEN || verwacht < LEAST_EXPECTED) return 'te klein';
  if (verhouding.lo > 100) return '▲';
  return verhouding.hi < 100 ? '▼' : 'binnen toevalsmarge';
}
