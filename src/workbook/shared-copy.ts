import { NotSafe, sharedPlans, sharedSheets, shareSteps, type Calculated, type RunFacts, type SheetPlan } from '#domain';
import { throwIfCancelled } from './cancelled';
import { CopyRefused } from './copy-refused';
import { runInSlices } from './run-in-slices';
import type { Task } from './workbook';

/** A shareable copy: the bytes of a new workbook that holds nothing else, and what is on it. */
export interface SharedCopy {
  readonly bytes: Uint8Array;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** How many figures are hidden on all sheets together. */
  readonly hidden: number;
}

function orRefused<T>(outcome: T | NotSafe): T {
  if (outcome instanceof NotSafe) throw new CopyRefused(outcome.message);
  return outcome;
}

/** The figures as a shareable copy may show them; throws a CopyRefused when that cannot be made safe. */
export const shared = async (calculated: Calculated, task?: Task): Promise<Calculated> =>
  orRefused(await runInSlices(shareSteps(calculated), task));

/** The shareable sheets of a delivery, of which the chosen ones, as they are to be written. */
export const plansToShare = (figures: Calculated, facts: RunFacts, ids: readonly string[]): readonly SheetPlan[] =>
  orRefused(sharedPlans(figures, facts, ids));

/** Makes the shareable copy of a delivery as a file of its own (design 4.8): none of the user's sheets, no properties. */
export async function sharedCopy(calculated: Calculated, facts: RunFacts, name: string, task?: Task): Promise<SharedCopy> {
  const figures = await shared(calculated, task);
  const plans = plansToShare(figures, facts, sharedSheets.map(({ id }) => id));
  throwIfCancelled(task?.signal);
  // Loaded when used: whoever makes no copy needs no codec of files.
  const { newFile } = await import('./file/open');
  const file = newFile();
  await file.write(plans, task);
  throwIfCancelled(task?.signal);
  return {
    bytes: await file.save(name),
    sheets: plans.map((plan) => ({ id: plan.id, name: plan.name })),
    hidden: plans.reduce((sum, { tables }) => sum + hiddenIn(tables), 0),
  };
}

const hiddenIn = (tables: SheetPlan['tables']): number =>
  tables.reduce((sum, { rows }) => sum + [...rows].flat().filter((cell) => cell === '.').length, 0);
