import { freeName, freeTable, nameForId } from '../ours';
import { paged, rowsToWrite, type PagedPlan, type PlanToWrite } from '../paged-plan';
import { footers, margins, pagesHigh, pagesWide, printRanges, printTitles } from '../printing';
import type { Task, Written } from '../workbook';
import { emptySheet } from './create-sheet';
import { fillCharts } from './fill-chart';
import { fillImages } from './fill-images';
import { fillSheet } from './fill-sheet';
import { makeOurs, sheetNames } from './our-sheets';
import { excelCode, ExcelRefusal } from './refusal';
import { beginWriting } from './stop';

/**
 * Writes result sheets: one that is there is emptied and refilled, a new one is made under a name that is free.
 * Stops when asked to before the first sheet; from then on it goes through, because Excel cannot take half of it back.
 * A protected sheet is refused before anything is written; what Excel refuses later leaves none of the new sheets behind.
 */
export async function writePlans(
  context: Excel.RequestContext,
  toWrite: readonly PlanToWrite[],
  task: Task = {},
): Promise<Written[]> {
  const plans: PagedPlan[] = [];
  for (const plan of toWrite) plans.push(await paged(plan));
  const total = rowsToWrite(plans);
  let done = 0;
  const report = (rows: number): void => {
    done += rows;
    task.onProgress?.({ phase: 'schrijven', done, total });
  };
  const present = await sheetNames(context);
  const taken = present.map((sheet) => sheet.name);
  const places = plans.map((plan) => {
    const old = present.find((sheet) => sheet.madeFrom === plan.id);
    const name = old?.name ?? freeName(plan.name, taken);
    taken.push(name);
    return { plan, id: plan.id, name, isNew: old === undefined };
  });
  await refuseProtected(context, places.flatMap(({ name, isNew }) => (isNew ? [] : [name])));
  beginWriting(task);
  const begun: typeof places = [];
  try {
    for (const place of places) {
      begun.push(place);
      await writePlan(context, place, report);
    }
  } catch (problem) {
    await takeAway(context, begun.filter(({ isNew }) => isNew));
    const code = excelCode(problem);
    throw code === null || begun.every(({ isNew }) => isNew) ? problem : new ExcelRefusal(code, problem, null, halfFilled);
  }
  return places.map(({ id, name }) => ({ id, name }));
}

interface Place {
  readonly plan: PagedPlan;
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
}

const halfFilled = 'De bladen die Waaier eerder maakte, kunnen nu half gevuld zijn: maak ze opnieuw.';

async function writePlan(context: Excel.RequestContext, { plan, name, isNew }: Place, report: (rows: number) => void): Promise<void> {
  if (!isNew) await removeTables(context, name);
  const tables = await tableNames(context, plan);
  if (isNew) await makeOurs(context, plan.id, name);
  const sheet = await emptySheet(context, name);
  await fillSheet(context, sheet, plan, tables, report);
  await fillCharts(context, sheet, plan.charts);
  await fillImages(context, sheet, plan.images ?? []);
  await setPage(context, sheet, plan);
}

/** Takes new sheets away again with the names that call them ours; those that are gone by then, or kept by Excel, stay so. */
async function takeAway(context: Excel.RequestContext, places: readonly Place[]): Promise<void> {
  const { worksheets, names } = context.workbook;
  const made = places.flatMap(({ id, name }) => [
    worksheets.getItemOrNullObject(name).load('name'),
    names.getItemOrNullObject(nameForId(id)).load('name'),
  ]);
  try {
    await context.sync();
    for (const item of made) if (!item.isNullObject) item.delete();
    await context.sync();
  } catch {
    // What made Excel refuse the rest makes it refuse this: the user reads of the first.
  }
}

/** Refuses sheets that are protected, by name, while nothing is changed. */
export async function refuseProtected(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name,protection/protected'));
  await context.sync();
  const closed = sheets.find((sheet) => !sheet.isNullObject && sheet.protection.protected);
  if (closed !== undefined) throw ExcelRefusal.ofProtected(closed.name);
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
  pageLayout.zoom = { horizontalFitToPages: pagesWide(plan), verticalFitToPages: pagesHigh(plan) };
  setMargins(pageLayout);
  const { left, right } = footers(plan);
  const { defaultForAllPages: foot } = pageLayout.headersFooters;
  foot.leftFooter = left;
  foot.rightFooter = right;
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

function setMargins(pageLayout: Excel.PageLayout): void {
  const points = (inches: number): number => inches * 72;
  pageLayout.leftMargin = points(margins.left);
  pageLayout.rightMargin = points(margins.right);
  pageLayout.topMargin = points(margins.top);
  pageLayout.bottomMargin = points(margins.bottom);
  pageLayout.headerMargin = points(margins.header);
  pageLayout.footerMargin = points(margins.footer);
}
