import type { Zip } from '../zip';
import { addRelation, relationsOf, relationTypes } from './relations';
import { attributesOf, decodeXml, encodeXml } from './xml';

const namespace = 'urn:waaier:instellingen';

async function settingsPart(zip: Zip, workbook: string): Promise<string | undefined> {
  for (const relation of await relationsOf(zip, workbook)) {
    if (relation.type !== relationTypes.customXml) continue;
    if ((await zip.text(relation.target))?.includes(namespace)) return relation.target;
  }
  return undefined;
}

/**
 * The user's choices that travel with a file, in a custom XML part of our own: the place Excel keeps and never shows.
 */
export async function settingsOf(zip: Zip, workbook: string): Promise<Map<string, string>> {
  const part = await settingsPart(zip, workbook);
  const xml = part === undefined ? '' : ((await zip.text(part)) ?? '');
  return new Map(
    [...xml.matchAll(/(<instelling\s[^>]*>)([^<]*)<\/instelling>/g)].map(([, tag = '', value = '']) => [
      attributesOf(tag).get('naam') ?? '',
      decodeXml(value),
    ]),
  );
}

/** Writes all choices; a workbook that never had any and gets none is left as it is. */
export async function writeSettings(zip: Zip, workbook: string, settings: ReadonlyMap<string, string>): Promise<void> {
  let part = await settingsPart(zip, workbook);
  if (part === undefined) {
    if (settings.size === 0) return;
    let number = 1;
    while (zip.has(`customXml/item${number}.xml`)) number += 1;
    part = `customXml/item${number}.xml`;
    await addRelation(zip, workbook, relationTypes.customXml, part);
  }
  const lines = [...settings].map(
    ([name, value]) => `<instelling naam="${encodeXml(name)}">${encodeXml(value)}</instelling>`,
  );
  zip.set(
    part,
    `<?xml version="1.0" encoding="UTF-8"?>\n<instellingen xmlns="${namespace}">${lines.join('')}</instellingen>`,
  );
}
