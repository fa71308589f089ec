/** The fewest characters a passphrase may have: who guesses it can try every BSN. */
export const KORTSTE_WACHTZIN = 12;

/** How well a passphrase withstands guessing. */
export type Sterkte = 'te kort' | 'zwak' | 'redelijk' | 'sterk';

/** Judges a passphrase by its length and how many different words and characters it has. */
export function sterkteVan(wachtzin: string): Sterkte {
  const text = wachtzin.normalize('NFC').trim();
  if (text.length < KORTSTE_WACHTZIN) return 'te kort';
  const characters = new Set(text.toLowerCase()).size;
  const words = new Set(text.toLowerCase().split(/[\s.,;_-]+/u).filter((word) => word.length > 2)).size;
  if (characters < 8 || /^(.{1,5})\1+$/u.test(text)) return 'zwak';
  if (text.length >= 20 && (words >= 4 || characters >= 14)) return 'sterk';
  return text.length >= 16 || words >= 3 ? 'redelijk' : 'zwak';
}
