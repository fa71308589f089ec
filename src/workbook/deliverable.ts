import {
  aanlevering,
  aanleveringNaam,
  bevestigingenOver,
  bezwaarTekst,
  bsnPlekSteps,
  checkLevering,
  confirmationSteps,
  leveringsbewijs,
  metPseudoniemen,
  pseudoniemenVan,
  speurSteps,
  type Checked,
  type Circumstances,
  type DataSheet,
  type Leveringsbewijs,
  type RunFacts,
  type Sleutel,
  type Speurregel,
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
  /** What looks like an e-mail address or phone number and leaves with it; the contact on sheet Levering is meant to. */
  readonly contactgegevens: readonly Speurregel[];
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
  if (wrong !== undefined) return bezwaarTekst(wrong);
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
  const contactgegevens = await runInSlices(speurSteps(asCells(sheets)), task);
  task.onProgress?.({ phase: 'schrijven', done: 0, total: 1 });
  const bytes = await dataFileBeside(sheets);
  throwIfCancelled(task.signal);
  return { name, bytes, sheets: sheets.map((sheet) => sheet.name), bewijs: { ...proof, levering: { ...proof.levering, bestand: name } }, contactgegevens };
}

/** Sheets that were made, as they will be read. */
const asCells = (sheets: readonly DataSheet[]): WorkbookCells => ({
  bestand: null,
  date1904: false,
  textOnly: false,
  sheets: sheets.map(({ name, columns, rows }) => ({ name, top: 0, left: 0, rows: [columns.map(({ header }) => header), ...rows] })),
});
