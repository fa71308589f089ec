import type { Zip } from '../zip';
import { attributesOf, encodeXml, withAttribute } from './xml';

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Kinds of relations this program makes itself. */
export const relationTypes = {
  worksheet: `${officeRelations}/worksheet`,
  styles: `${officeRelations}/styles`,
  theme: `${officeRelations}/theme`,
  customXml: `${officeRelations}/customXml`,
} as const;

/** One relation of a part: to another part (`target` is then its full name) or to something outside the file. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Where the relations of a part stand: xl/workbook.xml → xl/_rels/workbook.xml.rels; "" is the package itself. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolved(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The relations of a part, targets resolved; none when the part has none. */
export async function relationsOf(zip: Zip, part: string): Promise<Relation[]> {
  const xml = (await zip.text(relationsPart(part))) ?? '';
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
    const attributes = attributesOf(tag);
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: external ? target : resolved(part, target),
      external,
    };
  });
}

const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Adds a relation to a part and gives its id, the first "rId<number>" that is free; what was there stays as it was. */
export async function addRelation(zip: Zip, part: string, type: string, target: string): Promise<string> {
  const relations = await relationsOf(zip, part);
  const used = new Set(relations.map((relation) => relation.id));
  let number = relations.length + 1;
  while (used.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const file = relationsPart(part);
  const line = `<Relationship Id="${id}" Type="${encodeXml(type)}" Target="/${encodeXml(target)}"/>`;
  const xml = ((await zip.text(file)) ?? empty).replace(
    /<Relationships([^>]*)\/>/,
    '<Relationships$1></Relationships>',
  );
  const at = xml.lastIndexOf('</');
  zip.set(file, xml.slice(0, at) + line + xml.slice(at));
  return id;
}

/** Gives every relation of a part that `change` answers for another target, or (null) takes it away. */
export async function changeRelations(
  zip: Zip,
  part: string,
  change: (relation: Relation) => string | null | undefined,
): Promise<void> {
  const relations = new Map((await relationsOf(zip, part)).map((relation) => [relation.id, relation]));
  const xml = await zip.text(relationsPart(part));
  if (xml === undefined) return;
  const changed = xml.replace(/<(?:\w+:)?Relationship\s[^>]*\/>/g, (tag) => {
    const relation = relations.get(attributesOf(tag).get('Id') ?? '');
    const target = relation && change(relation);
    if (target === null) return '';
    return target === undefined ? tag : withAttribute(tag, 'Target', `/${target}`);
  });
  if (changed !== xml) zip.set(relationsPart(part), changed);
}

/** All parts that can be reached from a part, itself included. */
export async function reachable(zip: Zip, from: string, seen = new Set<string>()): Promise<Set<string>> {
  seen.add(from);
  for (const relation of await relationsOf(zip, from)) {
    if (!relation.external && !seen.has(relation.target)) await reachable(zip, relation.target, seen);
  }
  return seen;
}
