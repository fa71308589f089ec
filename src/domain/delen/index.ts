import type { Calculated } from '../calculated';
import type { Steps } from '../steps';
import { attack } from './attack';
import { cellsOf } from './cells';
import { meetLargestClients } from './largest';
import { maskSteps } from './mask';
import { NotSafe } from './not-safe';
import { protectSteps } from './protect';

export { sharedBewijs } from './bewijs';
export { NotSafe } from './not-safe';
export { sharedPlans, sharedSheets } from './sheets';

/**
 * The figures of a delivery as a copy that leaves may show them (design 4.8): small numbers hidden, the rest rounded, and
 * attacked once more. A NotSafe when something hidden could be worked out.
 */
export function* shareSteps(calculated: Calculated): Steps<Calculated | NotSafe> {
  if (calculated.deelbaar !== undefined) return calculated;
  const cells = cellsOf(calculated);
  meetLargestClients(calculated.checked, cells);
  const { hidden, sums } = yield* protectSteps(cells);
  const shared = yield* maskSteps(calculated, cells, hidden);
  return attack(shared, cells, sums) ? shared : new NotSafe();
}
