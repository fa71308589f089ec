import { Cancelled, throwIfCancelled } from '../cancelled';
import type { Task } from '../workbook';
import { ExcelRefusal } from './refusal';

/** So long Excel may keep silent, in milliseconds, before someone who wants to stop is let go in the middle of writing. */
export const longestSilence = 20_000;

/** The tasks that change the workbook by now. */
const writing = new WeakSet<Task>();

/** Stops here when the user asked to; from here on the workbook is being changed, and the work itself says when it ends. */
export function beginWriting(task: Task): void {
  throwIfCancelled(task.signal);
  writing.add(task);
}

/**
 * Does work that the user can always stop: at once while nothing is being written, however long Excel waits for a cell
 * that is being edited; when it is, as soon as the work allows it or Excel no longer answers.
 */
export async function stoppable<T>(task: Task, work: (watched: Task) => Promise<T>): Promise<T> {
  const { signal, onProgress } = task;
  if (signal === undefined) return work(task);
  throwIfCancelled(signal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: () => void = () => undefined;
  const waitOn = (): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, longestSilence);
  };
  const watched: Task = {
    signal,
    onProgress: (progress) => {
      if (timer !== undefined) waitOn();
      onProgress?.(progress);
    },
  };
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    giveUp = () => reject(new ExcelRefusal('NoAnswer'));
    stop = () => (writing.has(watched) ? waitOn() : reject(new Cancelled()));
  });
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work(watched), stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
    clearTimeout(timer);
  }
}
