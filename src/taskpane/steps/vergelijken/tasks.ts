import { isFormatSheet, naamZonderBsn, vergelijken, verschilBlad, type Calculated } from '#domain';
import { calculate, checkWorkbook, type Task } from '#workbook';
import type { Ground } from '../../ground';
import type { Bestand } from '../../parts/file-button';
import { openedFrom, putAnew } from '../../placing';
import type { Job } from '../../runner';
import type { Choices } from '../../state';
import { counted } from '../../words';

/** What the user can do on the page of the comparison. */
export interface VergelijkenTasks {
  /** Lays the delivery in a file beside the one in the workbook, and puts what differs on a sheet. */
  compare(file: Bestand, choices: Choices): Promise<void>;
}

const comparing: Job = {
  title: 'De leveringen worden vergeleken',
  step: 'vergelijken',
  begun: 'De leveringen worden vergeleken.',
  stopped: { tone: 'weetje', title: 'Het vergelijken is gestopt.', text: 'Uw werkmap is niet veranderd.' },
};

/** Makes the tasks of the page of the comparison. */
export function vergelijkenTasks(ground: Ground): VergelijkenTasks {
  const { workbook, tell, long, today } = ground;

  const previous = async (file: Bestand, { settings }: Choices, task: Task): Promise<Calculated | string> => {
    const opened = await openedFrom(file);
    if (typeof opened === 'string') return opened;
    const found = (await opened.sheets()).map(({ name }) => name).filter(isFormatSheet);
    const lacks = ['Levering', 'Voorzieningen'].filter((name) => !found.some((own) => own.toLowerCase() === name.toLowerCase()));
    if (lacks.length > 0) return `Dit is geen levering: blad ${lacks.join(' en blad ')} ontbreekt.`;
    return calculate(await checkWorkbook(opened, { today: today(), settings }, task), task);
  };

  return {
    async compare(file, choices) {
      let refused: string | null = null;
      await long(
        comparing,
        async (task) => {
          const oud = await previous(file, choices, task);
          if (typeof oud === 'string') {
            refused = oud;
            return null;
          }
          const nieuw = await calculate(await ground.check(choices, task), task);
          const vergelijking = vergelijken(oud, nieuw);
          const blad = await putAnew(workbook, verschilBlad(vergelijking), task);
          tell({ type: 'compared', vergeleken: { bestand: naamZonderBsn(file.name), vergelijking, blad } });
          return vergelijking;
        },
        (found) => (found === null ? '' : `${counted(found.regels.length, 'regel', 'regels')} verschil.`),
      );
      if (refused !== null) tell({ type: 'failed', notice: { tone: 'fout', title: `${file.name} kan niet worden vergeleken.`, text: refused } });
    },
  };
}
