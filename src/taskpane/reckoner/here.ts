import { draaifeitenSteps, huishoudenVan, recheckSteps } from '#domain';
import { calculate, checkCells, runInSlices, sharedCopy, writeResults } from '#workbook';
import type { Reckoner } from './reckoner';

/** The heavy work on the thread that asks for it, in slices. */
export const here: Reckoner = {
  check: checkCells,
  holds: async () => true,
  recheck: (before, { blocks }, bevestigingen, task) => runInSlices(recheckSteps(before, blocks, bevestigingen), task),
  calculate,
  hold: () => undefined,
  write: writeResults,
  turn: (calculated, task) => runInSlices(draaifeitenSteps(calculated), task),
  copy: async (checked, facts, name, task) => sharedCopy(await calculate(checked, task), facts, name, task),
  household: async (checked, client, task) => huishoudenVan(await calculate(checked, task), client),
};
