import type { Zip } from '../zip';
import { addRelation, changeRelations, relationsOf, relationTypes } from './relations';

const partsOf = async (zip: Zip, workbook: string): Promise<string[]> =>
  (await relationsOf(zip, workbook)).filter(({ type }) => type === relationTypes.customXml).map(({ target }) => target);

async function findPart(zip: Zip, workbook: string, namespace: string): Promise<string | undefined> {
  for (const part of await partsOf(zip, workbook)) {
    const root = /<[A-Za-z_][^>]*>/.exec((await zip.text(part)) ?? '')?.[0] ?? '';
    if (root.includes(`"${namespace}"`) || root.includes(`'${namespace}'`)) return part;
  }
  return undefined;
}

/** The texts of all parts of custom XML, whoever they are of. */
export async function customXmls(zip: Zip, workbook: string): Promise<string[]> {
  const texts: string[] = [];
  for (const part of await partsOf(zip, workbook)) texts.push((await zip.text(part)) ?? '');
  return texts.filter((text) => text !== '');
}

/** Adds a part of custom XML beside those that are there. */
export async function addCustomXml(zip: Zip, workbook: string, xml: string): Promise<void> {
  let number = 1;
  while (zip.has(`customXml/item${number}.xml`)) number += 1;
  const part = `customXml/item${number}.xml`;
  await addRelation(zip, workbook, relationTypes.customXml, part);
  zip.set(part, xml);
}

/** The XML of our own under a namespace, in a part of custom XML: the place Excel keeps and never shows. */
export async function customXml(zip: Zip, workbook: string, namespace: string): Promise<string | null> {
  const part = await findPart(zip, workbook, namespace);
  return part === undefined ? null : ((await zip.text(part)) ?? null);
}

/** Writes XML under a namespace in place of what was there, or (null) takes it away. */
export async function setCustomXml(zip: Zip, workbook: string, namespace: string, xml: string | null): Promise<void> {
  const part = await findPart(zip, workbook, namespace);
  if (xml === null) {
    if (part === undefined) return;
    await changeRelations(zip, workbook, ({ target }) => (target === part ? null : undefined));
    zip.delete(part);
    return;
  }
  if (part === undefined) await addCustomXml(zip, workbook, xml);
  else zip.set(part, xml);
}
