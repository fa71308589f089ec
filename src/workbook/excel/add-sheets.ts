import { numberFormats } from '#domain';
import type { DataHelp, DataSheet } from '#domain';
import { helpFrom, inlineChoices, listAlert, topOf } from '../data-sheets';
import { tableStyle } from '../layout';
import { freeName, freeTable } from '../ours';
import type { Task } from '../workbook';
import { inBlocks } from './blocks';
import { emptySheet } from './create-sheet';
import { entered } from './entered';
import { points, setNumberFormat } from './fill-sheet';
import { sheetNames } from './our-sheets';
import { beginWriting } from './stop';
import { unkept } from './unkept';
import { refuseProtected, removeTables } from './write';

/** Rows below the header that keep their list and message, so that a sheet can be filled. */
const helpedRows = 100_000;

/** Adds sheets of the user's own at the end; one that Excel refuses halfway is taken away again. Gives their names. */
export async function addSheets(context: Excel.RequestContext, sheets: readonly DataSheet[], task: Task = {}): Promise<string[]> {
  const taken = (await sheetNames(context)).map(({ name }) => name);
  beginWriting(task);
  const named = sheets.map((sheet) => {
    const name = freeName(sheet.name, taken);
    taken.push(name);
    return { ...sheet, name };
  });
  return filled(context, named, new Set(), task);
}

/**
 * Empties the sheets of the same name and fills them anew in their place; adds those that are not there. Excel cannot
 * give back what was emptied: from the first sheet on it goes through.
 */
export async function replaceSheets(context: Excel.RequestContext, sheets: readonly DataSheet[], task: Task = {}): Promise<string[]> {
  const present = (await sheetNames(context)).map(({ name }) => name);
  const named = sheets.map((sheet) => ({ ...sheet, name: present.find((name) => name.toLowerCase() === sheet.name.toLowerCase()) ?? sheet.name }));
  const old = new Set(named.map(({ name }) => name).filter((name) => present.includes(name)));
  await refuseProtected(context, [...old]);
  beginWriting(task);
  for (const name of old) await emptied(context, name);
  const unstoppable: Task = task.onProgress === undefined ? {} : { onProgress: task.onProgress };
  return filled(context, named, old, old.size === 0 ? task : unstoppable);
}

/** Tables, lists and messages stay behind when cells are emptied, so they go first. */
async function emptied(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  await removeTables(context, name);
  sheet.getRange().dataValidation.clear();
  sheet.getRange().conditionalFormats.clearAll();
  await context.sync();
}

async function filled(
  context: Excel.RequestContext,
  sheets: readonly DataSheet[],
  replaced: ReadonlySet<string>,
  task: Task,
): Promise<string[]> {
  const { tables, names } = context.workbook;
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  const used = new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  const made: Excel.Worksheet[] = [];
  const added: string[] = [];
  let done = 0;
  try {
    for (const data of sheets) {
      const { name } = data;
      const sheet = await emptySheet(context, name);
      if (!replaced.has(name)) made.push(sheet);
      await fill(context, sheet, data, task.signal, (rows) => task.onProgress?.({ phase: 'schrijven', done: done + rows, total }));
      if (data.tableName !== null) await addTable(context, sheet, data, freeTable(data.tableName, used));
      added.push(name);
      done += data.rows.length;
    }
  } catch (problem) {
    for (const sheet of made) sheet.delete();
    await context.sync().catch(() => undefined);
    throw problem;
  }
  return added;
}

async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  data: DataSheet,
  signal: AbortSignal | undefined,
  report: (rows: number) => void,
): Promise<void> {
  const top = topOf(data);
  const { columns, rows, cells = [] } = data;
  columns.forEach((column, c) => {
    const whole = sheet.getRangeByIndexes(0, c, 1, 1).getEntireColumn();
    setNumberFormat(whole, numberFormats[column.format]);
    whole.format.columnWidth = points(column.width);
    const ownRows = cells.some((cell) => cell.column === c) ? rows.length : Math.max(rows.length, helpedRows);
    if (!cells.some((cell) => cell.column === c)) help(sheet.getRangeByIndexes(top + 1, c, ownRows, 1), column, column.header);
  });
  for (const { row, column, format, ...own } of cells) {
    const cell = sheet.getRangeByIndexes(top + 1 + row, column, 1, 1);
    setNumberFormat(cell, numberFormats[format]);
    help(cell, own, String(rows[row]?.[0] ?? ''));
  }
  if (data.title !== undefined) sheet.getRangeByIndexes(0, 0, 1, 1).values = [[entered(data.title, false)]];
  const headers = sheet.getRangeByIndexes(top, 0, 1, columns.length);
  setNumberFormat(headers, '@');
  headers.values = [columns.map(({ header }) => header)];
  headers.format.font.bold = true;
  sheet.freezePanes.freezeRows(top + 1);
  if (data.hidden) sheet.visibility = 'Hidden';
  await context.sync();
  const exceptions = new Map(cells.map(({ row, column, format }) => [`${row} ${column}`, format]));
  const isText = (row: number, c: number): boolean =>
    numberFormats[exceptions.get(`${row} ${c}`) ?? columns[c]?.format ?? 'text'] === numberFormats.text;
  await inBlocks(
    {
      rows: rows.length,
      columns: columns.length,
      fetch: async (from, count) => rows.slice(from, from + count),
      async take(block, from, count) {
        unkept(sheet.getRangeByIndexes(top + 1 + from, 0, count, columns.length)).values = block.map((row, r) =>
          columns.map((_, c) => entered(row[c], isText(from + r, c))),
        );
        await context.sync();
        report(from + count);
      },
    },
    signal,
  );
}

async function addTable(context: Excel.RequestContext, sheet: Excel.Worksheet, data: DataSheet, name: string): Promise<void> {
  const rows = Math.max(1, data.rows.length);
  const table = sheet.tables.add(sheet.getRangeByIndexes(topOf(data), 0, rows + 1, data.columns.length), true);
  table.name = name;
  table.style = tableStyle;
  await context.sync();
}

/** The list to choose from, where it fits, and the short text that shows when a cell is selected. */
function help(range: Excel.Range, given: DataHelp, title: string): void {
  const { message, choices } = { message: helpFrom(given, title), choices: inlineChoices(given) };
  if (choices === null && message === null) return;
  const { dataValidation } = range;
  dataValidation.rule = choices === null ? { custom: { formula: '=TRUE' } } : { list: { inCellDropDown: true, source: choices.join(',') } };
  if (choices !== null) dataValidation.errorAlert = { showAlert: true, style: 'Warning', ...listAlert };
  if (message !== null) dataValidation.prompt = { showPrompt: true, ...message };
}
