import type { GeteldBudget } from '#domain';
import type { Ground } from '../../ground';
import type { Choices } from '../../state';

/** Counts, behind the scenes, what of the wijkbudget was spent; a later count takes the place of an earlier one. */
export function budgetTask(ground: Ground): (choices: Choices) => Promise<void> {
  const { reckoner, tell } = ground;
  let last: symbol | null = null;
  return async (choices) => {
    const own = Symbol('budget');
    last = own;
    tell({ type: 'budgetSought' });
    try {
      for (let found: GeteldBudget | null = null; found === null && last === own; ) {
        // Looking along and mending go first, and may cut this short; then it begins anew.
        await ground.quiet();
        await ground.behind(async (signal) => {
          const checked = await ground.check(choices, { signal });
          const { wijkbudget } = await reckoner.calculate(checked, { signal });
          signal.throwIfAborted();
          found = { wijkbudget, voorzieningen: checked.levering.sheets.Voorzieningen };
        });
        if (found !== null && last === own) tell({ type: 'budgetFound', found });
      }
    } catch {
      // The user did not ask for it by a button, so it is said where the figures would stand.
      if (last === own) tell({ type: 'budgetMissed' });
    }
  };
}
