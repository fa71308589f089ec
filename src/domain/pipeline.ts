import { confirmationSteps, type Bevestiging } from './bevestiging/bevestiging';
import type { Day, WorkbookCells } from './cell';
import type { Calculated, Checked, Oordeel } from './calculated';
import { countSteps } from './counting';
import { givenOf, type Given } from './given';
import { readSteps, type Couplings } from './levering/read';
import type { Levering } from './levering/sheet-data';
import { oordeelOf } from './oordeel';
import { rules } from './rules';
import { checkSteps } from './rules/check';
import type { GivenSettings } from './settings';
import type { Steps } from './steps';
import { dutchNumber } from './wording';

/** What a run needs besides the cells: the clock, the user's choices and the couplings of headers. */
export interface Circumstances {
  readonly today: Day;
  readonly settings?: GivenSettings;
  readonly couplings?: Couplings;
  /** What was confirmed in earlier sessions. */
  readonly bevestigingen?: readonly Bevestiging[];
}

/** Reads and checks a delivery (design 5.3). */
export function* checkLevering(workbook: WorkbookCells, circumstances: Circumstances): Steps<Checked> {
  const { today, settings, couplings, bevestigingen = [] } = circumstances;
  const levering = yield* readSteps(workbook, couplings);
  return yield* judgeSteps(levering, givenOf(levering, today, settings), bevestigingen);
}

/** Runs every control over a delivery that was read. */
export function* judgeSteps(levering: Levering, given: Given, bevestigingen: readonly Bevestiging[]): Steps<Checked> {
  const outcome = yield* checkSteps(levering, given, rules);
  const checked = { levering, given, ...outcome, oordeel: oordeelOf(outcome.findings), bevestigd: new Map() };
  return yield* confirmationSteps(checked, bevestigingen);
}

/** Works out all figures of a checked delivery: indeling, counts, arrangementen. */
export function* calculateLevering(checked: Checked): Steps<Calculated> {
  return yield* countSteps(checked);
}

/** The verdict in one Dutch sentence, the first thing a user reads; `open` warnings still wait for a confirmation. */
export function verdictSentence({ fouten, waarschuwingen }: Oordeel, open: number = waarschuwingen): string {
  if (fouten > 0) return `Deze levering kan nog niet worden aangeleverd: ${counted(fouten, 'fout', 'fouten')}.`;
  if (open === 0) return 'Deze levering kan worden aangeleverd.';
  return `Deze levering kan worden aangeleverd na bevestiging van ${counted(open, 'waarschuwing', 'waarschuwingen')}.`;
}

const counted = (count: number, one: string, more: string): string => `${dutchNumber(count)} ${count === 1 ? one : more}`;
