/** How many codes each letter has; A03 and D08 were never given out. */
const LAST = { A: 16, B: 11, C: 12, D: 9, G: 8, K: 8, L: 6, P: 9, R: 5, T: 3, V: 9 };
const NEVER_USED = ['A03', 'D08'];

/** The code of every control of design 3, in order. */
export const controlCodes: readonly string[] = Object.entries(LAST)
  .flatMap(([letter, last]) => Array.from({ length: last }, (_, place) => `${letter}${String(place + 1).padStart(2, '0')}`))
  .filter((code) => !NEVER_USED.includes(code));
