import {
  aanlevering,
  aanleveringNaam,
  bevestigingenOver,
  bsnPlekSteps,
  checkLevering,
  confirmationSteps,
  leveringsbewijs,
  metPseudoniemen,
  pseudoniemenVan,
  type Checked,
  type Circumstances,
  type Leveringsbewijs,
  type RunFacts,
  type Sleutel,
  type WorkbookCells,
} from '#domain';
import { throwIfCancelled } from './cancelled';
import { dataFileBeside } from './file/beside';
import { calculate } from './run';
import { runInSlices } from './run-in-slices';
import type { Task } from './workbook';

/** The workbook that is delivered, and the proof of what is in it. */
export interface Deliverable {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The names of its sheets. */
  readonly sheets: readonly string[];
  readonly bewijs: Leveringsbewijs;
}

/** A delivery as it was read and checked, and what it was checked with. */
export interface ToDeliver {
  readonly cells: WorkbookCells;
  readonly checked: Checked;
  readonly circumstances: Circumstances;
}

/** The same delivery with a pseudonym for every BSN, checked anew; what was confirmed stays so. A Dutch sentence when it cannot be. */
async function pseudonymised({ cells, checked, circumstances }: ToDeliver, sleutel: Sleutel, task: Task): Promise<Checked | string> {
  const { plekken, ongeldig } = await runInSlices(bsnPlekSteps(cells), task);
  const [wrong] = ongeldig;
  if (wrong !== undefined) {
    const one = wrong.aantal === 1;
    return `In kolom ${wrong.kop} van blad ${wrong.blad} ${one ? 'staat een BSN dat' : `staan ${wrong.aantal} BSN’s die`} de elfproef niet ${one ? 'doorstaat' : 'doorstaan'}. Verbeter dat eerst.`;
  }
  const made = await pseudoniemenVan(
    plekken.flatMap(({ bsns }) => bsns),
    sleutel,
    (done, total) => task.onProgress?.({ phase: 'pseudoniemen maken', done, total }),
  );
  throwIfCancelled(task.signal);
  const after = await runInSlices(checkLevering(metPseudoniemen(cells, plekken, made), { ...circumstances, bevestigingen: [] }), task);
  return runInSlices(confirmationSteps(after, await runInSlices(bevestigingenOver(checked, after), task)), task);
}

/**
 * Makes the workbook to deliver: only sheets of the format, only values, no BSN. With a key BSNs are replaced in it, and
 * nowhere else. A Dutch sentence when it may not be made.
 */
export async function deliverable(delivery: ToDeliver, facts: RunFacts, sleutel: Sleutel | null, task: Task = {}): Promise<Deliverable | string> {
  const checked = sleutel === null ? delivery.checked : await pseudonymised(delivery, sleutel, task);
  if (typeof checked === 'string') return checked;
  const sheets = aanlevering(checked);
  if (typeof sheets === 'string') return sheets;
  const name = aanleveringNaam(checked);
  const proof = leveringsbewijs(await calculate(checked, task), facts);
  task.onProgress?.({ phase: 'schrijven', done: 0, total: 1 });
  const bytes = await dataFileBeside(sheets);
  throwIfCancelled(task.signal);
  return { name, bytes, sheets: sheets.map((sheet) => sheet.name), bewijs: { ...proof, levering: { ...proof.levering, bestand: name } } };
}
