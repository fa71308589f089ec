import type { Bevestiging, Calculated, Checked, Circumstances, Draaifeiten, Huishouden, Levering, RunFacts, SheetCells, WorkbookCells } from '#domain';
import type { SharedCopy, Task, Workbook, Written } from '#workbook';

/** Edits of a delivery: the blocks as the workbook gave them, one after the other, and the delivery with them in it. */
export interface Edits {
  readonly blocks: readonly SheetCells[];
  readonly levering: Levering;
}

/** Who does the heavy work of the domain: this thread in slices, or a worker beside it. What comes of it is the same. */
export interface Reckoner {
  check(cells: WorkbookCells, circumstances: Circumstances, task?: Task): Promise<Checked>;
  /** True while more can be asked of this delivery: one who worked on it may be gone, or have gone on to another. */
  holds(checked: Checked, task?: Task): Promise<boolean>;
  /** The delivery after these edits under every control, without reading it anew; null when that is needed. */
  recheck(before: Checked, edits: Edits, bevestigingen: readonly Bevestiging[], task?: Task): Promise<Checked | null>;
  calculate(checked: Checked, task?: Task): Promise<Calculated>;
  /** The pane goes on showing these figures: more can be asked of them, and no more of others. */
  hold(calculated: Calculated): void;
  write(workbook: Workbook, calculated: Calculated, ids: readonly string[], facts: RunFacts, task?: Task): Promise<readonly Written[]>;
  turn(calculated: Calculated, task?: Task): Promise<Draaifeiten | null>;
  copy(checked: Checked, facts: RunFacts, name: string, task?: Task): Promise<SharedCopy>;
  household(checked: Checked, client: string, task?: Task): Promise<Huishouden | null>;
}

const here = (): Promise<Reckoner> => import('./here').then((loaded) => loaded.here);

/** The reckoner of this thread, loaded when it is first asked: a pane with a worker does without. */
export const inSlices: Reckoner = {
  check: async (...asked) => (await here()).check(...asked),
  holds: async () => true,
  recheck: async (...asked) => (await here()).recheck(...asked),
  calculate: async (...asked) => (await here()).calculate(...asked),
  hold: () => undefined,
  write: async (...asked) => (await here()).write(...asked),
  turn: async (...asked) => (await here()).turn(...asked),
  copy: async (...asked) => (await here()).copy(...asked),
  household: async (...asked) => (await here()).household(...asked),
};
