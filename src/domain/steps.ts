/** How far a long calculation is; `done` and `total` count rows or controls. */
export interface StepProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** A calculation that can be paused, shown and cancelled between its steps: it yields how far it is. */
export type Steps<T> = Generator<StepProgress, T, void>;

/** Runs a calculation to its end in one go. */
export function runAll<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
