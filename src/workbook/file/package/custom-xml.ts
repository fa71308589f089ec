import type { Zip } from '../zip';
import { addRelation, changeRelations, relationsOf, relationTypes } from './relations';

async function findPart(zip: Zip, workbook: string, namespace: string): Promise<string | undefined> {
  for (const relation of await relationsOf(zip, workbook)) {
    if (relation.type !== relationTypes.customXml) continue;
    const root = /<[A-Za-z_][^>]*>/.exec((await zip.text(relation.target)) ?? '')?.[0] ?? '';
    if (root.includes(`"${namespace}"`) || root.includes(`'${namespace}'`)) return relation.target;
  }
  return undefined;
}

/** The XML of our own under a namespace, in a part of custom XML: the place Excel keeps and never shows. */
export async function customXml(zip: Zip, workbook: string, namespace: string): Promise<string | null> {
  const part = await findPart(zip, workbook, namespace);
  return part === undefined ? null : ((await zip.text(part)) ?? null);
}

/** Writes XML under a namespace in place of what was there, or (null) takes it away. */
export async function setCustomXml(zip: Zip, workbook: string, namespace: string, xml: string | null): Promise<void> {
  let part = await findPart(zip, workbook, namespace);
  if (xml === null) {
    if (part === undefined) return;
    await changeRelations(zip, workbook, ({ target }) => (target === part ? null : undefined));
    zip.delete(part);
    return;
  }
  if (part === undefined) {
    let number = 1;
    while (zip.has(`customXml/item${number}.xml`)) number += 1;
    part = `customXml/item${number}.xml`;
    await addRelation(zip, workbook, relationTypes.customXml, part);
  }
  zip.set(part, xml);
}
