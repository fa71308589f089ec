import type { Day, WorkbookCells } from './cell';
import type { Calculated, Checked, Oordeel } from './calculated';
import { countSteps } from './counting';
import { givenOf } from './given';
import { readLevering, type Couplings } from './levering/read';
import { rules } from './rules';
import { checkSteps } from './rules/check';
import type { Finding } from './rules/finding';
import type { GivenSettings } from './settings';
import type { Steps } from './steps';
import { dutchNumber } from './wording';

/** What a run needs besides the cells: the clock, the user's choices and the couplings of headers. */
export interface Circumstances {
  readonly today: Day;
  readonly settings?: GivenSettings;
  readonly couplings?: Couplings;
}

/** Reads and checks a delivery (design 5.3). */
export function* checkLevering(workbook: WorkbookCells, { today, settings, couplings }: Circumstances): Steps<Checked> {
  yield { phase: 'Lezen', done: 0, total: 1 };
  const levering = readLevering(workbook, couplings);
  const given = givenOf(levering, today, settings);
  const outcome = yield* checkSteps(levering, given, rules);
  return { levering, given, ...outcome, oordeel: oordeelOf(outcome.findings) };
}

/** Works out all figures of a checked delivery: indeling, counts, arrangementen. */
export function* calculateLevering(checked: Checked): Steps<Calculated> {
  return yield* countSteps(checked);
}

/** The verdict that findings lead to: F blocks, W and S do not. */
export function oordeelOf(findings: readonly Finding[]): Oordeel {
  const count = (ernst: Finding['ernst']): number => findings.filter((finding) => finding.ernst === ernst).length;
  const fouten = count('F');
  return {
    technisch: fouten === 0 ? 'goedgekeurd' : 'afgekeurd',
    fouten,
    waarschuwingen: count('W'),
    signalen: count('S'),
  };
}

/** The verdict in one Dutch sentence, the first thing a user reads. */
export function verdictSentence({ fouten, waarschuwingen }: Oordeel): string {
  if (fouten > 0) return `Deze levering kan nog niet worden aangeleverd: ${counted(fouten, 'fout', 'fouten')}.`;
  if (waarschuwingen === 0) return 'Deze levering kan worden aangeleverd.';
  return `Deze levering kan worden aangeleverd na bevestiging van ${counted(waarschuwingen, 'waarschuwing', 'waarschuwingen')}.`;
}

const counted = (count: number, one: string, more: string): string => `${dutchNumber(count)} ${count === 1 ? one : more}`;
