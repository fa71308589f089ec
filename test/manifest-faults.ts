import { readFileSync } from 'node:fs';

/** The host that a build replaces. */
const HOST = 'https://localhost:3000';

const found = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, part]) => part ?? '');
const twice = (texts: readonly string[]): string[] => texts.filter((text, place) => texts.indexOf(text) !== place);
const without = (texts: readonly string[], others: readonly string[]): string[] => [...new Set(texts)].filter((text) => !others.includes(text));

/** How many pixels a PNG of ours is wide and high. */
function pixels(file: string): string {
  const png = readFileSync(file);
  return `${png.readUInt32BE(16)} x ${png.readUInt32BE(20)}`;
}

/** The address of each resource, by its id. */
const addresses = (xml: string): Map<string, string> =>
  new Map([...xml.matchAll(/<bt:(?:Image|Url) id="([^"]+)" DefaultValue="([^"]+)"/gu)].map(([, id = '', url = '']) => [id, url]));

/** Each image of the ribbon and the two of the store, as the size it is asked for and the address it stands at. */
function icons(xml: string): [size: string, address: string][] {
  const at = addresses(xml);
  return [
    ...[...xml.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/gu)].map(([, size = '', id = '']): [string, string] => [size, at.get(id) ?? '']),
    ...found(xml, /<IconUrl DefaultValue="([^"]+)"/gu).map((url): [string, string] => ['32', url]),
    ...found(xml, /<HighResolutionIconUrl DefaultValue="([^"]+)"/gu).map((url): [string, string] => ['64', url]),
  ];
}

/** What is wrong with a manifest that Microsoft's schemas let through, a line each. */
export function manifestFaults(xml: string): string[] {
  const defined = found(xml, /<bt:(?:Image|Url|String) id="([^"]+)"/gu);
  const used = found(xml, /resid="([^"]+)"/gu);
  const locale = /<DefaultLocale>([^<]+)</u.exec(xml)?.[1] ?? '';
  const asked = icons(xml);
  return [
    ...found(xml, /[">]([a-z]+:\/\/[^"<]+)["<]/giu)
      .filter((address) => !address.startsWith('http://schemas.microsoft.com/') && !address.startsWith('http://www.w3.org/'))
      .filter((address) => address !== HOST && !address.startsWith(`${HOST}/`))
      .map((address) => `address elsewhere: ${address}`),
    ...twice(defined).map((id) => `defined twice: ${id}`),
    ...without(defined, used).map((id) => `never used: ${id}`),
    ...without(used, defined).map((id) => `not defined: ${id}`),
    ...asked
      .map(([size, address]): [string, string] => [`${size} x ${size}`, address.replace(`${HOST}/`, '')])
      .filter(([size, file]) => /^assets\/icon-\d+\.png$/u.test(file) && pixels(file) !== size)
      .map(([size, file]) => `not ${size}: ${file}`),
    // Without these three Excel shows no button.
    ...without(['16', '32', '80'], asked.map(([size]) => size)).map((size) => `no icon of ${size}`),
    ...found(xml, /Override Locale="([^"]+)"/gu)
      .filter((own) => own === locale)
      .map((own) => `override for the default locale ${own}`),
  ];
}
