import type { Checked, Day, WorkbookCells } from '#domain';
import { confirmationsIn, readToCheck, runInSlices, type CellPlace, type Changes, type PivotUitkomst, type Task, type Workbook } from '#workbook';
import { lookAt } from './delivery';
import { inSlices, type Edits, type Reckoner } from './reckoner/reckoner';
import { runnerOf, type Runner } from './runner';
import type { Choices, PaneEvent } from './state';
import { groupSteps } from './steps/controleren/groups';

/** What the pane stands in: a workbook, a clock and the version of Waaier. */
export interface Surroundings {
  readonly workbook: Workbook;
  /** The time in this place: a day with the time of day as its fraction. */
  readonly now: () => Day;
  readonly version: string;
  /** Hears what the user changes in the workbook, and gives the way to stop; only Excel tells. */
  readonly listen?: ((tell: (changes: Changes) => void) => Promise<() => Promise<void>>) | undefined;
  /** Opens a file as a new workbook; false where that cannot be. Only Excel can. */
  readonly openCopy?: ((bytes: Uint8Array) => Promise<boolean>) | undefined;
  /** Makes a PivotTable of Excel's own on sheet Verrijkt. Only Excel can. */
  readonly pivotTable?: (() => Promise<PivotUitkomst>) | undefined;
  /** Who does the heavy work; this thread in slices where nobody else does. */
  readonly reckoner?: Reckoner | undefined;
  /** Opens an address in the browser of the user; false where that is left to the link itself. Only Excel can. */
  readonly browse?: ((address: string) => boolean) | undefined;
  /** Follows in which cell the user stands, and gives the way to stop; only Excel tells. */
  readonly follow?: ((tell: (place: CellPlace) => void) => Promise<() => Promise<void>>) | undefined;
}

/** What the tasks of every step stand on. */
export interface Ground extends Omit<Surroundings, 'listen' | 'follow' | 'browse' | 'reckoner'>, Runner {
  readonly reckoner: Reckoner;
  readonly tell: (event: PaneEvent) => void;
  readonly today: () => Day;
  /** Looks at the workbook without checking it. */
  look(choices: Choices): Promise<void>;
  /**
   * Reads and checks the delivery, within a long task. Where the workbook is what it was when it was read last, and so is all
   * that is asked, the check of then is given again: it would say the same.
   */
  check(choices: Choices, task: Task): Promise<Checked>;
  /** Checks the delivery with edits in it, which counts as read no later; null when the workbook must be read for it. */
  recheck(before: Checked, edits: Edits, task: Task): Promise<Checked | null>;
  /** The delivery as it was last checked; null when it was not. */
  latest(): Checked | null;
  /** The delivery as it was last read and checked, while nothing was edited since and these choices held then; else null. */
  stillTrue(choices: Choices): Checked | null;
  /** Takes in that the delivery was edited at this time, on the clock of `performance.now()`, and says so. */
  editedAt(at: number): void;
  /** The same without a word: what was edited will be looked at again at once. */
  quietlyEditedAt(at: number): void;
  /** True when the delivery was edited after the cells of the latest check were read. */
  isOutdated(): boolean;
  /** Says so when it is. */
  tellEdits(): void;
}

/** What a delivery was checked from: when its cells began to be read, those cells, and the words of the rest. */
interface Reading {
  readonly since: number;
  readonly cells: WorkbookCells;
  readonly asked: string;
  readonly confirmed: string;
}

const wordsOf = (settings: Choices['settings'], today: Day): string => JSON.stringify([settings, today]);

/** Has the findings grouped before the page asks for them: a million in one go hold it up. */
const grouped = ({ findings }: Checked, { signal }: Task): Promise<unknown> => runInSlices(groupSteps(findings), { signal });

/** Makes the ground for the tasks of a pane. */
export function groundOf(
  { workbook, now, version, openCopy, pivotTable, reckoner = inSlices }: Omit<Surroundings, 'listen' | 'follow'>,
  toldTo: (event: PaneEvent) => void,
): Ground {
  let latest: Checked | null = null;
  /** One that is not told is not the latest, whenever it was read. */
  const readings = new WeakMap<Checked, Reading>();
  let readSince = 0;
  /** The one of the latest that was read: what was confirmed since makes another of the same delivery. */
  let read: Checked | null = null;
  let edited = -Infinity;
  const tell = (event: PaneEvent): void => {
    if ('checked' in event) {
      latest = event.checked;
      readSince = readings.get(latest)?.since ?? readSince;
      if (readings.has(latest)) read = latest;
      else if (read?.levering !== latest.levering) read = null;
    }
    if (event.type === 'replaced') latest = read = null;
    toldTo(event);
  };
  const runner = runnerOf(tell);
  const today = (): Day => Math.floor(now());
  const isOutdated = (): boolean => edited >= readSince;
  const tellEdits = (): void => {
    if (isOutdated()) tell({ type: 'edited' });
  };
  return {
    ...runner,
    workbook,
    now,
    version,
    openCopy,
    pivotTable,
    reckoner,
    tell,
    today,
    look: (choices) =>
      runner.guarded(async () => tell({ type: 'looked', delivery: await lookAt(workbook, choices.settings, today()) })),
    latest: () => latest,
    stillTrue: ({ settings }) =>
      read === null || isOutdated() || readings.get(read)?.asked !== wordsOf(settings, today()) ? null : read,
    async check(choices, task) {
      const since = performance.now();
      const before = read;
      const was = before === null ? undefined : readings.get(before);
      const { cells, bevestigingen } = await readToCheck(workbook, task, was?.cells);
      // Asked once: past midnight the day that is kept must be the one that was checked with.
      const circumstances = { bevestigingen, today: today(), settings: choices.settings };
      const asked = wordsOf(choices.settings, circumstances.today);
      const reading = { since, cells, asked, confirmed: JSON.stringify(bevestigingen) };
      const isSame = cells === was?.cells && reading.asked === was.asked && reading.confirmed === was.confirmed;
      const known = before !== null && isSame && (await reckoner.holds(before, task)) ? before : null;
      const checked = known ?? (await reckoner.check(cells, circumstances, task));
      if (known === null) await grouped(checked, task);
      readings.set(checked, reading);
      return checked;
    },
    async recheck(before, edits, task) {
      const checked = await reckoner.recheck(before, edits, await confirmationsIn(workbook), task);
      if (checked !== null) await grouped(checked, task);
      return checked;
    },
    editedAt(at) {
      edited = at;
      tellEdits();
    },
    quietlyEditedAt(at) {
      edited = at;
    },
    isOutdated,
    tellEdits,
  };
}
