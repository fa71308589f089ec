import { idOfName, sheetOfReference } from '../../ours';
import { Refusal } from '../refusal';
import type { Zip } from '../zip';
import { relationsOf } from './relations';
import { attributesOf, childrenOf, elementOf, encodeXml, decodeXml, insertBefore } from './xml';

/** A sheet as the workbook's directory has it; `part` is the part with its cells. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relation: string;
  readonly part: string;
  /** False for a sheet that holds no cells but a chart or a dialog. */
  readonly hasCells: boolean;
}

/** A defined name; `sheet` is the place of the sheet it belongs to, null when it belongs to the workbook. */
export interface DefinedName {
  readonly name: string;
  readonly reference: string;
  readonly sheet: number | null;
  readonly hidden: boolean;
}

const afterSheets = [
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** The name of the main part of an .xlsx, "xl/workbook.xml" as a rule; a file without one is a Refusal. */
export async function workbookPart(zip: Zip): Promise<string | Refusal> {
  const main = (await relationsOf(zip, '')).find((relation) => relation.type.endsWith('/officeDocument'));
  const part = main?.target ?? 'xl/workbook.xml';
  return zip.has(part) ? part : new Refusal('damaged');
}

/** The directory of sheets, in order; the part of a sheet that is missing is "". */
export async function sheetEntries(zip: Zip, part: string): Promise<SheetEntry[]> {
  const xml = (await zip.text(part)) ?? '';
  const relations = new Map((await relationsOf(zip, part)).map((relation) => [relation.id, relation]));
  return [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const attributes = attributesOf(tag);
    const relation = [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const { target = '', type = '' } = relations.get(relation) ?? {};
    const name = attributes.get('name');
    if (name === undefined) return [];
    return [
      {
        name,
        sheetId: Number(attributes.get('sheetId') ?? 0),
        relation,
        part: target,
        hasCells: type.endsWith('/worksheet'),
      },
    ];
  });
}

/** All defined names, hidden ones too. */
export async function definedNames(zip: Zip, part: string): Promise<DefinedName[]> {
  const xml = (await zip.text(part)) ?? '';
  return [...xml.matchAll(/(<(?:\w+:)?definedName\s[^>]*>)([^<]*)<\//g)].map(([, tag = '', reference = '']) => {
    const attributes = attributesOf(tag);
    const sheet = attributes.get('localSheetId');
    return {
      name: attributes.get('name') ?? '',
      reference: decodeXml(reference),
      sheet: sheet === undefined ? null : Number(sheet),
      hidden: attributes.get('hidden') === '1' || attributes.get('hidden') === 'true',
    };
  });
}

/**
 * Sets defined names: one of the same name and sheet is replaced, or taken away when its reference is ""; all others
 * stay.
 */
export async function setDefinedNames(zip: Zip, part: string, names: readonly DefinedName[]): Promise<void> {
  const xml = (await zip.text(part)) ?? '';
  const old = elementOf(xml, 'definedNames');
  const key = (name: string, sheet: string | null): string => `${name.toLowerCase()}|${sheet ?? ''}`;
  const replaced = new Set(names.map((name) => key(name.name, name.sheet === null ? null : String(name.sheet))));
  const kept = childrenOf(old?.inner ?? '').filter((item) => {
    const attributes = attributesOf(/^<[^>]*>/.exec(item)?.[0] ?? '');
    return !replaced.has(key(attributes.get('name') ?? '', attributes.get('localSheetId') ?? null));
  });
  const added = names
    .filter((name) => name.reference !== '')
    .map(({ name, reference, sheet, hidden }) => {
      const scope = sheet === null ? '' : ` localSheetId="${sheet}"`;
      const tag = `definedName name="${encodeXml(name)}"${scope}${hidden ? ' hidden="1"' : ''}`;
      return `<${tag}>${encodeXml(reference)}</definedName>`;
    });
  const all = [...kept, ...added];
  const text = all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`;
  const end = elementOf(xml, 'sheets')?.end ?? 0;
  zip.set(part, old ? xml.slice(0, old.start) + text + xml.slice(old.end) : insertBefore(xml, text, afterSheets, end));
}

/** Adds a sheet at the end of the directory. */
export async function addSheetEntry(zip: Zip, part: string, name: string, relation: string): Promise<void> {
  const xml = (await zip.text(part)) ?? '';
  const sheets = elementOf(xml, 'sheets');
  if (!sheets) throw new Error('a workbook without a list of sheets');
  const numbers = childrenOf(sheets.inner).map((tag) => Number(attributesOf(tag).get('sheetId') ?? 0));
  const prefix = /xmlns:(\w+)="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships"/.exec(
    xml,
  )?.[1];
  const id = prefix
    ? `${prefix}:id="${relation}"`
    : `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation}"`;
  const line = `<sheet name="${encodeXml(name)}" sheetId="${Math.max(0, ...numbers) + 1}" ${id}/>`;
  zip.set(part, `${xml.slice(0, sheets.start)}<sheets>${sheets.inner}${line}</sheets>${xml.slice(sheets.end)}`);
}

/** A tag with an attribute between single quotes; the text of a cell may hold ='. */
const singleQuoted = /<[\w:.-]+(?:\s+[\w:.-]+\s*=\s*"[^"]*")*\s+[\w:.-]+\s*=\s*'/;

/** A row or cell with something else before an attribute than a space, spaces around =, or a space where it closes. */
const laidOutOtherwise = /<(?:row|c)(?=\s)[^<>]*?(?:[\t\n\r](?=\w)|\s=|=\s)|<\/(?:row|c|v)\s/;

/** True when a part is written as Excel does: no prefix on every name, attributes apart by a space and between double quotes. */
export function isPlain(xml: string | undefined, root: string): boolean {
  const body = xml?.replace(/^\s*<\?[^>]*\?>/, '') ?? '';
  return new RegExp(`<${root}[\\s>]`).test(body) && !singleQuoted.test(body.slice(0, 4096)) && !laidOutOtherwise.test(body);
}

/** True when a part is in the strict dialect, in which Excel's own parts may not stand. */
export const isStrict = (xml: string | undefined): boolean => xml?.includes('http://purl.oclc.org/ooxml/') ?? false;

/** The sheets in order, each with the id of the plan it was made from; null for the user's own. */
export async function madeSheets(
  zip: Zip,
  workbook: string,
): Promise<{ readonly name: string; readonly madeFrom: string | null }[]> {
  const made = new Map<string, string>();
  for (const { name, reference, sheet } of await definedNames(zip, workbook)) {
    const id = sheet === null ? idOfName(name) : null;
    const target = id === null ? null : sheetOfReference(reference);
    if (id !== null && target !== null) made.set(target.toLowerCase(), id);
  }
  return (await sheetEntries(zip, workbook)).map(({ name }) => ({
    name,
    madeFrom: made.get(name.toLowerCase()) ?? null,
  }));
}
