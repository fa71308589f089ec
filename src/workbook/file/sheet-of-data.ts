import { columnLetters } from '#domain';
import type { DataHelp, DataSheet } from '#domain';
import { helpFrom, listAlert, topOf } from '../data-sheets';
import { colors, columnWidths, tableStyle } from '../layout';
import { rowHeights } from '../row-heights';
import type { DataValidation, WriteSheet } from './codec';
import { placeIn, type Block } from './package/pour';
import { Palette } from './palette';
import { numbered } from './sheet-of-plan';
import type { FramedSheet } from './sheet-of-plan';

/** Rows below the header that keep their list and message, so that a template can be filled. */
const helpedRows = 100_000;

/** Where a list to choose from stands; null when it has no place. */
export type ListOf = (choices: readonly string[]) => Pick<DataValidation, 'formula1' | 'values'> | null;

/** A data sheet to be written: its frame and its cells. */
export function framedDataSheet(sheet: DataSheet, listOf: ListOf): FramedSheet {
  const top = topOf(sheet);
  const palette = new Palette();
  const rows = sheet.rows.length > 0 ? sheet.rows : [sheet.columns.map(() => null)];
  const columnStyles = sheet.columns.map(({ format }) => palette.body({ format }));
  const exceptions = new Map(
    (sheet.cells ?? []).map(({ row, column, format }) => [placeIn(sheet.columns.length, row, column), palette.body({ format })]),
  );
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
    { top: top + 1, left: 0, rows, styles: columnStyles, exceptions },
  ];
  const plan = { name: '', top, left: 0, columns: sheet.columns, rows: sheet.rows, hasTotal: false };
  const heights = rowHeights({ texts: [], tables: [plan] });
  const widths = columnWidths({ texts: [], tables: [plan] });
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
    columns: widths.map((width) => ({ width })),
    dataValidations: validations(sheet, listOf),
    tables: sheet.tableName === null ? [] : [table],
    freezePane: { rows: top + 1 },
    hidden: sheet.hidden,
    view: { tabColor: { rgb: colors.accent } },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  return {
    frame,
    fill: (styles) => ({
      blocks: blocks.map((block) => numbered(block, styles)),
      heights,
      columnStyles: columnStyles.map((place) => styles[place] ?? 0),
    }),
  };
}

function validations(sheet: DataSheet, listOf: ListOf): DataValidation[] {
  const first = topOf(sheet) + 2;
  const own = new Set((sheet.cells ?? []).map((cell) => cell.column));
  const columns = sheet.columns.flatMap((column, c) => {
    const letters = columnLetters(c);
    const rows = own.has(c) ? sheet.rows.length : Math.max(sheet.rows.length, helpedRows);
    return own.has(c)
      ? []
      : validation(column, column.header, `${letters}${first}:${letters}${first + rows - 1}`, listOf);
  });
  const single = (sheet.cells ?? []).flatMap((cell) => {
    const title = String(sheet.rows[cell.row]?.[0] ?? '');
    return validation(cell, title, `${columnLetters(cell.column)}${cell.row + first}`, listOf);
  });
  return [...columns, ...single];
}

function validation(help: DataHelp, title: string, range: string, listOf: ListOf): DataValidation[] {
  const list = help.choices?.length ? listOf(help.choices) : null;
  const shown = helpFrom(help, title);
  if (list === null && shown === null) return [];
  const message = shown === null ? {} : { showInputMessage: true, inputTitle: shown.title, inputMessage: shown.message };
  if (list === null) return [{ type: 'custom', formula1: 'TRUE', range, allowBlank: true, ...message }];
  return [
    {
      type: 'list',
      ...list,
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: listAlert.title,
      errorMessage: listAlert.message,
      ...message,
    },
  ];
}
