import { columnLetters, numberFormats } from '#domain';
import type { DataSheet } from '#domain';
import { topOf } from '../data-sheets';
import { freeName, quotedSheet } from '../ours';
import { writeXlsx } from './codec';
import type { CellValue, WriteSheet } from './codec';
import { poured } from './package/pour';
import { Palette } from './palette';
import { Refusal } from './refusal';
import { framedDataSheet } from './sheet-of-data';
import { font, safeText } from './style';
import { Zip } from './zip';
import type { Sink } from './zip-out';

const madeOn = new Date(Date.UTC(2000, 0, 1));

/**
 * A new .xlsx with data sheets: tables, widths, formats, and lists to choose from (kept on a hidden sheet).
 * The same sheets always give the same bytes.
 */
export const writeDataFile = async (sheets: readonly DataSheet[]): Promise<Uint8Array> => (await packageOf(sheets)).build();

/** The same, written piece by piece. What is too large for such a file throws a TooLargeToWrite. */
export const saveDataFile = async (sink: Sink, sheets: readonly DataSheet[]): Promise<void> => (await packageOf(sheets)).write(sink);

async function packageOf(sheets: readonly DataSheet[]): Promise<Zip> {
  const lists = new Lists(
    freeName(
      'Lijsten',
      sheets.map((sheet) => sheet.name),
    ),
  );
  const made = sheets.map((sheet) => framedDataSheet(sheet, (choices) => ({ formula1: lists.reference(choices) })));
  const frames = await writeXlsx({
    sheets: [...made.map((sheet) => sheet.frame), ...lists.sheet()],
    namedRanges: sheets.map((sheet) => {
      const range = `${quotedSheet(sheet.name)}!$1:$${topOf(sheet) + 1}`;
      return { name: '_xlnm.Print_Titles', range, scope: sheet.name };
    }),
    properties: { created: madeOn, modified: madeOn },
  });
  const zip = Zip.open(frames);
  if (zip instanceof Refusal) throw new Error('the codec wrote no zip');
  for (const [i, { fill }] of made.entries()) {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    const frame = (await zip.text(part)) ?? '';
    zip.set(part, poured(frame, fill(Palette.numbersIn(frame))));
  }
  return zip;
}

/** The lists to choose from, each different list once in a column of its own on one hidden sheet. */
class Lists {
  private readonly columns: (readonly string[])[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly name: string) {}

  /** Where a list stands, as a formula of a validation. */
  reference(choices: readonly string[]): string {
    const key = choices.join('\n');
    const column = this.places.get(key) ?? this.columns.push(choices) - 1;
    this.places.set(key, column);
    const letters = columnLetters(column);
    return `${quotedSheet(this.name)}!$${letters}$1:$${letters}$${choices.length}`;
  }

  sheet(): WriteSheet[] {
    if (this.columns.length === 0) return [];
    const longest = Math.max(...this.columns.map((list) => list.length));
    const rows = Array.from({ length: longest }, (_, r) =>
      this.columns.map((list): CellValue => safeText(list[r] ?? '') || null),
    );
    const columns = this.columns.map(() => ({ width: 20, style: { font: font({}), numFmt: numberFormats.text } }));
    return [{ name: this.name, rows, columns, hidden: true }];
  }
}
