import type { Bevestiging } from './bevestiging';
import { KEY_LENGTH, MOST_CHARACTERS } from './maten';
import { masked } from '../wording';
import { redenen } from './redenen';

/** The namespace under which the confirmations travel with the workbook, in a custom XML part. */
export const CONFIRMATIONS_NAMESPACE = 'urn:waaier:bevestigingen';

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  // A line or tab in an attribute becomes a space in whoever writes the XML anew.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
const CHARACTERS = new Map(Object.entries(ESCAPES).map(([character, escape]) => [escape, character]));

/** Characters that XML cannot hold, halves of pairs among them, are left out. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const encode = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[<>&"'\n\r\t]/gu, (character) => ESCAPES[character] ?? '');

const decode = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|apos|#(\d{1,7})|#x([0-9a-f]{1,6}));/giu, (escape, decimal?: string, hex?: string) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : null;
    if (code === null) return CHARACTERS.get(escape.toLowerCase()) ?? '';
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/**
 * The confirmations as XML text, those of one control with one reason together, so that 100,000 of them stay within what
 * Excel takes at a time: the same list always gives the same text.
 */
export function confirmationsXml(confirmations: readonly Bevestiging[]): string {
  const groups = new Map<string, string[]>();
  for (const { code, sleutel, reden, toelichting } of confirmations) {
    const open = `<bevestigd code="${encode(code)}" reden="${reden}" toelichting="${encode(toelichting)}">`;
    const own = groups.get(open);
    if (own === undefined) groups.set(open, [sleutel]);
    else own.push(sleutel);
  }
  const lines = [...groups].map(([open, sleutels]) => `${open}${sleutels.join(' ')}</bevestigd>`);
  return `<bevestigingen xmlns="${CONFIRMATIONS_NAMESPACE}">${lines.join('')}</bevestigingen>`;
}

const KEY = new RegExp(`^[0-9a-f]{${KEY_LENGTH}}$`, 'u');

/** Reads confirmations from XML; what is not ours or was tampered with is left out, null and nonsense give none. */
export function confirmationsOf(xml: string | null): readonly Bevestiging[] {
  if (xml === null) return [];
  return [...xml.matchAll(/<bevestigd\s([^<>]*)>([^<]*)<\/bevestigd>/gu)].flatMap(([, tag = '', text = '']) => {
    const attribute = (name: string): string => {
      const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag) ?? [];
      return decode(double ?? single ?? '');
    };
    const code = attribute('code');
    const reden = redenen.entries.find((entry) => entry.code === attribute('reden'))?.code;
    if (reden === undefined || !/^[A-Z]\d{2}$/u.test(code)) return [];
    const toelichting = masked([...attribute('toelichting')].slice(0, MOST_CHARACTERS).join(''));
    const sleutels = text.split(/\s+/u).filter((sleutel) => KEY.test(sleutel));
    return sleutels.map((sleutel) => ({ code, sleutel, reden, toelichting }));
  });
}
