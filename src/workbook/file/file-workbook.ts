import type { SheetCells, SheetPlan } from '#domain';
import { freeName, freeTable } from '../ours';
import { throwIfCancelled } from '../cancelled';
import type { Marks, Task, Workbook, Written } from '../workbook';
import { writeXlsx } from './codec';
import { graft, tablesOf } from './package/graft';
import { addMarks, removeMarks } from './package/marks';
import { setMacros } from './package/macros';
import { relationsOf } from './package/relations';
import { settingsOf, writeSettings } from './package/settings';
import { definedNames, madeSheets, sheetEntries } from './package/workbook-part';
import { readXlsxSheets } from './read-xlsx';
import { Refusal } from './refusal';
import { sheetOfPlan } from './sheet-of-plan';
import { Zip } from './zip';

/** A workbook in a file: everything a Workbook does, and its bytes. */
export interface FileWorkbook extends Workbook {
  /**
   * The workbook as .xlsx, or as .xlsm with its macros when `name` ends so; the same workbook always gives the same
   * bytes.
   */
  save(name: string): Promise<Uint8Array>;
}

/** An .xlsx as its parts, and the name of its main part. */
export interface Package {
  readonly zip: Zip;
  readonly workbook: string;
}

/** What stands behind a FileWorkbook: the user's sheets as they were read, and how to get the package to write into. */
export interface FileSource {
  readonly bestand: string | null;
  readonly textOnly: boolean;
  readonly date1904: boolean;
  readonly sheets: readonly SheetCells[];
  /** All sheets of the file are in `sheets`; false when those this program made were passed over. */
  readonly complete: boolean;
  readonly open: () => Promise<Package>;
}

/**
 * The Workbook over a file. Each change is made on a copy that takes its place when whole: a cancelled task changes
 * nothing.
 */
export function fileWorkbook(source: FileSource): FileWorkbook {
  let current: Promise<Package> | null = null;
  const state = (): Promise<Package> => (current ??= source.open());
  const change = async <T>(task: Task | undefined, work: (zip: Zip, workbook: string) => Promise<T>): Promise<T> => {
    throwIfCancelled(task?.signal);
    const { zip, workbook } = await state();
    const copy = zip.copy();
    const result = await work(copy, workbook);
    throwIfCancelled(task?.signal);
    current = Promise.resolve({ zip: copy, workbook });
    return result;
  };

  return {
    async read(wanted, task) {
      throwIfCancelled(task?.signal);
      const untouched = current === null && source.complete;
      const sheets = untouched
        ? source.sheets.filter((sheet) => wanted(sheet.name))
        : await cellsOf(source, state, wanted);
      throwIfCancelled(task?.signal);
      const total = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
      task?.onProgress?.({ phase: 'lezen', done: total, total });
      return { bestand: source.bestand, sheets, date1904: source.date1904, textOnly: source.textOnly };
    },

    async sheets() {
      const { zip, workbook } = await state();
      return madeSheets(zip, workbook);
    },

    write: (plans, task) => change(task, (zip, workbook) => writePlans(zip, workbook, plans, task)),

    mark: (marks, task) =>
      change(task, async (zip, workbook) => {
        await removeMarks(zip, workbook);
        await addMarks(zip, workbook, await onExisting(marks, zip, workbook));
      }),

    unmark: () => change(undefined, removeMarks),

    /** A file has no screen: nothing to show. */
    select: async () => undefined,

    async setting(key) {
      const { zip, workbook } = await state();
      return (await settingsOf(zip, workbook)).get(key) ?? null;
    },

    setSetting: (key, value) =>
      change(undefined, async (zip, workbook) => {
        const settings = await settingsOf(zip, workbook);
        if (value === null) settings.delete(key);
        else settings.set(key, value);
        await writeSettings(zip, workbook, settings);
      }),

    async save(name) {
      const { zip, workbook } = await state();
      const copy = zip.copy();
      await setMacros(copy, workbook, name.toLowerCase().endsWith('.xlsm'));
      return copy.build();
    },
  };
}

/** The sheets that are asked for, in the workbook's order; what was not read before is read from the package. */
async function cellsOf(
  source: FileSource,
  state: () => Promise<Package>,
  wanted: (name: string) => boolean,
): Promise<SheetCells[]> {
  const known = new Map(source.sheets.map((sheet) => [sheet.name, sheet]));
  const { zip, workbook } = await state();
  const entries = (await sheetEntries(zip, workbook)).filter((entry) => entry.hasCells && wanted(entry.name));
  const missing = entries.filter((entry) => !known.has(entry.name));
  for (const sheet of (await readXlsxSheets(zip, workbook, missing)).sheets) known.set(sheet.name, sheet);
  return entries.flatMap((entry) => known.get(entry.name) ?? []);
}

async function writePlans(zip: Zip, workbook: string, plans: readonly SheetPlan[], task?: Task): Promise<Written[]> {
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
  const scions = made.map(({ frame, fill }, i) => ({
    id: plans[i]?.id ?? '',
    name: frame.name,
    printTitle: plans[i]?.tables[0]?.top ?? null,
    fill,
  }));
  await graft(zip, workbook, guest, scions);
  task?.onProgress?.({ phase: 'schrijven', done: plans.length, total: plans.length });
  return written;
}

/** Names that a table may not take: those of tables that stay, and defined names. */
async function namesInUse(zip: Zip, workbook: string, replaced: ReadonlySet<string>): Promise<Set<string>> {
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

async function onExisting(marks: readonly Marks[], zip: Zip, workbook: string): Promise<readonly Marks[]> {
  const names = new Set((await sheetEntries(zip, workbook)).map((entry) => entry.name));
  return marks.filter((mark) => names.has(mark.sheet));
}
