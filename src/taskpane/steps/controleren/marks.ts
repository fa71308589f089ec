import type { Checked, Finding, Steps } from '#domain';
import { markSteps, runInSlices, sheetNameIn, type Marks, type Task } from '#workbook';
import type { Ground } from '../../ground';
import type { Job } from '../../runner';

/** What the user can do with the marks in the sheets. */
export interface MarkTasks {
  mark(checked: Checked): Promise<void>;
  unmark(): Promise<void>;
  /** Puts the marks of an earlier verdict right, when there are any. */
  markAgain(checked: Checked): Promise<void>;
}

/** The same as part of another task. */
export type Remark = (checked: Checked, task: Task) => Promise<void>;

const marking: Job = {
  title: 'De cellen worden gemarkeerd',
  step: 'controleren',
  begun: '',
  stopped: { tone: 'weetje', title: 'Het markeren is gestopt.', text: 'Het oordeel hieronder is compleet.' },
  inPassing: true,
};

/** So many findings between two pauses. */
const STEP = 1000;

/** The marks for what is still open: a warning that was confirmed needs no colour any more. */
function* openMarkSteps(checked: Checked): Steps<readonly Marks[]> {
  return yield* markSteps(yield* openAmong(checked), (blad) => sheetNameIn(checked, blad));
}

function* openAmong({ findings, bevestigd }: Checked): Steps<readonly Finding[]> {
  if (bevestigd.size === 0) return findings;
  const open: Finding[] = [];
  for (const [done, finding] of findings.entries()) {
    if (done % STEP === STEP - 1) yield { phase: 'markeren', done, total: findings.length };
    if (!bevestigd.has(finding)) open.push(finding);
  }
  return open;
}

/** True when the same cells have the same marks. */
const isSame = (some: readonly Marks[], others: readonly Marks[]): boolean =>
  some.length === others.length &&
  some.every(({ sheet, ernst, cells }, at) => {
    const other = others[at];
    return other?.sheet === sheet && other.ernst === ernst && other.cells.length === cells.length && cells.every((cell, i) => other.cells[i] === cell);
  });

/** Makes the tasks of the marks. */
export function markTasks({ workbook, tell, guarded, long }: Ground): MarkTasks & { readonly remark: Remark } {
  /** What was marked last, so that nothing is written when nothing changed. */
  let last: readonly Marks[] | null = null;
  const put = async (checked: Checked, task: Task): Promise<void> => {
    const marks = await runInSlices(openMarkSteps(checked), { signal: task.signal });
    if (last !== null && isSame(marks, last)) return;
    await workbook.mark(marks, task);
    last = marks;
  };
  const remark: Remark = async (checked, task) => {
    if (await workbook.marked()) await put(checked, task);
  };
  return {
    remark,

    async mark(checked) {
      await long(marking, async (task) => {
        last = null;
        await put(checked, task);
        tell({ type: 'marked' });
      });
    },

    unmark: () =>
      guarded(async () => {
        last = null;
        await workbook.unmark();
        tell({ type: 'unmarked' });
      }),

    async markAgain(checked) {
      await long(marking, (task) => remark(checked, task));
    },
  };
}
