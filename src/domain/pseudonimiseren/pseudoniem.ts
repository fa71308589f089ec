const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LENGTH = 16;
/** Enough to tell another key from this one, too little to find this one by. */
const CHECK_LENGTH = 4;
/** No BSN: what every key is tried on to recognise it. */
const CHECKED_TEXT = 'waaier sleutelcontrole';

/** A secret key: gives the HMAC-SHA-256 of a text, and never itself. */
export interface Sleutel {
  hmac(text: string): Promise<Uint8Array>;
}

/** Base32 of RFC 4648 in capitals, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET[(held >>> (bits - 5)) & 31] ?? '';
  }
  return bits === 0 ? text : text + (ALPHABET[(held << (5 - bits)) & 31] ?? '');
}

/** The pseudonym of a BSN of nine digits: "C" and base32 of its HMAC, sixteen characters in all (design 1.6). */
export const pseudoniemVan = async (bsn: string, sleutel: Sleutel): Promise<string> =>
  `C${base32(await sleutel.hmac(bsn))}`.slice(0, LENGTH);

/** What is kept in the workbook to recognise the key next quarter. */
export const sleutelcontrole = async (sleutel: Sleutel): Promise<string> =>
  base32(await sleutel.hmac(CHECKED_TEXT)).slice(0, CHECK_LENGTH);

const AT_ONCE = 500;

/** The pseudonym of every BSN, worked out once each; `onProgress` hears how many are done. */
export async function pseudoniemenVan(
  bsns: Iterable<string>,
  sleutel: Sleutel,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ReadonlyMap<string, string>> {
  const all = [...new Set(bsns)];
  const found = new Map<string, string>();
  for (let from = 0; from < all.length; from += AT_ONCE) {
    onProgress(from, all.length);
    const part = all.slice(from, from + AT_ONCE);
    const made = await Promise.all(part.map((bsn) => pseudoniemVan(bsn, sleutel)));
    part.forEach((bsn, place) => found.set(bsn, made[place] ?? ''));
  }
  onProgress(all.length, all.length);
  return found;
}
