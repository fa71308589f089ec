import {
  calculateLevering,
  carriedOut,
  checkLevering,
  repairSteps,
  resultSheets,
  type Calculated,
  type Checked,
  type Circumstances,
  type CodeChoices,
  type Proposal,
  type RepairGroup,
  type RunFacts,
  type SheetPlan,
  type WorkbookCells,
} from '#domain';
import { throwIfCancelled } from './cancelled';
import { breathe, runInSlices } from './run-in-slices';
import { plansToShare, shared } from './shared-copy';
import { readToCheck } from './to-check';
import type { ChangeRecord, Task, Workbook, Written } from './workbook';

/** Checks the cells of a delivery, in slices. */
export const checkCells = (cells: WorkbookCells, circumstances: Circumstances, task?: Task): Promise<Checked> =>
  runInSlices(checkLevering(cells, circumstances), task);

/** Reads the delivery in a workbook and checks it; the workbook itself is not changed. */
export async function checkWorkbook(workbook: Workbook, circumstances: Circumstances, task?: Task): Promise<Checked> {
  const { cells, bevestigingen } = await readToCheck(workbook, task);
  return checkCells(cells, { bevestigingen, ...circumstances }, task);
}

/** Works out the figures of a checked delivery. */
export const calculate = (checked: Checked, task?: Task): Promise<Calculated> => runInSlices(calculateLevering(checked), task);

/** The chosen result sheets as they are to be written. */
export async function plansOf(calculated: Calculated, ids: readonly string[], facts: RunFacts, task?: Task): Promise<readonly SheetPlan[]> {
  if (calculated.checked.given.settings.kleineAantallen === 'delen') {
    return plansToShare(await shared(calculated, task), facts, ids);
  }
  const chosen = resultSheets.filter((sheet) => ids.includes(sheet.id));
  const plans: SheetPlan[] = [];
  for (const [done, sheet] of chosen.entries()) {
    task?.onProgress?.({ phase: 'opmaken', done, total: chosen.length });
    plans.push(sheet.plan(calculated, facts));
    await breathe();
    throwIfCancelled(task?.signal);
  }
  return plans;
}

/** Writes the chosen result sheets; nothing is written when the user stops before the figures are ready. */
export const writeResults = async (
  workbook: Workbook,
  calculated: Calculated,
  ids: readonly string[],
  facts: RunFacts,
  task?: Task,
): Promise<readonly Written[]> => workbook.write(await plansOf(calculated, ids, facts, task), task);

/** Works out what can be mended in a checked delivery, in steps. */
export const findRepairs = (checked: Checked, choices: CodeChoices, task?: Task): Promise<readonly RepairGroup[]> =>
  runInSlices(repairSteps(checked, choices), task);

/** Carries out the repairs that the user chose; cells that were edited since the check are passed over. */
export const applyRepairs = (
  workbook: Workbook,
  groups: readonly RepairGroup[],
  chosen: readonly Proposal[],
  task?: Task,
): Promise<ChangeRecord> =>
  workbook.change(
    carriedOut(groups, chosen).map(({ sheetName: sheet, cel: address, old, new: value, format }) => ({
      sheet,
      address,
      old,
      value,
      format,
    })),
    task,
  );

/** The name that a sheet of the format has in the workbook that was read. */
export const sheetNameIn = (checked: Checked, blad: string): string =>
  Object.entries(checked.levering.sheets).find(([name]) => name === blad)?.[1]?.source.name ?? blad;
