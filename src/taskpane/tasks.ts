import { isFormatSheet, resultSheets, type Checked, type Day, type Finding } from '#domain';
import {
  calculate,
  checkWorkbook,
  marksOf,
  sheetNameIn,
  writeResults,
  type Changes,
  type Progress,
  type Task,
  type Workbook,
} from '#workbook';
import { choicesIn, keepChoices } from './choices';
import { lookAt } from './delivery';
import { noticeOf } from './faults';
import type { Choices, Job, PaneEvent } from './state';

/** What the pane stands in: a workbook, a clock and the version of Waaier. */
export interface Surroundings {
  readonly workbook: Workbook;
  /** The time in this place: a day with the time of day as its fraction. */
  readonly now: () => Day;
  readonly version: string;
  /** Hears what the user changes in the workbook, and gives the way to stop; only Excel tells. */
  readonly listen?: ((tell: (changes: Changes) => void) => Promise<() => Promise<void>>) | undefined;
}

/** Everything the user can have done; a promise never rejects, trouble comes as an event. */
export interface Tasks {
  look(choices: Choices): Promise<void>;
  start(): Promise<void>;
  /** Takes in what the user changed in the workbook. */
  heard(changes: Changes): Promise<void>;
  check(choices: Choices): Promise<void>;
  make(choices: Choices): Promise<void>;
  mark(checked: Checked): Promise<void>;
  unmark(): Promise<void>;
  stop(): void;
  choose(choices: Choices): Promise<void>;
  jump(checked: Checked, finding: Finding): Promise<void>;
  open(sheet: string): Promise<void>;
}

type Tell = (event: PaneEvent) => void;

const TELL_EACH_MS = 60;

/** Makes the tasks of a pane; what happens is told as events. One long task runs at a time. */
export function tasksOf({ workbook, now, version }: Omit<Surroundings, 'listen'>, tell: Tell): Tasks {
  let running: AbortController | null = null;
  let readSince = 0;
  let editedAt = -Infinity;
  const today = (): Day => Math.floor(now());

  /** Runs a short command; trouble becomes a notice. */
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      tell({ type: 'failed', notice: noticeOf(error) });
    }
  };

  /** Runs a long task that shows how far it is and can be stopped; null when it did not come to its end. */
  const long = async <T>(job: Job, work: (task: Task) => Promise<T>): Promise<T | null> => {
    if (running !== null) return null;
    const own = new AbortController();
    running = own;
    tell({ type: 'began', job });
    try {
      return await work({
        signal: own.signal,
        onProgress: thinned((progress) => tell({ type: 'progressed', progress })),
      });
    } catch (error) {
      tell(own.signal.aborted ? { type: 'stopped' } : { type: 'failed', notice: noticeOf(error) });
      return null;
    } finally {
      running = null;
    }
  };

  const checkWith = (choices: Choices, task: Task): Promise<Checked> => {
    readSince = performance.now();
    return checkWorkbook(workbook, { today: today(), settings: choices.settings }, task);
  };

  /** An edit outdates a verdict unless the cells were read after it. */
  const tellEdits = (): void => {
    if (editedAt >= readSince) tell({ type: 'edited' });
  };

  const tasks: Tasks = {
    start: () =>
      guarded(async () => {
        const choices = await choicesIn(workbook);
        tell({ type: 'remembered', choices });
        tell({ type: 'looked', delivery: await lookAt(workbook, choices.settings, today()) });
        if (await workbook.marked()) tell({ type: 'wasMarked' });
      }),

    async heard({ cells, sheets, replaced, at }) {
      if (replaced) {
        running?.abort();
        tell({ type: 'replaced' });
        return tasks.start();
      }
      if ([...cells.keys()].some(isFormatSheet)) {
        editedAt = at;
        tellEdits();
      } else if (!sheets) return;
      await guarded(async () => tasks.look(await choicesIn(workbook)));
    },

    look: (choices) =>
      guarded(async () => tell({ type: 'looked', delivery: await lookAt(workbook, choices.settings, today()) })),

    async check(choices) {
      const found = await long('controleren', async (task) => {
        const checked = await checkWith(choices, task);
        tell({ type: 'checked', checked });
        tellEdits();
        return checked;
      });
      if (found === null) return;
      if (choices.markeren) await tasks.mark(found);
      await tasks.look(choices);
    },

    async make(choices) {
      await long('bladen', async (task) => {
        const checked = await checkWith(choices, task);
        const calculated = await calculate(checked, task);
        const ids = choices.bladen ?? resultSheets.map(({ id }) => id);
        const sheets = await writeResults(workbook, calculated, ids, { madeAt: now(), version }, task);
        const made = { sheets, counted: calculated.mapped.size, leftOut: calculated.excluded.length };
        tell({ type: 'made', made, checked });
        tellEdits();
      });
      await tasks.look(choices);
    },

    async mark(checked) {
      await long('markeren', async (task) => {
        await workbook.mark(marksOf(checked.findings, (blad) => sheetNameIn(checked, blad)), task);
        tell({ type: 'marked' });
      });
    },

    unmark: () =>
      guarded(async () => {
        await workbook.unmark();
        tell({ type: 'unmarked' });
      }),

    stop() {
      if (running === null) return;
      running.abort();
      tell({ type: 'stopping' });
    },

    choose: (choices) =>
      guarded(async () => {
        tell({ type: 'chose', choices });
        await keepChoices(workbook, choices);
      }),

    jump: (checked, { blad, cel }) =>
      guarded(async () => {
        if (blad !== null && cel !== null) await workbook.select(sheetNameIn(checked, blad), cel);
      }),

    open: (sheet) => guarded(() => workbook.select(sheet, 'A1')),
  };
  return tasks;
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
