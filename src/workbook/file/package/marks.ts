import type { Marks } from '../../workbook';
import { markColors, markFormula, rangesOf } from '../../marking';
import type { Zip } from '../zip';
import { relationsOf } from './relations';
import { addDifferential } from './styles';
import { sheetEntries } from './workbook-part';
import { encodeXml, insertBefore } from './xml';

const afterCells = [
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

const ourRule = /<cfRule\s[^>]*><formula>LEN\((?:"|&quot;)waaier-[FWS](?:"|&quot;)\)(?:>|&gt;)0<\/formula><\/cfRule>/g;
const emptyBlock = /<conditionalFormatting\s[^>]*(?:\/>|><\/conditionalFormatting>)/g;

/** Takes our marks, and only those, out of every sheet. */
export async function removeMarks(zip: Zip, workbook: string): Promise<void> {
  for (const { part } of await sheetEntries(zip, workbook)) {
    const xml = await zip.text(part);
    if (xml?.includes('waaier-')) zip.set(part, xml.replace(ourRule, '').replace(emptyBlock, ''));
  }
}

/** True when a sheet of the file has marks of ours. */
export async function hasMarks(zip: Zip, workbook: string): Promise<boolean> {
  for (const { part } of await sheetEntries(zip, workbook)) {
    if ((await zip.text(part))?.match(ourRule)) return true;
  }
  return false;
}

/** Colours cells by a conditional format of our own: one for each severity on a sheet, behind the user's own rules. */
export async function addMarks(zip: Zip, workbook: string, marks: readonly Marks[]): Promise<void> {
  const stylesPart = (await relationsOf(zip, workbook)).find((relation) => relation.type.endsWith('/styles'))?.target;
  let styles = stylesPart === undefined ? undefined : await zip.text(stylesPart);
  if (stylesPart === undefined || styles === undefined) return;
  const entries = await sheetEntries(zip, workbook);
  for (const { sheet, ernst, cells } of marks) {
    const part = entries.find((entry) => entry.name === sheet)?.part;
    const xml = part === undefined ? undefined : await zip.text(part);
    if (part === undefined || xml === undefined || cells.length === 0) continue;
    const { fill, ink } = markColors[ernst];
    const pattern = `<patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill>`;
    const dxf = `<dxf><font><color rgb="FF${ink}"/></font><fill>${pattern}</fill></dxf>`;
    const added = addDifferential(styles, dxf);
    styles = added.xml;
    const priorities = [...xml.matchAll(/<cfRule\s[^>]*?priority="(\d+)"/g)].map((match) => Number(match[1]));
    const rule =
      `<conditionalFormatting sqref="${rangesOf(cells).join(' ')}">` +
      `<cfRule type="expression" dxfId="${added.number}" priority="${Math.max(0, ...priorities) + 1}">` +
      `<formula>${encodeXml(markFormula(ernst))}</formula></cfRule></conditionalFormatting>`;
    const end = xml.search(/<\/sheetData>|<sheetData\s*\/>/);
    zip.set(part, insertBefore(xml, rule, afterCells, Math.max(0, end)));
  }
  zip.set(stylesPart, styles);
}
