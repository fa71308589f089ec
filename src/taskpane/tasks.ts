import { isFormatSheet } from '#domain';
import type { Changes } from '#workbook';
import { choicesIn, keepChoices } from './choices';
import { lookAt } from './delivery';
import { groundOf, type Surroundings } from './ground';
import type { Choices, PaneEvent } from './state';
import { arrangementTasks, type ArrangementTasks } from './steps/arrangement/tasks';
import { bladenTasks, type BladenTasks } from './steps/bladen/tasks';
import { controlerenTasks, type ControlerenTasks } from './steps/controleren/tasks';
import { herstellenTasks, type HerstellenTasks } from './steps/herstellen/tasks';
import { aanleverenTasks, type AanleverenTasks } from './steps/aanleveren/tasks';
import { berichtenTasks, type BerichtenTasks } from './steps/berichten/tasks';
import { koppelenTasks, type KoppelenTasks } from './steps/koppelen/tasks';
import { sjabloonTasks, type SjabloonTasks } from './steps/sjabloon/tasks';
import { vergelijkenTasks, type VergelijkenTasks } from './steps/vergelijken/tasks';
import { pseudonimiserenTasks, type PseudonimiserenTasks } from './steps/pseudonimiseren/tasks';

/** Everything the user can have done; a promise never rejects, trouble comes as an event. */
export interface Tasks
  extends ControlerenTasks,
    HerstellenTasks,
    BladenTasks,
    ArrangementTasks,
    PseudonimiserenTasks,
    KoppelenTasks,
    BerichtenTasks,
    SjabloonTasks,
    VergelijkenTasks,
    AanleverenTasks {
  start(): Promise<void>;
  look(choices: Choices): Promise<void>;
  /** Takes in what the user changed in the workbook. */
  heard(changes: Changes): Promise<void>;
  choose(choices: Choices): Promise<void>;
  /** Stops the long task that runs. */
  stop(): void;
}

/** Makes the tasks of a pane; what happens is told as events. */
export function tasksOf(surroundings: Omit<Surroundings, 'listen' | 'follow'>, toldTo: (event: PaneEvent) => void): Tasks {
  const ground = groundOf(surroundings, toldTo);
  const { workbook, tell, guarded, look, stop, today } = ground;
  const controleren = controlerenTasks(ground);

  const start = (): Promise<void> =>
    guarded(async () => {
      const choices = await choicesIn(workbook);
      tell({ type: 'remembered', choices });
      tell({ type: 'looked', delivery: await lookAt(workbook, choices.settings, today()) });
      if (await workbook.marked()) tell({ type: 'marked' });
    });

  return {
    ...controleren,
    ...herstellenTasks(ground, controleren.markAgain),
    ...bladenTasks(ground),
    ...arrangementTasks(ground),
    ...pseudonimiserenTasks(ground),
    ...koppelenTasks(ground),
    ...berichtenTasks(ground),
    ...sjabloonTasks(ground),
    ...vergelijkenTasks(ground),
    ...aanleverenTasks(ground),
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
      await guarded(async () => {
        const choices = await choicesIn(workbook);
        next = async () => {
          if (isEdited && choices.meekijken) await controleren.recheck(cells, choices);
          else if (isEdited) ground.tellEdits();
          await look(choices);
        };
      });
      // Outside it: how long a check behind the scenes takes is no sign that Excel does not answer.
      await next();
    },

    choose: (choices) =>
      guarded(async () => {
        tell({ type: 'chose', choices });
        await keepChoices(workbook, choices);
      }),
  };
}
