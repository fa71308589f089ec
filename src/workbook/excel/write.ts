import { throwIfCancelled } from '../cancelled';
import { freeName, freeTable } from '../ours';
import { paged, rowsToWrite, type PagedPlan, type PlanToWrite } from '../paged-plan';
import { pagesWide, printRanges, printTitles } from '../printing';
import type { Task, Written } from '../workbook';
import { emptySheet } from './create-sheet';
import { fillCharts } from './fill-chart';
import { fillImages } from './fill-images';
import { fillSheet } from './fill-sheet';
import { markAsOurs, sheetNames } from './our-sheets';
import { excelCode } from './refusal';

/**
 * Writes result sheets: one that is there is emptied and refilled, a new one is made under a name that is free.
 * Stops when asked to before the first sheet; from then on it goes through, because Excel cannot take half of it back.
 */
export async function writePlans(
  context: Excel.RequestContext,
  toWrite: readonly PlanToWrite[],
  task: Task = {},
): Promise<Written[]> {
  const plans: PagedPlan[] = [];
  for (const plan of toWrite) plans.push(await paged(plan));
  throwIfCancelled(task.signal);
  const total = rowsToWrite(plans);
  let done = 0;
  const report = (rows: number): void => {
    done += rows;
    task.onProgress?.({ phase: 'schrijven', done, total });
  };
  const present = await sheetNames(context);
  const taken = present.map((sheet) => sheet.name);
  const written: Written[] = [];
  for (const plan of plans) {
    const old = present.find((sheet) => sheet.madeFrom === plan.id);
    const name = old?.name ?? freeName(plan.name, taken);
    taken.push(name);
    if (old) await removeTables(context, name);
    const tables = await tableNames(context, plan);
    const sheet = await emptySheet(context, name);
    if (!old) await markAsOurs(context, plan.id, name);
    await fillSheet(context, sheet, plan, tables, report);
    await fillCharts(context, sheet, plan.charts);
    await fillImages(context, sheet, plan.images ?? []);
    await setPage(context, sheet, plan);
    written.push({ id: plan.id, name });
  }
  return written;
}

/** Removes the tables of a sheet: they stay behind when the cells under them are emptied, so they go first. */
export async function removeTables(context: Excel.RequestContext, name: string): Promise<void> {
  const { tables } = context.workbook.worksheets.getItem(name);
  tables.load('items/name');
  await context.sync();
  for (const table of tables.items) table.delete();
}

async function tableNames(context: Excel.RequestContext, plan: PagedPlan): Promise<string[]> {
  const { tables, names } = context.workbook;
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  const used = new Set([...tables.items, ...names.items].map((item) => item.name.toLowerCase()));
  return plan.tables.map((table) => freeTable(table.name, used));
}

/**
 * Landscape, no smaller than can be read, headers on every page, what is for programs left out. Excel without a printer
 * refuses all of it; the sheet is no worse for that.
 */
async function setPage(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: PagedPlan): Promise<void> {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: pagesWide(plan), verticalFitToPages: 0 };
  const { row, column } = printTitles(plan);
  if (row !== null) pageLayout.setPrintTitleRows(row);
  if (column !== null) pageLayout.setPrintTitleColumns(column);
  const areas = printRanges(plan);
  if (areas.length > 0) pageLayout.setPrintArea(areas.join(','));
  try {
    await context.sync();
  } catch (problem) {
    if (excelCode(problem) === null) throw problem;
  }
}
