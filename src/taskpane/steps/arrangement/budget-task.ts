import type { Checked, GeteldBudget } from '#domain';
import type { Ground } from '../../ground';
import type { Choices } from '../../state';

const aSecond = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

/**
 * Counts, behind the scenes, what of the wijkbudget was spent; a later count takes the place of an earlier one. Edits
 * follow each other, so it waits for a pause between them; a check that is still true is not made again.
 */
export function budgetTask(ground: Ground, pause: () => Promise<void> = aSecond): (choices: Choices) => Promise<void> {
  const { reckoner, tell } = ground;
  const countOf = async (checked: Checked, signal: AbortSignal): Promise<GeteldBudget> => {
    const { wijkbudget } = await reckoner.calculate(checked, { signal });
    return { wijkbudget, voorzieningen: checked.levering.sheets.Voorzieningen };
  };
  const counted = async (choices: Choices, signal: AbortSignal): Promise<GeteldBudget> => {
    const known = ground.stillTrue(choices);
    try {
      if (known !== null) return await countOf(known, signal);
    } catch {
      // The worker keeps only the delivery it checked last.
      signal.throwIfAborted();
    }
    return countOf(await ground.check(choices, { signal }), signal);
  };
  let last: symbol | null = null;
  return async (choices) => {
    const own = Symbol('budget');
    const isFirst = last === null;
    last = own;
    tell({ type: 'budgetSought' });
    try {
      if (!isFirst) await pause();
      for (let found: GeteldBudget | null = null; found === null && last === own; ) {
        // Looking along and mending go first, and may cut this short; then it begins anew.
        await ground.quiet();
        await ground.behind(async (signal) => {
          const count = await counted(choices, signal);
          signal.throwIfAborted();
          found = count;
        });
        if (found !== null && last === own) tell({ type: 'budgetFound', found });
      }
    } catch {
      // The user did not ask for it by a button, so it is said where the figures would stand.
      if (last === own) tell({ type: 'budgetMissed' });
    }
  };
}
