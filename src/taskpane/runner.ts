import { ExcelRefusal, type Progress, type Task } from '#workbook';
import type { Course } from './course';
import { noticeOf } from './faults';
import type { Notice, PaneEvent, Step } from './state';

/** A long task as the user knows it; each is declared beside the task itself. */
export interface Job {
  /** What is going on, as the name of the progress bar. */
  readonly title: string;
  /** The page it is shown on. */
  readonly step: Step;
  /** Its phases, so that one bar shows how far the whole is; without them the bar is that of each phase. */
  readonly course?: Course;
  /** What a screen reader is told when it begins. */
  readonly begun: string;
  /** What the user reads when it was stopped. */
  readonly stopped: Notice;
  /** Goes on beside the page: it takes no focus, and its end brings the user nowhere. */
  readonly inPassing?: boolean;
}

/** Runs tasks, so that trouble never escapes and one long task runs at a time. */
export interface Runner {
  /** Runs a short command; trouble becomes a notice. */
  guarded(work: () => Promise<void>): Promise<void>;
  /**
   * Runs a long task that shows how far it is and can be stopped; null when it did not come to its end or another one
   * was running. `said` is what a screen reader is told of its end.
   */
  long<T>(job: Job, work: (task: Task) => Promise<T>, said?: (outcome: T) => string): Promise<T | null>;
  /**
   * Runs something unseen. It waits for a long task, gives way to one that begins and then starts anew, and is cut short
   * by the next thing behind the scenes; `work` throws when its signal says so.
   */
  behind(work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Waits until nothing runs behind the scenes: what comes after it then cuts nothing short. */
  quiet(): Promise<void>;
  /** Stops the long task, when one runs. */
  stop(): void;
}

const TELL_EACH_MS = 60;
const WAITS_AFTER_MS = 4000;

/** Makes a runner; what happens is told as events. */
export function runnerOf(tell: (event: PaneEvent) => void): Runner {
  let running: AbortController | null = null;
  let free: Promise<unknown> = Promise.resolve();
  let last: symbol | null = null;
  let cut: AbortController | null = null;
  let unseen: Promise<unknown> = Promise.resolve();
  /** Runs one thing behind the scenes, until it came to its end or another one took its place. */
  const unseenly = async (work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    const own = Symbol('behind');
    last = own;
    cut?.abort();
    for (;;) {
      while (running !== null) await free;
      if (last !== own) return;
      const { signal } = (cut = new AbortController());
      try {
        return await work(signal);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }
  };

  return {
    async guarded(work) {
      let waits = false;
      const timer = setTimeout(() => {
        waits = true;
        tell({ type: 'waits' });
      }, WAITS_AFTER_MS);
      try {
        await work();
      } catch (error) {
        tell({ type: 'failed', notice: noticeOf(error) });
      } finally {
        clearTimeout(timer);
        if (waits) tell({ type: 'answered' });
      }
    },

    async long(job, work, said = () => '') {
      if (running !== null) return null;
      const own = new AbortController();
      running = own;
      let release = (): void => undefined;
      free = new Promise<void>((resolve) => (release = resolve));
      cut?.abort();
      tell({ type: 'began', job });
      try {
        const outcome = await work({
          signal: own.signal,
          onProgress: thinned((progress) => tell({ type: 'progressed', progress })),
        });
        tell({ type: 'ended', said: said(outcome) });
        return outcome;
      } catch (error) {
        // What Excel refuses is said also to who wanted to stop: the workbook may not be as it was.
        const isStopped = own.signal.aborted && !(error instanceof ExcelRefusal);
        tell(isStopped ? { type: 'stopped' } : { type: 'failed', notice: noticeOf(error) });
        return null;
      } finally {
        running = null;
        release();
      }
    },

    async behind(work) {
      let ended = (): void => undefined;
      unseen = new Promise<void>((resolve) => (ended = resolve));
      try {
        return await unseenly(work);
      } finally {
        ended();
      }
    },

    async quiet() {
      for (let seen: unknown = null; seen !== unseen; ) await (seen = unseen);
    },

    stop() {
      if (running === null) return;
      running.abort();
      tell({ type: 'stopping' });
    },
  };
}

/** Passes on progress at most once in a while, and always when the phase changes. */
function thinned(tell: (progress: Progress) => void): (progress: Progress) => void {
  let phase = '';
  let since = -Infinity;
  return (progress) => {
    const at = performance.now();
    if (progress.phase === phase && at - since < TELL_EACH_MS) return;
    phase = progress.phase;
    since = at;
    tell(progress);
  };
}
