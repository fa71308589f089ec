import type { Sleutel } from '#domain';

/** At least so many bytes a key file must have. */
export const KLEINSTE_SLEUTEL = 32;

const ITERATIONS = 600_000;
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

/** The key itself stays inside WebCrypto: nothing can read it back. */
const sleutelVan = (key: CryptoKey): Sleutel => ({
  hmac: async (text) => new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(text))),
});

/** The key that belongs to a passphrase of a gemeente (PBKDF2 with HMAC-SHA-256; design 1.6). */
export async function sleutelUitWachtzin(wachtzin: string, gemeentecode: string): Promise<Sleutel> {
  const secret = await crypto.subtle.importKey('raw', utf8(wachtzin.normalize('NFC').trim()), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8(`am${gemeentecode}`), iterations: ITERATIONS };
  const kind = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return sleutelVan(await crypto.subtle.deriveKey(how, secret, kind, false, ['sign']));
}

/** The key in a key file: all of its bytes as they are; null when there are too few to be a key. */
export async function sleutelUitBestand(bytes: Uint8Array): Promise<Sleutel | null> {
  if (bytes.length < KLEINSTE_SLEUTEL) return null;
  const kind = { name: 'HMAC', hash: 'SHA-256' };
  return sleutelVan(await crypto.subtle.importKey('raw', bytes as Uint8Array<ArrayBuffer>, kind, false, ['sign']));
}
