import type { Rect } from './address';
import { SheetModel } from './sheet';
import { StyleTable } from './style-grid';

/** What happened to a workbook; without sheet it concerns the whole. */
export interface Change {
  readonly kind: 'cells' | 'format' | 'objects' | 'selection' | 'sheets' | 'loaded' | 'editing';
  readonly sheet?: SheetModel;
  readonly rect?: Rect;
  /** What became of the sheet, when kind is 'sheets'. */
  readonly event?: 'added' | 'deleted' | 'activated' | 'changed';
  /** Somebody else who works in the same workbook did it. */
  readonly remote?: boolean;
  /** It came through office.js, not from a user in the grid. */
  readonly byAddin?: boolean;
}

/** A part of custom XML that travels with the workbook. */
export interface CustomXmlModel {
  readonly id: string;
  xml: string;
}

/** A whole workbook as plain data. The grid and the host both read and write it; `listen` tells each of the other. */
export class WorkbookModel {
  name = 'Book1.xlsx';
  sheets: SheetModel[] = [];
  /** Place of the sheet in view, and the cells selected there. */
  active = 0;
  selection: Rect = { top: 0, left: 0, rows: 1, columns: 1 };
  styles = new StyleTable();
  /** Defined names and what they refer to, with "=". */
  names = new Map<string, string>();
  /** Those of `names` that Excel does not list. */
  hiddenNames = new Set<string>();
  /** Settings of the add-in that travel with the workbook. */
  settings = new Map<string, unknown>();
  customXml: CustomXmlModel[] = [];
  /** Title, author and the like, as Excel.DocumentProperties names them. */
  properties = new Map<string, string>();
  /** The calls that destroyed the user's undo history, in order, such as "Worksheet.delete". */
  readonly undoClearedBy: string[] = [];
  #ids = 0;
  #cellEditing = false;
  readonly #listeners = new Set<(change: Change) => void>();

  /** How often the user's undo history was destroyed. */
  get undoCleared(): number {
    return this.undoClearedBy.length;
  }

  /** The user is typing in a cell: Excel then refuses every batch, or lets it wait. */
  get cellEditing(): boolean {
    return this.#cellEditing;
  }

  set cellEditing(editing: boolean) {
    this.#cellEditing = editing;
    this.changed({ kind: 'editing' });
  }

  /** The workbook was opened to be read: Excel refuses every change. */
  readOnly = false;

  /** The workbook counts its dates from 1904, as files of old Macs do; `get` then gives those serials. */
  date1904 = false;

  newId(): string {
    this.#ids += 1;
    return `{00000000-0001-0000-0000-${String(this.#ids).padStart(12, '0')}}`;
  }

  /** Takes an id that was given out in an earlier session, so that `newId` never gives it again. */
  adoptId(id: string): string {
    this.#ids = Math.max(this.#ids, Number(/(\d{12})\}$/.exec(id)?.[1] ?? 0));
    return id;
  }

  /** Takes over all of another workbook, which is not used after that; who listens to this one goes on listening. */
  become(other: WorkbookModel): void {
    const { name, sheets, active, selection, date1904, styles, names, hiddenNames, settings, customXml, properties } = other;
    Object.assign(this, { name, sheets, active, selection, date1904, styles, names, hiddenNames, settings, customXml, properties });
    for (const sheet of sheets) sheet.book = this;
    this.#ids = Math.max(this.#ids, other.#ids);
  }

  /** Adds an empty sheet at the end, without checks on its name and without telling. */
  addSheet(name: string): SheetModel {
    const sheet = new SheetModel(this, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The sheet with this name or id, whatever the case. */
  find(key: string): SheetModel | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted);
  }

  get activeSheet(): SheetModel {
    const sheet = this.sheets[this.active] ?? this.sheets[0];
    if (!sheet) throw new Error('A workbook has at least one sheet.');
    return sheet;
  }

  /** Calls `listener` after every change until the function it returns is called. */
  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  /** Brings a sheet, and a block on it, into view; `byAddin` when it was not the user who chose it. */
  select(sheet: SheetModel, rect: Rect, byAddin = false): void {
    const place = this.sheets.indexOf(sheet);
    const moved = place !== this.active;
    this.active = place;
    this.selection = rect;
    if (moved) this.changed({ kind: 'sheets', event: 'activated', sheet, byAddin });
    this.changed({ kind: 'selection', sheet, rect, byAddin });
  }
}

/** A workbook as Excel makes it: one empty sheet. */
export function newWorkbook(sheetName = 'Sheet1'): WorkbookModel {
  const book = new WorkbookModel();
  book.addSheet(sheetName);
  return book;
}
