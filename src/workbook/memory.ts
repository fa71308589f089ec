import type { DataSheet, SheetPlan, SheetCells, WorkbookCells } from '#domain';
import { cellsIn, trimmed } from './cells';
import { bySheet, sameCell } from './changing';
import { topOf } from './data-sheets';
import { cellsOfPlan } from './layout';
import { freeName } from './ours';
import { rowsToWrite, whole } from './paged-plan';
import { throwIfCancelled } from './cancelled';
import { heldIn, withCell } from './memory-cells';
import type { CellPlace, ChangedCell, Marks, Task, Workbook, Written } from './workbook';

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
  const parts = new Map<string, string>();
  const cellsNamed = (name: string): SheetCells | undefined => sheets.find((sheet) => sheet.name === name)?.cells;
  const put = (name: string, cells: SheetCells): void => {
    sheets = sheets.map((sheet) => (sheet.name === name ? { ...sheet, cells } : sheet));
  };

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
      for (const plan of await Promise.all(plans.map(whole))) {
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
      const total = rowsToWrite(plans);
      task.onProgress?.({ phase: 'schrijven', done: total, total });
      return written;
    },

    async add(wanted, task: Task = {}) {
      throwIfCancelled(task.signal);
      const added: string[] = [];
      for (const data of wanted) {
        const taken = sheets.map((sheet) => sheet.name);
        const name = freeName(data.name, taken);
        sheets = [...sheets, { name, cells: cellsOfData(data, name), plan: null }];
        added.push(name);
      }
      return added;
    },

    async replace(wanted, task: Task = {}) {
      throwIfCancelled(task.signal);
      return wanted.map((data) => {
        const old = sheets.find(({ name }) => name.toLowerCase() === data.name.toLowerCase());
        const made = { name: old?.name ?? data.name, cells: cellsOfData(data, old?.name ?? data.name), plan: null };
        sheets = old === undefined ? [...sheets, made] : sheets.map((sheet) => (sheet === old ? made : sheet));
        return made.name;
      });
    },

    async cellsAt(name, address) {
      return cellsIn(cellsNamed(name) ?? { name, top: 0, left: 0, rows: [] }, address);
    },

    async change(wanted, task: Task = {}) {
      throwIfCancelled(task.signal);
      const changed: ChangedCell[] = [];
      const passedOver: CellPlace[] = [];
      for (const [sheet, own] of bySheet(wanted)) {
        let cells = cellsNamed(sheet);
        for (const { address, row, column, old, value } of own) {
          if (cells === undefined || !sameCell(heldIn(cells, row, column).value, old)) {
            passedOver.push({ sheet, address });
            continue;
          }
          changed.push({ sheet, address, old, value, was: JSON.stringify(heldIn(cells, row, column)) });
          cells = withCell(cells, row, column, { value, isFormula: false });
        }
        if (cells !== undefined) put(sheet, cells);
      }
      task.onProgress?.({ phase: 'herstellen', done: wanted.length, total: wanted.length });
      return { changed, passedOver };
    },

    async undo({ changed }, task: Task = {}) {
      throwIfCancelled(task.signal);
      const left: CellPlace[] = [];
      for (const [sheet, own] of bySheet(changed)) {
        let cells = cellsNamed(sheet);
        for (const { address, row, column, value, was } of own) {
          const isOurs = cells !== undefined && sameCell(heldIn(cells, row, column).value, value);
          if (cells === undefined || !isOurs) left.push({ sheet, address });
          else cells = withCell(cells, row, column, JSON.parse(was) as ReturnType<typeof heldIn>);
        }
        if (cells !== undefined) put(sheet, cells);
      }
      return left;
    },

    async mark(wanted, task: Task = {}) {
      throwIfCancelled(task.signal);
      marks = wanted;
    },

    async unmark() {
      marks = [];
    },

    marked: async () => marks.length > 0,

    async select(sheet, address) {
      selected = { sheet, address };
      return true;
    },

    selection: async () =>
      selected === null ? null : { ...selected, address: selected.address.split(/[:,]/u)[0] ?? selected.address },

    async setting(key) {
      return settings.get(key) ?? null;
    },

    async setSetting(key, value) {
      if (value === null) settings.delete(key);
      else settings.set(key, value);
    },

    async part(namespace) {
      return parts.get(namespace) ?? null;
    },

    async setPart(namespace, xml) {
      if (xml === null) parts.delete(namespace);
      else parts.set(namespace, xml);
    },
  };
}

const cellsOfData = (data: DataSheet, name: string): SheetCells => ({
  name,
  top: 0,
  left: 0,
  rows: [...(topOf(data) === 0 ? [] : [[data.title ?? null]]), data.columns.map(({ header }) => header), ...data.rows],
});
