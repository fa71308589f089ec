import { columnLetters, numberFormats } from '#domain';
import type { DataHelp, DataSheet } from '#domain';
import { colors, tableStyle, writable } from '../layout';
import { freeName, quotedSheet } from '../ours';
import { rowHeights } from '../row-heights';
import { writeXlsx } from './codec';
import type { CellValue, DataValidation, WriteSheet } from './codec';
import { join } from './deflate';
import { poured } from './package/pour';
import type { Block } from './package/pour';
import { Palette } from './palette';
import { Refusal } from './refusal';
import { numbered } from './sheet-of-plan';
import type { FramedSheet } from './sheet-of-plan';
import { font, safeText } from './style';
import { Zip } from './zip';

/** Rows below the header that keep their list and message, so that a template can be filled. */
const helpedRows = 100_000;
const madeOn = new Date(Date.UTC(2000, 0, 1));

/**
 * A new .xlsx with data sheets: tables, widths, formats, and lists to choose from (kept on a hidden sheet).
 * The same sheets always give the same bytes.
 */
export async function writeDataFile(sheets: readonly DataSheet[]): Promise<Uint8Array> {
  const lists = new Lists(
    freeName(
      'Lijsten',
      sheets.map((sheet) => sheet.name),
    ),
  );
  const made = sheets.map((sheet) => dataSheet(sheet, lists));
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
    zip.set(part, join(poured(frame, fill(Palette.numbersIn(frame)))));
  }
  return zip.build();
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

/** The row of the header, counted from 0: below the title where there is one. */
const topOf = ({ title }: DataSheet): number => (title === undefined ? 0 : 1);

function dataSheet(sheet: DataSheet, lists: Lists): FramedSheet {
  const top = topOf(sheet);
  const palette = new Palette();
  const rows = (sheet.rows.length > 0 ? sheet.rows : [sheet.columns.map(() => null)]).map((row) => row.map(writable));
  const exceptions = new Map<number, Map<number, number>>();
  for (const { row, column, format } of sheet.cells ?? []) {
    exceptions.set(row, (exceptions.get(row) ?? new Map<number, number>()).set(column, palette.body({ format })));
  }
  const blocks: Block[] = [
    ...(sheet.title === undefined
      ? []
      : [{ top: 0, left: 0, rows: [[sheet.title]], styles: [palette.text('heading', false)] }]),
    {
      top,
      left: 0,
      rows: [sheet.columns.map((column) => column.header)],
      styles: sheet.columns.map((column) => palette.header({ format: column.format })),
    },
    { top: top + 1, left: 0, rows, styles: sheet.columns.map((column) => palette.body({ format: column.format })), exceptions },
  ];
  const plan = { name: '', top, left: 0, columns: sheet.columns, rows: sheet.rows, hasTotal: false };
  const heights = rowHeights({ texts: [], tables: [plan] });
  const last = columnLetters(Math.max(0, sheet.columns.length - 1));
  const table = {
    name: sheet.tableName ?? '',
    range: `A${top + 1}:${last}${rows.length + top + 1}`,
    columns: sheet.columns.map((column) => ({ name: column.header })),
    style: tableStyle,
  };
  const frame: WriteSheet = {
    name: sheet.name,
    ...palette.frame(),
    columns: sheet.columns.map((column) => ({
      width: column.width,
      style: { font: font({}), numFmt: numberFormats[column.format] },
    })),
    dataValidations: validations(sheet, lists),
    tables: sheet.tableName === null ? [] : [table],
    freezePane: { rows: top + 1 },
    hidden: sheet.hidden,
    view: { tabColor: { rgb: colors.accent } },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  return {
    frame,
    fill: (styles) => ({ blocks: blocks.map((block) => numbered(block, styles)), heights, links: [] }),
  };
}

function validations(sheet: DataSheet, lists: Lists): DataValidation[] {
  const first = topOf(sheet) + 2;
  const own = new Set((sheet.cells ?? []).map((cell) => cell.column));
  const columns = sheet.columns.flatMap((column, c) => {
    const letters = columnLetters(c);
    const rows = own.has(c) ? sheet.rows.length : Math.max(sheet.rows.length, helpedRows);
    return own.has(c)
      ? []
      : validation(column, column.header, `${letters}${first}:${letters}${first + rows - 1}`, lists);
  });
  const single = (sheet.cells ?? []).flatMap((cell) => {
    const title = String(sheet.rows[cell.row]?.[0] ?? '');
    return validation(cell, title, `${columnLetters(cell.column)}${cell.row + first}`, lists);
  });
  return [...columns, ...single];
}

function validation(help: DataHelp, title: string, range: string, lists: Lists): DataValidation[] {
  const { choices, inputMessage } = help;
  if (!choices?.length && inputMessage === undefined) return [];
  const message =
    inputMessage === undefined
      ? {}
      : { showInputMessage: true, inputTitle: title.slice(0, 32), inputMessage: inputMessage.slice(0, 255) };
  if (!choices?.length) return [{ type: 'custom', formula1: 'TRUE', range, allowBlank: true, ...message }];
  return [
    {
      type: 'list',
      formula1: lists.reference(choices),
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: 'Niet in de lijst',
      errorMessage: 'Deze waarde staat niet in de lijst. Toch gebruiken?',
      ...message,
    },
  ];
}
