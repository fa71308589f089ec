import type { Cell, CellFormat, DataSheet, SheetCells, SheetPlan, WorkbookCells } from '#domain';
import type { PlanToWrite } from './paged-plan';

/** How far a long task is; `done` and `total` count rows. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** What every long task on a workbook takes: where it tells how far it is, and the signal that stops it. */
export interface Task {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal | undefined;
}

/** One colour of marks: cells of one sheet that carry findings of one severity. */
export interface Marks {
  readonly sheet: string;
  readonly ernst: 'F' | 'W' | 'S';
  /** Addresses without sheet, such as "C12". */
  readonly cells: readonly string[];
}

/** What came of writing one result sheet. */
export interface Written {
  /** The plan's id. */
  readonly id: string;
  /** The name the sheet has in the workbook: the plan's, or a free one when a sheet of the user's own has that name. */
  readonly name: string;
}

/** A cell of the workbook; `address` is without sheet, such as "C12". */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** What one cell is to hold instead of what it holds. */
export interface CellChange extends CellPlace {
  /** What it must still hold; a cell that holds something else by now is passed over. */
  readonly old: Cell;
  /** Text stays text, a day is a serial of the 1900 system, null empties the cell. */
  readonly value: Cell;
  /** How to show the value where the cell's own number format cannot hold it. */
  readonly format: CellFormat;
}

/** A cell that was changed; `was` is how it stood, in the words of the home it was changed in. */
export interface ChangedCell extends CellPlace {
  readonly old: Cell;
  readonly value: Cell;
  readonly was: string;
}

/** What one change did, and all that is needed to take it back. */
export interface ChangeRecord {
  readonly changed: readonly ChangedCell[];
  /** Cells that no longer held what they were to hold, or are no longer there. */
  readonly passedOver: readonly CellPlace[];
}

/** All that this program ever asks of a workbook, wherever it lives: in Excel, in a file or in memory. */
export interface Workbook {
  /**
   * Reads every sheet whose name `wanted` accepts, with the facts the controls need. `before` is what an earlier reading
   * gave: where nothing changed since, a home that finds so may give that itself.
   */
  read(wanted: (name: string) => boolean, task?: Task, before?: WorkbookCells): Promise<WorkbookCells>;
  /** The names of all sheets, in order, with the id of the plan for sheets this program made. */
  sheets(): Promise<readonly { readonly name: string; readonly madeFrom: string | null }[]>;
  /** Writes result sheets; a sheet this program made from the same plan is refilled, a sheet of the user's is never touched. */
  write(plans: readonly PlanToWrite[], task?: Task): Promise<readonly Written[]>;
  /**
   * Adds sheets that are the user's own from then on, behind the last; a name that is taken gets a number. All or
   * nothing. Gives the names they got.
   */
  add(sheets: readonly DataSheet[], task?: Task): Promise<readonly string[]>;
  /**
   * Puts these sheets where the user's own of the same name stand: those are emptied and filled anew, in their place; one
   * that is not there is added. What they held is gone, so only after the user said so.
   */
  replace(sheets: readonly DataSheet[], task?: Task): Promise<readonly string[]>;
  /** Reads the cells of one block, such as "C12:D20", as far as they are filled; `sheet` is a name or, in Excel, an id. */
  cellsAt(sheet: string, address: string): Promise<SheetCells>;
  /**
   * Changes what cells hold, in one step of Excel's own undo where it can. Only values and, where a value cannot be held
   * otherwise, number formats change. All or nothing: what goes wrong halfway is taken back.
   */
  change(cells: readonly CellChange[], task?: Task): Promise<ChangeRecord>;
  /** Takes a change back, formulas and number formats too; gives the cells that were changed since and so were left. */
  undo(record: ChangeRecord, task?: Task): Promise<readonly CellPlace[]>;
  /** Marks cells without touching the user's own formatting; replaces all earlier marks. */
  mark(marks: readonly Marks[], task?: Task): Promise<void>;
  /** Removes the marks, and only those; also the marks of an earlier session. */
  unmark(): Promise<void>;
  /** True when the workbook has marks, from now or from an earlier session. */
  marked(): Promise<boolean>;
  /**
   * Shows and selects cells: one block, or several with commas between such as "A2:I2,A5:I5". False where only the first
   * of several can be selected.
   */
  select(sheet: string, address: string): Promise<boolean>;
  /** The cell the user stands in, a sheet with the name it has now; null where nobody stands. */
  selection(): Promise<CellPlace | null>;
  /** A choice of the user that travels with the workbook; null when never made. Values are JSON text. */
  setting(key: string): Promise<string | null>;
  setSetting(key: string, value: string | null): Promise<void>;
  /** The XML of our own that travels with the workbook under this namespace; null when there is none. */
  part(namespace: string): Promise<string | null>;
  setPart(namespace: string, xml: string | null): Promise<void>;
}

export type { SheetCells, SheetPlan, WorkbookCells };
