import { columnLetters, numberFormats } from '#domain';
import type { CellFormat, DataHelp, DataSheet } from '#domain';
import { colors, isRight, tableStyle, writable } from '../layout';
import { freeName, quotedSheet } from '../ours';
import { writeXlsx } from './codec';
import type { CellStyle, CellValue, CodecCell, DataValidation, WriteSheet } from './codec';
import { font, headerStyle, safeText } from './style';

/** Rows below the header that keep their list and message, so that a template can be filled. */
const helpedRows = 100_000;
const madeOn = new Date(Date.UTC(2000, 0, 1));

/**
 * A new .xlsx with data sheets: tables, widths, formats, and lists to choose from (kept on a hidden sheet).
 * The same sheets always give the same bytes.
 */
export function writeDataFile(sheets: readonly DataSheet[]): Promise<Uint8Array> {
  const lists = new Lists(freeName('Lijsten', sheets.map((sheet) => sheet.name)));
  const made = sheets.map((sheet) => dataSheet(sheet, lists));
  return writeXlsx({
    sheets: [...made, ...lists.sheet()],
    namedRanges: sheets.map(({ name }) => ({ name: '_xlnm.Print_Titles', range: `${quotedSheet(name)}!$1:$1`, scope: name })),
    properties: { created: madeOn, modified: madeOn },
  });
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
    const rows = Array.from({ length: longest }, (_, r) => this.columns.map((list): CellValue => safeText(list[r] ?? '') || null));
    const columns = this.columns.map(() => ({ width: 20, style: { font: font({}), numFmt: numberFormats.text } }));
    return [{ name: this.name, rows, columns, hidden: true }];
  }
}

const styleOf = (format: CellFormat): CellStyle => ({
  font: font({}),
  numFmt: numberFormats[format],
  ...(format === 'wrapped' ? { alignment: { wrapText: true, vertical: 'top' as const } } : {}),
  ...(isRight(format) ? { alignment: { horizontal: 'right' as const } } : {}),
});

function dataSheet(sheet: DataSheet, lists: Lists): WriteSheet {
  const body = sheet.rows.length > 0 ? sheet.rows : [sheet.columns.map(() => null)];
  const cells = new Map<string, Partial<CodecCell>>();
  sheet.columns.forEach((column, c) => cells.set(`0,${c}`, { style: headerStyle(column.format) }));
  for (const cell of sheet.cells ?? []) cells.set(`${cell.row + 1},${cell.column}`, { style: styleOf(cell.format) });
  const text = (row: DataSheet['rows'][number]): CellValue[] =>
    row.map((cell) => (typeof cell === 'string' ? safeText(String(writable(cell))) : writable(cell)));
  const last = columnLetters(Math.max(0, sheet.columns.length - 1));
  return {
    name: sheet.name,
    rows: [sheet.columns.map((column) => safeText(column.header)), ...body.map(text)],
    columns: sheet.columns.map((column) => ({ width: column.width, style: styleOf(column.format) })),
    cells,
    dataValidations: validations(sheet, lists),
    ...(sheet.tableName === null
      ? {}
      : {
          tables: [{
            name: sheet.tableName,
            range: `A1:${last}${body.length + 1}`,
            columns: sheet.columns.map((column) => ({ name: column.header })),
            style: tableStyle,
          }],
        }),
    freezePane: { rows: 1 },
    hidden: sheet.hidden,
    view: { tabColor: { rgb: colors.accent } },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function validations(sheet: DataSheet, lists: Lists): DataValidation[] {
  const own = new Set((sheet.cells ?? []).map((cell) => cell.column));
  const columns = sheet.columns.flatMap((column, c) => {
    const letters = columnLetters(c);
    const rows = own.has(c) ? sheet.rows.length : Math.max(sheet.rows.length, helpedRows);
    return own.has(c) ? [] : validation(column, column.header, `${letters}2:${letters}${rows + 1}`, lists);
  });
  const single = (sheet.cells ?? []).flatMap((cell) => {
    const title = String(sheet.rows[cell.row]?.[0] ?? '');
    return validation(cell, title, `${columnLetters(cell.column)}${cell.row + 2}`, lists);
  });
  return [...columns, ...single];
}

function validation(help: DataHelp, title: string, range: string, lists: Lists): DataValidation[] {
  const { choices, inputMessage } = help;
  if (!choices?.length && inputMessage === undefined) return [];
  const message = inputMessage === undefined ? {} : { showInputMessage: true, inputTitle: title.slice(0, 32), inputMessage: inputMessage.slice(0, 255) };
  if (!choices?.length) return [{ type: 'custom', formula1: 'TRUE', range, allowBlank: true, ...message }];
  return [{
    type: 'list',
    formula1: lists.reference(choices),
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Niet in de lijst',
    errorMessage: 'Deze waarde staat niet in de lijst. Toch gebruiken?',
    ...message,
  }];
}
