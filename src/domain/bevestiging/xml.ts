import type { Bevestiging } from './bevestiging';
import { MOST_CHARACTERS } from './bevestiging';
import { redenen } from './redenen';

/** The namespace under which the confirmations travel with the workbook, in a custom XML part. */
export const CONFIRMATIONS_NAMESPACE = 'urn:waaier:bevestigingen';

const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' };
const CHARACTERS = new Map(Object.entries(ESCAPES).map(([character, escape]) => [escape, character]));

/** Characters that XML cannot hold, halves of pairs among them, are left out. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const encode = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[<>&"']/gu, (character) => ESCAPES[character] ?? '');

const decode = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|apos|#(\d{1,7})|#x([0-9a-f]{1,6}));/giu, (escape, decimal?: string, hex?: string) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : null;
    if (code === null) return CHARACTERS.get(escape.toLowerCase()) ?? '';
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** The confirmations as XML text: the same list always gives the same text. */
export function confirmationsXml(confirmations: readonly Bevestiging[]): string {
  const lines = confirmations.map(({ code, sleutel, reden, toelichting }) => {
    const open = `<bevestiging code="${encode(code)}" sleutel="${encode(sleutel)}" reden="${reden}"`;
    return toelichting === '' ? `${open}/>` : `${open}>${encode(toelichting)}</bevestiging>`;
  });
  return `<bevestigingen xmlns="${CONFIRMATIONS_NAMESPACE}">${lines.join('')}</bevestigingen>`;
}

/** Reads confirmations from XML; what is not ours or was tampered with is left out, null and nonsense give none. */
export function confirmationsOf(xml: string | null): readonly Bevestiging[] {
  if (xml === null) return [];
  return [...xml.matchAll(/<bevestiging\s([^<>]*?)(?:\/>|>([^<]*)<\/bevestiging>)/gu)].flatMap(([, tag = '', text = '']) => {
    const attribute = (name: string): string => {
      const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag) ?? [];
      return decode(double ?? single ?? '');
    };
    const [code, sleutel] = [attribute('code'), attribute('sleutel')];
    const reden = redenen.entries.find((entry) => entry.code === attribute('reden'))?.code;
    if (reden === undefined || !/^[A-Z]\d{2}$/u.test(code) || !/^[0-9a-f]{64}$/u.test(sleutel)) return [];
    return [{ code, sleutel, reden, toelichting: [...decode(text)].slice(0, MOST_CHARACTERS).join('') }];
  });
}
