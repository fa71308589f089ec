import {
  CONFIRMATIONS_NAMESPACE,
  confirmationsOf,
  confirmationsXml,
  isFormatSheet,
  type Bevestiging,
  type WorkbookCells,
} from '#domain';
import { throwIfCancelled } from './cancelled';
import type { Task, Workbook } from './workbook';

/** What a workbook holds that a check looks at. */
export interface ToCheck {
  readonly cells: WorkbookCells;
  readonly bevestigingen: readonly Bevestiging[];
}

/** Reads the delivery in a workbook, with what was confirmed in it; `before` is as `Workbook.read` takes it. */
export async function readToCheck(workbook: Workbook, task?: Task, before?: WorkbookCells): Promise<ToCheck> {
  const cells = await workbook.read(isFormatSheet, task, before);
  const bevestigingen = await confirmationsIn(workbook);
  throwIfCancelled(task?.signal);
  return { cells, bevestigingen };
}

/** The warnings that were confirmed in a workbook. */
export const confirmationsIn = async (workbook: Pick<Workbook, 'part'>): Promise<readonly Bevestiging[]> =>
  confirmationsOf(await workbook.part(CONFIRMATIONS_NAMESPACE));

/** Keeps in a workbook which warnings were confirmed. */
export const keepConfirmations = (workbook: Workbook, confirmations: readonly Bevestiging[]): Promise<void> =>
  workbook.setPart(CONFIRMATIONS_NAMESPACE, confirmations.length === 0 ? null : confirmationsXml(confirmations));
