import { cellAddress } from '#domain';
import type { HighlightRule } from '../../layout';
import type { Zip } from '../zip';
import { relationsOf } from './relations';
import { addDifferential } from './styles';
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

/** A conditional format by formula: where it holds, and the number of its look among those of the workbook. */
interface Rule {
  readonly ranges: readonly string[];
  readonly formula: string;
  readonly look: number;
}

/** How cells look where a conditional format holds. */
export function differential({ fill, ink, bold = false }: { readonly fill: string; readonly ink?: string; readonly bold?: boolean }): string {
  const pattern = `<patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill>`;
  const color = ink === undefined ? '' : `<color rgb="FF${ink}"/>`;
  return `<dxf><font>${bold ? '<b/>' : ''}${color}</font><fill>${pattern}</fill></dxf>`;
}

/** A sheet with one more conditional format, behind those that are there. */
export function withRule(xml: string, { ranges, formula, look }: Rule): string {
  const priorities = [...xml.matchAll(/<cfRule\s[^>]*?priority="(\d+)"/g)].map((match) => Number(match[1]));
  const rule =
    `<conditionalFormatting sqref="${ranges.join(' ')}">` +
    `<cfRule type="expression" dxfId="${look}" priority="${Math.max(0, ...priorities) + 1}">` +
    `<formula>${encodeXml(formula)}</formula></cfRule></conditionalFormatting>`;
  const end = xml.search(/<\/sheetData>|<sheetData\s*\/>/);
  return insertBefore(xml, rule, afterCells, Math.max(0, end));
}

/** Lets cells of a result sheet stand out. */
export async function addHighlights(zip: Zip, workbook: string, part: string, rules: readonly HighlightRule[]): Promise<void> {
  const stylesPart = (await relationsOf(zip, workbook)).find((relation) => relation.type.endsWith('/styles'))?.target;
  let styles = stylesPart === undefined ? undefined : await zip.text(stylesPart);
  let xml = rules.length === 0 ? undefined : await zip.text(part);
  if (stylesPart === undefined || styles === undefined || xml === undefined) return;
  for (const { block, formula, fill } of rules) {
    const added = addDifferential(styles, differential({ fill, bold: true }));
    styles = added.xml;
    const { top, left, rows, columns } = block;
    const range = `${cellAddress(top, left)}:${cellAddress(top + rows - 1, left + columns - 1)}`;
    xml = withRule(xml, { ranges: [range], formula, look: added.number });
  }
  zip.set(part, xml);
  zip.set(stylesPart, styles);
}
