import type { SheetPlan } from '#domain';
import { throwIfCancelled } from '../cancelled';
import { freeName, freeTable } from '../ours';
import { highlightRules } from '../layout';
import { rowsToWrite, tableRows } from '../paged-plan';
import { printRanges, printTitles } from '../printing';
import type { Task, Written } from '../workbook';
import { dressCharts } from './chart-of-plan';
import { writeXlsx } from './codec';
import { graft, tablesOf } from './package/graft';
import { hangImages } from './package/images';
import { relationsOf } from './package/relations';
import { definedNames, madeSheets, sheetEntries } from './package/workbook-part';
import { Refusal } from './refusal';
import { sheetOfPlan } from './sheet-of-plan';
import { Zip } from './zip';

/** Writes result sheets into a package: each is drawn by the codec and grafted in; ours of an earlier run gives way. */
export async function writePlans(zip: Zip, workbook: string, plans: readonly SheetPlan[], task?: Task): Promise<Written[]> {
  if (plans.length === 0) return [];
  const present = await madeSheets(zip, workbook);
  const entries = await sheetEntries(zip, workbook);
  const replaced = new Set<string>();
  const taken = present.map((sheet) => sheet.name);
  const written = plans.map((plan) => {
    const index = present.findIndex((sheet) => sheet.madeFrom === plan.id);
    const name = present[index]?.name ?? freeName(plan.name, taken);
    if (index >= 0) replaced.add(entries[index]?.part ?? '');
    else taken.push(name);
    return { id: plan.id, name };
  });
  const tables = await namesInUse(zip, workbook, replaced);
  const made = plans.map((plan, i) =>
    sheetOfPlan(
      plan,
      written[i]?.name ?? plan.name,
      plan.tables.map((table) => freeTable(table.name, tables)),
    ),
  );
  const bytes = await writeXlsx({ sheets: made.map((sheet) => sheet.frame), stringMode: 'inline' });
  throwIfCancelled(task?.signal);
  const guest = Zip.open(bytes);
  if (guest instanceof Refusal) throw new Error('the codec wrote no zip');
  await hangImages(guest);
  await dressCharts(guest);
  const scions = plans.flatMap((plan, i) => {
    const { frame, fill } = made[i] ?? {};
    if (!frame || !fill) return [];
    const { column, row } = printTitles(plan);
    const highlights = plan.tables.flatMap((table) => highlightRules(table, tableRows(table).length));
    const titles = [column, row].filter((range) => range !== null);
    return [{ id: plan.id, name: frame.name, print: { titles, areas: printRanges(plan) }, fill, highlights }];
  });
  await graft(zip, workbook, guest, scions);
  const total = rowsToWrite(plans);
  task?.onProgress?.({ phase: 'schrijven', done: total, total });
  return written;
}

/** Names that a table may not take: those of tables that stay, and defined names. */
export async function namesInUse(zip: Zip, workbook: string, replaced: ReadonlySet<string>): Promise<Set<string>> {
  const leaving = new Set<string>();
  for (const part of replaced) for (const table of await tablesOn(zip, part)) leaving.add(table);
  const tables = (await tablesOf(zip)).filter((table) => !leaving.has(table.part)).map((table) => table.name);
  const names = (await definedNames(zip, workbook)).map((name) => name.name);
  return new Set([...tables, ...names].map((name) => name.toLowerCase()));
}

async function tablesOn(zip: Zip, sheet: string): Promise<string[]> {
  return (await relationsOf(zip, sheet))
    .filter((relation) => relation.type.endsWith('/table'))
    .map((relation) => relation.target);
}
