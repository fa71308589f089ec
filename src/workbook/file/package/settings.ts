import type { Zip } from '../zip';
import { customXml, setCustomXml } from './custom-xml';
import { attributesOf, decodeXml, encodeXml } from './xml';

const namespace = 'urn:waaier:instellingen';

/** The user's choices that travel with a file, in XML of our own. */
export async function settingsOf(zip: Zip, workbook: string): Promise<Map<string, string>> {
  const xml = (await customXml(zip, workbook, namespace)) ?? '';
  return new Map(
    [...xml.matchAll(/(<instelling\s[^>]*>)([^<]*)<\/instelling>/g)].map(([, tag = '', value = '']) => [
      attributesOf(tag).get('naam') ?? '',
      decodeXml(value),
    ]),
  );
}

/** Writes all choices; a workbook that never had any and gets none is left as it is. */
export async function writeSettings(zip: Zip, workbook: string, settings: ReadonlyMap<string, string>): Promise<void> {
  if (settings.size === 0 && (await customXml(zip, workbook, namespace)) === null) return;
  const lines = [...settings].map(
    ([name, value]) => `<instelling naam="${encodeXml(name)}">${encodeXml(value)}</instelling>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<instellingen xmlns="${namespace}">${lines.join('')}</instellingen>`;
  await setCustomXml(zip, workbook, namespace, xml);
}
