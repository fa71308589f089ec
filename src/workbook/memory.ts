import type { SheetCells, SheetPlan, WorkbookCells } from '#domain';
import { trimmed } from './cells';
import { cellsOfPlan } from './layout';
import { freeName } from './ours';
import { throwIfCancelled } from './cancelled';
import type { Marks, Task, Workbook, Written } from './workbook';

interface MemorySheet {
  readonly name: string;
  readonly cells: SheetCells;
  /** The plan it was made from; null for a sheet of the user's own. */
  readonly plan: SheetPlan | null;
}

/**
 * A workbook in memory, for tests and for who wants the results without a file; what was done to it can be looked at.
 */
export interface MemoryWorkbook extends Workbook {
  /** The plans now in the workbook, by the name of their sheet. */
  readonly plans: ReadonlyMap<string, SheetPlan>;
  readonly marks: readonly Marks[];
  /** The last cell that was selected. */
  readonly selected: { readonly sheet: string; readonly address: string } | null;
}

/** A workbook in memory that starts with the user's sheets as given. */
export function memoryWorkbook(start: Partial<WorkbookCells> = {}): MemoryWorkbook {
  let sheets: readonly MemorySheet[] = (start.sheets ?? []).map((cells) => ({ name: cells.name, cells, plan: null }));
  let marks: readonly Marks[] = [];
  let selected: MemoryWorkbook['selected'] = null;
  const settings = new Map<string, string>();

  return {
    get plans() {
      return new Map(sheets.flatMap((sheet) => (sheet.plan ? [[sheet.name, sheet.plan] as const] : [])));
    },
    get marks() {
      return marks;
    },
    get selected() {
      return selected;
    },

    async read(wanted, task: Task = {}) {
      throwIfCancelled(task.signal);
      const read = sheets.filter((sheet) => wanted(sheet.name)).map((sheet) => trimmed(sheet.cells));
      const total = read.reduce((sum, sheet) => sum + sheet.rows.length, 0);
      task.onProgress?.({ phase: 'lezen', done: total, total });
      return {
        bestand: start.bestand ?? null,
        sheets: read,
        date1904: start.date1904 ?? false,
        textOnly: start.textOnly ?? false,
      };
    },

    async sheets() {
      return sheets.map((sheet) => ({ name: sheet.name, madeFrom: sheet.plan?.id ?? null }));
    },

    async write(plans, task: Task = {}) {
      throwIfCancelled(task.signal);
      let next = sheets;
      const written: Written[] = [];
      for (const plan of plans) {
        const old = next.find((sheet) => sheet.plan?.id === plan.id);
        const name =
          old?.name ??
          freeName(
            plan.name,
            next.map((sheet) => sheet.name),
          );
        const made = { name, cells: { name, top: 0, left: 0, rows: cellsOfPlan(plan) }, plan };
        next = old ? next.map((sheet) => (sheet === old ? made : sheet)) : [...next, made];
        written.push({ id: plan.id, name });
      }
      throwIfCancelled(task.signal);
      sheets = next;
      task.onProgress?.({ phase: 'schrijven', done: plans.length, total: plans.length });
      return written;
    },

    async mark(wanted, task: Task = {}) {
      throwIfCancelled(task.signal);
      marks = wanted;
    },

    async unmark() {
      marks = [];
    },

    async select(sheet, address) {
      selected = { sheet, address };
    },

    async setting(key) {
      return settings.get(key) ?? null;
    },

    async setSetting(key, value) {
      if (value === null) settings.delete(key);
      else settings.set(key, value);
    },
  };
}
