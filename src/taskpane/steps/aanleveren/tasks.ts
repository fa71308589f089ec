import { checkLevering, isFormatSheet, speurSteps, type Sleutel } from '#domain';
import { confirmationsIn, deliverable, runInSlices, type Task } from '#workbook';
import type { Ground } from '../../ground';
import type { Job } from '../../runner';
import type { Choices, Notice } from '../../state';
import { onthoudSleutel, sleutelUit, type Sleutelbron } from '../pseudonimiseren/sleutel';
import { meegaand, type Gevonden } from './state';

/** What the user can do on the page of the delivery. */
export interface AanleverenTasks {
  /**
   * Makes the workbook to deliver. With a key BSNs are replaced in it and nowhere else. What of persons would leave with
   * it is shown first, and it is made only when `gezien` is what was shown.
   */
  deliver(choices: Choices, bron: Sleutelbron | null, ookAnders: boolean, gezien: readonly Gevonden[] | null): Promise<void>;
}

const delivering: Job = {
  title: 'De aanlevering wordt gemaakt',
  step: 'aanleveren',
  begun: 'De aanlevering wordt gemaakt.',
  stopped: {
    tone: 'weetje',
    title: 'Het maken is gestopt.',
    text: 'Er is geen aanlevering gemaakt en uw werkmap is niet veranderd.',
  },
};

/** What is said of it, and what went wrong with the key. */
type Outcome = 'gezocht' | 'geweigerd' | 'gemaakt' | 'andere sleutel' | Notice;

const says = (outcome: Outcome): string => {
  if (outcome === 'gezocht') return 'Kijk eerst na wat er is gevonden.';
  if (outcome === 'geweigerd') return 'Er is nog geen aanlevering gemaakt.';
  return outcome === 'gemaakt' ? 'De aanlevering is klaar.' : '';
};

/** Makes the tasks of the page of the delivery. */
export function aanleverenTasks(ground: Ground): AanleverenTasks {
  const { workbook, tell, long, today, now, version, openCopy } = ground;

  const make = async (choices: Choices, sleutel: Sleutel | null, gezien: readonly Gevonden[] | null, task: Task): Promise<Outcome> => {
    const all = await workbook.read(() => true, task);
    const regels = await runInSlices(speurSteps(all), task);
    const gespeurd = regels.map((regel) => ({ ...regel, gaatMee: isFormatSheet(regel.blad) }));
    tell({ type: 'searched', gespeurd });
    const leaves = meegaand(gespeurd);
    const cells = { ...all, sheets: all.sheets.filter(({ name }) => isFormatSheet(name)) };
    const circumstances = { today: today(), settings: choices.settings, bevestigingen: await confirmationsIn(workbook) };
    const checked = await runInSlices(checkLevering(cells, circumstances), task);
    const facts = { madeAt: now(), version };
    const made = await deliverable({ cells, checked, circumstances }, facts, sleutel, task);
    if (typeof made === 'string') {
      tell({ type: 'undeliverable', reden: made });
      return 'geweigerd';
    }
    if (leaves.length > 0 && JSON.stringify(leaves) !== JSON.stringify(meegaand(gezien ?? []))) return 'gezocht';
    const { name, bytes, sheets: bladen, bewijs } = made;
    const werkmap = { name, bytes, opened: (await openCopy?.(bytes)) ?? false };
    const text = new TextEncoder().encode(`${JSON.stringify(bewijs, null, 1)}\n`);
    const proof = { name: name.replace(/^aanlevering-/u, 'leveringsbewijs-').replace(/\.xlsx$/u, '.json'), bytes: text };
    tell({ type: 'deliverable', gemaakt: { werkmap, bladen, bewijs: proof } });
    return 'gemaakt';
  };

  return {
    async deliver(choices, bron, ookAnders, gezien) {
      const outcome = await long<Outcome>(
        delivering,
        async (task) => {
          if (bron === null) return make(choices, null, gezien, task);
          const key = await sleutelUit(workbook, bron, ookAnders);
          if (key === 'anders') {
            tell({ type: 'otherKey' });
            return 'andere sleutel';
          }
          if ('tone' in key) return key;
          const made = await make(choices, key.sleutel, gezien, task);
          if (made === 'gemaakt') await onthoudSleutel(workbook, key);
          return made;
        },
        says,
      );
      if (outcome !== null && typeof outcome === 'object') tell({ type: 'failed', notice: outcome });
    },
  };
}
