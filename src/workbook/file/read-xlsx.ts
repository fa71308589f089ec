import type { Rect, SheetCells } from '#domain';
import { blocksOf, columnSheet } from '../cells';
import { days1904, isDateFormat, isDateFormatId } from '../dates';
import { relationsOf } from './package/relations';
import { textOf, type SheetContext } from './package/cell-xml';
import { SheetXml, type SheetContent } from './package/sheet-xml';
import type { SheetEntry } from './package/workbook-part';
import { attributesOf, childrenOf, elementOf } from './package/xml';
import type { Zip } from './zip';

/** The cells of the sheets given; what is broken throws, and a sheet too large is a RangeError. */
export async function readXlsxSheets(
  zip: Zip,
  workbook: string,
  entries: readonly SheetEntry[],
): Promise<{ readonly sheets: SheetCells[]; readonly date1904: boolean }> {
  const date1904 = /<workbookPr\s[^>]*date1904\s*=\s*["'](?:1|true)["']/.test((await zip.text(workbook)) ?? '');
  const areDates = await dateStyles(zip, workbook);
  const isDate = (style: number): boolean => areDates[style] === true;
  const context: SheetContext = {
    texts: await sharedTexts(zip, workbook),
    // Numbers that a style shows as a date are counted from 1900; all others stay as they are.
    numberOf: date1904 ? (value, style) => (isDate(style) ? value + days1904 : value) : (value) => value,
    isDate,
  };
  const sheets: SheetCells[] = [];
  for (const entry of entries) {
    const sheet = new SheetXml(context);
    for await (const piece of zip.texts(entry.part)) sheet.add(piece);
    sheets.push(cellsOf(entry.name, sheet.content()));
  }
  return { sheets, date1904 };
}

async function partOf(zip: Zip, workbook: string, kind: string): Promise<string> {
  const relation = (await relationsOf(zip, workbook)).find(({ type }) => type.endsWith(`/${kind}`));
  return relation ? ((await zip.text(relation.target)) ?? '') : '';
}

async function sharedTexts(zip: Zip, workbook: string): Promise<string[]> {
  const xml = await partOf(zip, workbook, 'sharedStrings');
  const texts: string[] = [];
  for (const match of xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g)) texts.push(textOf(match[1] ?? ''));
  return texts;
}

/** Per style of a cell whether it shows a number as a date. */
async function dateStyles(zip: Zip, workbook: string): Promise<readonly boolean[]> {
  const styles = await partOf(zip, workbook, 'styles');
  const itemsOf = (section: string): Map<string, string>[] =>
    childrenOf(elementOf(styles, section)?.inner ?? '').map(attributesOf);
  const codes = new Map(
    itemsOf('numFmts').map((format) => [Number(format.get('numFmtId')), format.get('formatCode') ?? '']),
  );
  return itemsOf('cellXfs').map((style) => {
    const id = Number(style.get('numFmtId') ?? 0);
    return isDateFormatId(id) || isDateFormat(codes.get(id) ?? '');
  });
}

const cellsOf = (name: string, { columns, hiddenRows, formulas, merged, dates }: SheetContent): SheetCells =>
  columnSheet({ name, top: 0, left: 0, columns }, { hiddenRows, formulas: joined(formulas), merged, dates: blocksOf(dates) });

/** Single cells with a formula are joined to blocks; blocks of array formulas stay as they are. */
function joined(formulas: readonly Rect[]): Rect[] {
  const single = formulas
    .filter((block) => block.rows * block.columns === 1)
    .map(({ top, left }) => ({ row: top, column: left }));
  return [...blocksOf(single), ...formulas.filter((block) => block.rows * block.columns > 1)];
}
