import type { Ground } from './ground';
import { aanleverenTasks, type AanleverenTasks } from './steps/aanleveren/tasks';
import { arrangementTasks, type ArrangementTasks } from './steps/arrangement/tasks';
import { berichtenTasks, type BerichtenTasks } from './steps/berichten/tasks';
import { bladenTasks, type BladenTasks } from './steps/bladen/tasks';
import { controlerenTasks, type ControlerenTasks } from './steps/controleren/tasks';
import { herstellenTasks, type HerstellenTasks } from './steps/herstellen/tasks';
import { kennismakenTasks, type KennismakenTasks } from './steps/kennismaken/tasks';
import { koppelenTasks, type KoppelenTasks } from './steps/koppelen/tasks';
import { pseudonimiserenTasks, type PseudonimiserenTasks } from './steps/pseudonimiseren/tasks';
import { sjabloonTasks, type SjabloonTasks } from './steps/sjabloon/tasks';
import { vergelijkenTasks, type VergelijkenTasks } from './steps/vergelijken/tasks';

/** What the user can have done on the pages of the steps; a promise never rejects, trouble comes as an event. */
export interface StepTasks
  extends ControlerenTasks,
    HerstellenTasks,
    BladenTasks,
    ArrangementTasks,
    PseudonimiserenTasks,
    KoppelenTasks,
    BerichtenTasks,
    SjabloonTasks,
    VergelijkenTasks,
    AanleverenTasks,
    KennismakenTasks {}

/** Makes the tasks of all steps. */
export function stepTasksOf(ground: Ground): StepTasks {
  const controleren = controlerenTasks(ground);
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
    ...kennismakenTasks(ground),
  };
}
