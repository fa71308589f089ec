import type { SheetCells } from '#domain';
import { throwIfCancelled } from '../cancelled';
import { cellsIn } from '../cells';
import { whole } from '../paged-plan';
import type { Marks, Task, Workbook } from '../workbook';
import { addSheets, replaceSheets } from './add-sheets';
import { changeInFile, undoInFile } from './change';
import type { Editable } from './change';
import { customXml, setCustomXml } from './package/custom-xml';
import { addMarks, hasMarks, removeMarks } from './package/marks';
import { setMacros } from './package/macros';
import { settingsOf, writeSettings } from './package/settings';
import { madeSheets, sheetEntries } from './package/workbook-part';
import { readXlsxSheets } from './read-xlsx';
import { writePlans } from './write-plans';
import type { Zip } from './zip';
import type { Sink } from './zip-out';

/** A workbook in a file: everything a Workbook does, and its bytes. */
export interface FileWorkbook extends Workbook {
  /**
   * The workbook as .xlsx, or as .xlsm with its macros when `name` ends so; the same workbook always gives the same
   * bytes.
   */
  save(name: string): Promise<Uint8Array>;
  /** The same, written piece by piece. What is too large for such a file throws a TooLargeToWrite. */
  saveTo(sink: Sink, name: string): Promise<void>;
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
  /** Nothing but `sheets` will be in the package, which is made when it is asked for. */
  readonly isBare?: boolean;
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

  const changed = new Set<string>();
  const cellsNamed = async (sheet: string): Promise<SheetCells | undefined> =>
    (await cellsOf(source, state, changed, (name) => name === sheet))[0];
  const editable = (zip: Zip, workbook: string): Editable => ({
    zip,
    workbook,
    date1904: source.date1904,
    cellsOf: cellsNamed,
  });

  const toSave = async (name: string): Promise<Zip> => {
    const { zip, workbook } = await state();
    const copy = zip.copy();
    await setMacros(copy, workbook, name.toLowerCase().endsWith('.xlsm'));
    return copy;
  };

  return {
    async cellsAt(sheet, address) {
      return cellsIn((await cellsNamed(sheet)) ?? { name: sheet, top: 0, left: 0, rows: [] }, address);
    },

    async add(sheets, task) {
      const names = await change(task, (zip, workbook) => addSheets(zip, workbook, sheets));
      const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
      task?.onProgress?.({ phase: 'schrijven', done: total, total });
      return names;
    },

    async replace(sheets, task) {
      const names = await change(task, (zip, workbook) => replaceSheets(zip, workbook, sheets));
      for (const name of names) changed.add(name);
      const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
      task?.onProgress?.({ phase: 'schrijven', done: total, total });
      return names;
    },

    async change(cells, task) {
      const record = await change(task, (zip, workbook) => changeInFile(editable(zip, workbook), cells));
      for (const { sheet } of record.changed) changed.add(sheet);
      task?.onProgress?.({ phase: 'herstellen', done: cells.length, total: cells.length });
      return record;
    },

    undo: (record, task) => change(task, (zip, workbook) => undoInFile(editable(zip, workbook), record)),

    async part(namespace) {
      if (current === null && source.isBare === true) return null;
      const { zip, workbook } = await state();
      return customXml(zip, workbook, namespace);
    },

    setPart: (namespace, xml) => change(undefined, (zip, workbook) => setCustomXml(zip, workbook, namespace, xml)),

    async read(wanted, task) {
      throwIfCancelled(task?.signal);
      const untouched = current === null && source.complete;
      const sheets = untouched
        ? source.sheets.filter((sheet) => wanted(sheet.name))
        : await cellsOf(source, state, changed, wanted);
      throwIfCancelled(task?.signal);
      const total = sheets.reduce((sum, sheet) => sum + heightOf(sheet), 0);
      task?.onProgress?.({ phase: 'lezen', done: total, total });
      return { bestand: source.bestand, sheets, date1904: source.date1904, textOnly: source.textOnly };
    },

    async sheets() {
      const { zip, workbook } = await state();
      return madeSheets(zip, workbook);
    },

    write: (plans, task) =>
      change(task, async (zip, workbook) => writePlans(zip, workbook, await Promise.all(plans.map(whole)), task)),

    mark: (marks, task) =>
      change(task, async (zip, workbook) => {
        await removeMarks(zip, workbook);
        await addMarks(zip, workbook, await onExisting(marks, zip, workbook));
      }),

    unmark: () => change(undefined, removeMarks),

    async marked() {
      const { zip, workbook } = await state();
      return hasMarks(zip, workbook);
    },

    /** A file has no screen: nothing to show. */
    select: async () => true,
    selection: async () => null,

    async setting(key) {
      if (current === null && source.isBare === true) return null;
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

    save: async (name) => (await toSave(name)).build(),
    saveTo: async (sink, name) => (await toSave(name)).write(sink),
  };
}

/** How many rows a sheet has, without making rows of its columns. */
const heightOf = (sheet: SheetCells): number => sheet.columns?.[0]?.codes.length ?? sheet.rows.length;

/** The sheets that are asked for, in the workbook's order; what was not read before is read from the package. */
async function cellsOf(
  source: FileSource,
  state: () => Promise<Package>,
  changed: ReadonlySet<string>,
  wanted: (name: string) => boolean,
): Promise<SheetCells[]> {
  const kept = source.sheets.filter((sheet) => !changed.has(sheet.name));
  const known = new Map(kept.map((sheet) => [sheet.name, sheet]));
  const { zip, workbook } = await state();
  const entries = (await sheetEntries(zip, workbook)).filter((entry) => entry.hasCells && wanted(entry.name));
  const missing = entries.filter((entry) => !known.has(entry.name));
  for (const sheet of (await readXlsxSheets(zip, workbook, missing)).sheets) known.set(sheet.name, sheet);
  return entries.flatMap((entry) => known.get(entry.name) ?? []);
}

async function onExisting(marks: readonly Marks[], zip: Zip, workbook: string): Promise<readonly Marks[]> {
  const names = new Set((await sheetEntries(zip, workbook)).map((entry) => entry.name));
  return marks.filter((mark) => names.has(mark.sheet));
}
