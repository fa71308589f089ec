import type { Zip } from '../zip';
import { attributesOf, encodeXml } from './xml';

const part = '[Content_Types].xml';

/** The content type of a part by its own line or else by its extension; undefined when the file says nothing. */
export async function contentTypeOf(zip: Zip, name: string): Promise<string | undefined> {
  const tags = [...((await zip.text(part)) ?? '').matchAll(/<(?:\w+:)?(?:Override|Default)\s[^>]*>/g)].map(([tag]) =>
    attributesOf(tag),
  );
  const own = tags.find((tag) => tag.get('PartName')?.toLowerCase() === `/${name}`.toLowerCase());
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (own ?? tags.find((tag) => tag.get('Extension')?.toLowerCase() === extension))?.get('ContentType');
}

/** Says what a part holds; null takes its line away. */
export async function setContentType(zip: Zip, name: string, type: string | null): Promise<void> {
  const xml = (await zip.text(part)) ?? '';
  const without = xml.replace(/<(?:\w+:)?Override\s[^>]*\/>/g, (tag) =>
    attributesOf(tag).get('PartName')?.toLowerCase() === `/${name}`.toLowerCase() ? '' : tag,
  );
  const line = type === null ? '' : `<Override PartName="/${encodeXml(name)}" ContentType="${encodeXml(type)}"/>`;
  const at = without.lastIndexOf('</');
  zip.set(part, without.slice(0, at) + line + without.slice(at));
}

/** The parts that exist and whose own content type ends as given. */
export async function partsOfType(zip: Zip, ending: string): Promise<string[]> {
  const lines = [...((await zip.text(part)) ?? '').matchAll(/<(?:\w+:)?Override\s[^>]*>/g)].map(([tag]) =>
    attributesOf(tag),
  );
  return lines
    .filter((line) => line.get('ContentType')?.endsWith(ending))
    .map((line) => (line.get('PartName') ?? '').replace(/^\//, ''))
    .filter((name) => zip.has(name));
}
