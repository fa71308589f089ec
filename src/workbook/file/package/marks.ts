import type { Marks } from '../../workbook';
import { markColors, markFormula, rangesOf } from '../../marking';
import type { Zip } from '../zip';
import { differential, withRule } from './conditional-rules';
import { relationsOf } from './relations';
import { addDifferential } from './styles';
import { sheetEntries } from './workbook-part';

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
    const added = addDifferential(styles, differential({ fill, ink }));
    styles = added.xml;
    zip.set(part, withRule(xml, { ranges: rangesOf(cells), formula: markFormula(ernst), look: added.number }));
  }
  zip.set(stylesPart, styles);
}
