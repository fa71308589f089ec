import type { Steps } from '#domain';
import { throwIfCancelled } from './cancelled';
import type { Progress, Task } from './workbook';

/** Where there is a screen it must be drawn; elsewhere only the word to stop must be heard. */
const SLICE_MS = typeof document === 'undefined' ? 50 : 12;

/** Lets the screen draw and the user stop. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Runs a calculation in slices, so that the screen stays alive and the user can stop it. */
export async function runInSlices<T>(steps: Steps<T>, { onProgress, signal }: Task = {}): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      // What was stopped gives nothing, also when it was as good as ready.
      throwIfCancelled(signal);
      return step.value;
    }
    onProgress?.(step.value satisfies Progress);
    if (performance.now() - since < SLICE_MS) continue;
    await breathe();
    throwIfCancelled(signal);
    since = performance.now();
  }
}

