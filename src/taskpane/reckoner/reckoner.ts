import {
  draaifeitenSteps,
  huishoudenVan,
  type Calculated,
  type Checked,
  type Circumstances,
  type Draaifeiten,
  type Huishouden,
  type RunFacts,
  type WorkbookCells,
} from '#domain';
import { calculate, checkCells, runInSlices, sharedCopy, writeResults, type SharedCopy, type Task, type Workbook, type Written } from '#workbook';

/** Who does the heavy work of the domain: this thread in slices, or a worker beside it. What comes of it is the same. */
export interface Reckoner {
  check(cells: WorkbookCells, circumstances: Circumstances, task?: Task): Promise<Checked>;
  calculate(checked: Checked, task?: Task): Promise<Calculated>;
  /** The pane goes on showing these figures: more can be asked of them, and no more of others. */
  hold(calculated: Calculated): void;
  write(workbook: Workbook, calculated: Calculated, ids: readonly string[], facts: RunFacts, task?: Task): Promise<readonly Written[]>;
  turn(calculated: Calculated, task?: Task): Promise<Draaifeiten | null>;
  copy(checked: Checked, facts: RunFacts, name: string, task?: Task): Promise<SharedCopy>;
  household(checked: Checked, client: string, task?: Task): Promise<Huishouden | null>;
}

/** The reckoner of this thread. */
export const inSlices: Reckoner = {
  check: checkCells,
  calculate,
  hold: () => undefined,
  write: writeResults,
  turn: (calculated, task) => runInSlices(draaifeitenSteps(calculated), task),
  copy: async (checked, facts, name, task) => sharedCopy(await calculate(checked, task), facts, name, task),
  household: async (checked, client, task) => huishoudenVan(await calculate(checked, task), client),
};
