import type { HighlightRule } from '../../layout';
import { nameForId, quotedSheet } from '../../ours';
import { Palette } from '../palette';
import type { Zip } from '../zip';
import { addHighlights } from './conditional-rules';
import { contentTypeOf, partsOfType, setContentType } from './content-types';
import { poured } from './pour';
import type { Filling } from './pour';
import { addRelation, changeRelations, reachable, relationsOf, relationsPart, relationTypes } from './relations';
import { mergeStyles } from './styles';
import { addSheetEntry, setDefinedNames, sheetEntries } from './workbook-part';
import type { DefinedName } from './workbook-part';
import { attributesOf, withAttribute } from './xml';

/** One sheet to take over: for which plan (null: the user's own), under which name it comes, and what of it prints. */
export interface Scion {
  readonly id: string | null;
  readonly name: string;
  /** Rows and columns that are on every page ("$4:$4"), and the blocks that print ("$A$1:$F$40"; none: everything). */
  readonly print: { readonly titles: readonly string[]; readonly areas: readonly string[] };
  readonly fill: (styles: readonly number[]) => Filling;
  /** By which rules its cells stand out. */
  readonly highlights: readonly HighlightRule[];
}

/**
 * Takes the sheets of one workbook over into another, with their tables, charts and styles.
 * Parts of the host that are not concerned keep their bytes; a sheet of that name is replaced and keeps its place.
 */
export async function graft(host: Zip, workbook: string, guest: Zip, scions: readonly Scion[]): Promise<void> {
  const numbers = await graftStyles(host, workbook, guest);
  const guestSheets = await sheetEntries(guest, 'xl/workbook.xml');
  const names: DefinedName[] = [];
  for (const [i, scion] of scions.entries()) {
    const from = guestSheets[i];
    if (!from) throw new Error('the codec wrote fewer sheets than it was given');
    const place = await placeSheet(host, workbook, guest, scion.name, from.part);
    const sheet = quotedSheet(scion.name);
    if (scion.id !== null) names.push({ name: nameForId(scion.id), reference: `${sheet}!$A$1`, sheet: null, hidden: true });
    const reference = (ranges: readonly string[]): string => ranges.map((range) => `${sheet}!${range}`).join(',');
    names.push(
      { name: '_xlnm.Print_Area', reference: reference(scion.print.areas), sheet: place.index, hidden: false },
      { name: '_xlnm.Print_Titles', reference: reference(scion.print.titles), sheet: place.index, hidden: false },
    );
    await addHighlights(host, workbook, place.part, scion.highlights);
    await fill(host, place.part, numbers, scion.fill);
  }
  await setDefinedNames(host, workbook, names);
}

/** The guest's styles come into the host's; a host without styles takes the guest's, theme and all. */
async function graftStyles(host: Zip, workbook: string, guest: Zip): Promise<readonly number[]> {
  const guestStyles = (await guest.text('xl/styles.xml')) ?? '';
  const part = (await relationsOf(host, workbook)).find((relation) => relation.type.endsWith('/styles'))?.target;
  const hostStyles = part === undefined ? undefined : await host.text(part);
  if (part !== undefined && hostStyles !== undefined) {
    const { xml, numbers } = mergeStyles(hostStyles, guestStyles);
    if (xml !== hostStyles) host.set(part, xml);
    return numbers;
  }
  for (const relation of await relationsOf(guest, 'xl/workbook.xml')) {
    if (relation.type !== relationTypes.styles && relation.type !== relationTypes.theme) continue;
    await addRelation(host, workbook, relation.type, await copyPart(host, guest, relation.target));
  }
  return [];
}

async function placeSheet(
  host: Zip,
  workbook: string,
  guest: Zip,
  name: string,
  from: string,
): Promise<{ readonly index: number; readonly part: string }> {
  const entries = await sheetEntries(host, workbook);
  const index = entries.findIndex((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const old = entries[index];
  if (old) {
    await removeParts(host, old.part);
    return { index, part: await copyPart(host, guest, from, old.part) };
  }
  const part = await copyPart(host, guest, from);
  await addSheetEntry(host, workbook, name, await addRelation(host, workbook, relationTypes.worksheet, part));
  return { index: entries.length, part };
}

/** Removes a part and all that only it leads to. */
async function removeParts(zip: Zip, part: string): Promise<void> {
  const alive = await reachable(zip, '', new Set([part]));
  for (const name of await reachable(zip, part)) {
    if (name !== part && alive.has(name)) continue;
    zip.delete(name);
    zip.delete(relationsPart(name));
    await setContentType(zip, name, null);
  }
}

/** A name that no part has yet: its own, else in the same folder the first free number behind the same word. */
function freePart(zip: Zip, name: string): string {
  const used = new Set(zip.names().map((other) => other.toLowerCase()));
  if (!used.has(name.toLowerCase())) return name;
  const [, stem = '', tail = ''] = /^(.*?)\d*(\.\w+)$/.exec(name) ?? [];
  let number = 1;
  while (used.has(`${stem}${number}${tail}`.toLowerCase())) number += 1;
  return `${stem}${number}${tail}`;
}

/** Copies a part with everything it leads to, each under a free name; gives the name it got. */
async function copyPart(host: Zip, guest: Zip, name: string, as?: string): Promise<string> {
  const target = as ?? freePart(host, name);
  host.set(target, (await guest.bytes(name)) ?? new Uint8Array());
  const type = await contentTypeOf(guest, name);
  if (type?.endsWith('table+xml')) await numberTable(host, target);
  if (type) await setContentType(host, target, type);
  const relations = await guest.text(relationsPart(name));
  if (relations !== undefined) {
    host.set(relationsPart(target), relations);
    const moved = new Map<string, string>();
    for (const relation of await relationsOf(guest, name)) {
      if (!relation.external) moved.set(relation.target, await copyPart(host, guest, relation.target));
    }
    await changeRelations(host, target, (relation) => moved.get(relation.target));
  }
  return target;
}

/** Tables count through the whole workbook: this one gets the first number that is free. */
async function numberTable(host: Zip, part: string): Promise<void> {
  const used = new Set((await tablesOf(host)).filter((table) => table.part !== part).map((table) => table.id));
  let number = 1;
  while (used.has(number)) number += 1;
  const xml = (await host.text(part)) ?? '';
  host.set(
    part,
    xml.replace(/<table\s[^>]*>/, (tag) => withAttribute(tag, 'id', String(number))),
  );
}

/** All tables of a workbook: their number, their name and the part they stand in. */
export async function tablesOf(
  zip: Zip,
): Promise<{ readonly id: number; readonly name: string; readonly part: string }[]> {
  const tables = [];
  for (const part of await partsOfType(zip, 'spreadsheetml.table+xml')) {
    const open = /<(?:\w+:)?table\s[^>]*>/.exec((await zip.text(part)) ?? '')?.[0];
    if (!open) continue;
    const attributes = attributesOf(open);
    tables.push({
      id: Number(attributes.get('id') ?? 0),
      name: attributes.get('displayName') ?? attributes.get('name') ?? '',
      part,
    });
  }
  return tables;
}

/** Pours the cells into the frame that was copied, under the numbers their styles have in the host. */
async function fill(host: Zip, part: string, numbers: readonly number[], filling: Scion['fill']): Promise<void> {
  const frame = (await host.text(part)) ?? '';
  const styles = Palette.numbersIn(frame).map((number) => numbers[number] ?? number);
  host.set(part, poured(frame, filling(styles)));
}
