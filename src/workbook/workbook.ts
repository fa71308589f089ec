import type { SheetCells, SheetPlan, WorkbookCells } from '#domain';

/** How far a long task is; `done` and `total` count rows. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** What every long task on a workbook takes: where it tells how far it is, and the signal that stops it. */
export interface Task {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
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

/** All that this program ever asks of a workbook, wherever it lives: in Excel, in a file or in memory. */
export interface Workbook {
  /** Reads every sheet whose name `wanted` accepts, with the facts the controls need. */
  read(wanted: (name: string) => boolean, task?: Task): Promise<WorkbookCells>;
  /** The names of all sheets, in order, with the id of the plan for sheets this program made. */
  sheets(): Promise<readonly { readonly name: string; readonly madeFrom: string | null }[]>;
  /** Writes result sheets; a sheet this program made from the same plan is refilled, a sheet of the user's is never touched. */
  write(plans: readonly SheetPlan[], task?: Task): Promise<readonly Written[]>;
  /** Marks cells without touching the user's own formatting; replaces all earlier marks. */
  mark(marks: readonly Marks[], task?: Task): Promise<void>;
  /** Removes the marks, and only those. */
  unmark(): Promise<void>;
  /** Shows and selects one cell. */
  select(sheet: string, address: string): Promise<void>;
  /** A choice of the user that travels with the workbook; null when never made. Values are JSON text. */
  setting(key: string): Promise<string | null>;
  setSetting(key: string, value: string | null): Promise<void>;
}

export type { SheetCells, SheetPlan, WorkbookCells };
