import { isFormatSheet } from '#domain';
import type { Changes } from '#workbook';
import { choicesIn, keepChoices } from './choices';
import { lookAt } from './delivery';
import { noticeOf } from './faults';
import { groundOf, type Surroundings } from './ground';
import { later } from './later';
import type { Choices, PaneEvent } from './state';
import type { StepTasks } from './step-tasks';

/** What the pane does before any step is gone to. */
interface OwnTasks {
  start(): Promise<void>;
  look(choices: Choices): Promise<void>;
  /** Takes in what the user changed in the workbook. */
  heard(changes: Changes): Promise<void>;
  choose(choices: Choices): Promise<void>;
  /** Stops the long task that runs. */
  stop(): void;
}

/** Everything the user can have done; a promise never rejects, trouble comes as an event. */
export type Tasks = OwnTasks & StepTasks;

/** Makes the tasks of a pane; what happens is told as events. */
export function tasksOf(surroundings: Omit<Surroundings, 'listen' | 'follow'>, toldTo: (event: PaneEvent) => void): Tasks {
  const ground = groundOf(surroundings, toldTo);
  const { workbook, tell, guarded, look, stop, today } = ground;

  const start = (): Promise<void> =>
    guarded(async () => {
      const choices = await choicesIn(workbook);
      tell({ type: 'remembered', choices });
      tell({ type: 'looked', delivery: await lookAt(workbook, choices.settings, today()) });
      if (await workbook.marked()) tell({ type: 'marked' });
    });

  /** The choice made last, which Excel keeps a while later: what is heard meanwhile already holds for it. */
  let chosen = Promise.resolve();

  const own: OwnTasks = {
    start,
    look,
    stop,

    async heard({ cells, sheets, replaced, at }) {
      if (replaced) {
        stop();
        tell({ type: 'replaced' });
        return start();
      }
      const isEdited = [...cells.keys()].some(isFormatSheet);
      if (!isEdited && !sheets) return;
      if (isEdited) ground.quietlyEditedAt(at);
      let next = (): Promise<void> => Promise.resolve();
      await chosen;
      await guarded(async () => {
        const choices = await choicesIn(workbook);
        next = async () => {
          if (isEdited && choices.meekijken) {
            tell({ type: 'lookedAlong' });
            await tasks.recheck(cells, choices);
          } else if (isEdited) ground.tellEdits();
          await look(choices);
        };
      });
      // Outside it: how long a check behind the scenes takes is no sign that Excel does not answer.
      await next();
    },

    choose: (choices) =>
      (chosen = guarded(async () => {
        tell({ type: 'chose', choices });
        await keepChoices(workbook, choices);
      })),
  };
  // What the steps do is most of the product: it is loaded when something is first asked of it.
  const tasks: Tasks = later(
    own,
    async () => (await import('./step-tasks')).stepTasksOf(ground),
    (problem) => tell({ type: 'failed', notice: noticeOf(problem) }),
  );
  return tasks;
}
