import { bsnPlekSteps, isFormatSheet, pseudoniemenVan, vervangen, type BsnVondst } from '#domain';
import { runInSlices, type Task } from '#workbook';
import type { Ground } from '../../ground';
import type { Job } from '../../runner';
import type { Choices, Notice } from '../../state';
import { onthoudSleutel, sleutelUit, type Sleutelbron } from './sleutel';
import type { Gevonden } from './state';

/** What the user can do on the page of pseudonyms. */
export interface PseudonimiserenTasks {
  /** Looks where BSNs stand on the sheets of the delivery. */
  findBsns(): Promise<void>;
  /** Puts a pseudonym in the place of every BSN; with another key than before only when `ookAnders`. */
  pseudonymise(choices: Choices, bron: Sleutelbron, ookAnders: boolean): Promise<void>;
}

const pseudonymising: Job = {
  title: 'BSN’s worden vervangen',
  step: 'pseudonimiseren',
  begun: 'BSN’s worden vervangen door pseudoniemen.',
  stopped: { tone: 'weetje', title: 'Het pseudonimiseren is gestopt.', text: 'Er is geen cel veranderd.' },
};

/** Counts the places per column: nothing of a BSN leaves this function. */
function told({ plekken, ongeldig }: BsnVondst): Gevonden {
  const counts = new Map<string, { blad: string; kop: string; aantal: number }>();
  for (const { blad, kop } of plekken) {
    const key = `${blad}\n${kop}`;
    counts.set(key, { blad, kop, aantal: (counts.get(key)?.aantal ?? 0) + 1 });
  }
  return { kolommen: [...counts.values()], ongeldig };
}

/** Makes the tasks of the page of pseudonyms. */
export function pseudonimiserenTasks(ground: Ground): PseudonimiserenTasks {
  const { workbook, tell, guarded, long } = ground;
  const find = async (task?: Task): Promise<BsnVondst> => {
    const found = await runInSlices(bsnPlekSteps(await workbook.read(isFormatSheet, task)), task);
    tell({ type: 'bsnsFound', gevonden: told(found) });
    return found;
  };

  return {
    findBsns: () => guarded(async () => void (await find())),

    async pseudonymise(choices, bron, ookAnders) {
      let trouble: Notice | null = null;
      const cells = await long(
        pseudonymising,
        async (task) => {
          const { plekken, ongeldig } = await find(task);
          if (ongeldig.length > 0) return null;
          const key = await sleutelUit(workbook, bron, ookAnders);
          if (key === 'anders') {
            tell({ type: 'otherKey' });
            return null;
          }
          if ('tone' in key) {
            trouble = key;
            return null;
          }
          const made = await pseudoniemenVan(
            plekken.flatMap(({ bsns }) => bsns),
            key.sleutel,
            (done, total) => task.onProgress?.({ phase: 'Pseudoniemen maken', done, total }),
          );
          const changes = plekken.map(({ blad: sheet, cel: address, cell: old, bsns }) => ({
            sheet,
            address,
            old,
            value: vervangen(old, bsns, (bsn) => made.get(bsn) ?? ''),
            format: 'text' as const,
          }));
          const { changed } = await workbook.change(changes, task);
          await onthoudSleutel(workbook, key);
          return changed.length;
        },
        (count) => (count === null ? '' : 'De BSN’s zijn vervangen.'),
      );
      if (trouble !== null) tell({ type: 'failed', notice: trouble });
      if (cells === null) return;
      tell({ type: 'pseudonymised', cells });
      ground.editedAt(performance.now());
      await guarded(async () => void (await find()));
      await ground.look(choices);
    },
  };
}
