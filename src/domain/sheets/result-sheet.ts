import type { Calculated } from '../calculated';
import type { Day } from '../cell';
import type { ScenarioKeuze } from '../wijkbudget/scenario-keuze';
import type { SheetPlan } from './sheet-plan';

/** What a result sheet may say of the run itself. */
export interface RunFacts {
  /** When the sheets are made: a day with the time of day as its fraction. */
  readonly madeAt: Day;
  /** Version of Waaier. */
  readonly version: string;
  /** The scenario that sheet Wijkbudget lays beside the present; none when absent. */
  readonly scenario?: ScenarioKeuze;
  /** The gebied of which sheet Waaier shows the fan; the whole gemeente when absent. */
  readonly waaierVan?: string;
}

/** A result sheet: its name, what it is for, and how it is laid out from the figures (design 4.10). */
export interface ResultSheet {
  /** Permanent; also the mark by which the sheet in a workbook is known as ours. */
  readonly id: string;
  /** Where the sheet stands among the others: low numbers first (the order of design 4.10, in tens). */
  readonly order: number;
  /** The sheet's name in the user's language. */
  readonly name: string;
  /** One Dutch sentence: what the user reads off it. */
  readonly explanation: string;
  /** One Dutch sentence: what it may be used for. */
  readonly goodFor: string;
  /** One Dutch sentence: what it may not be used for, or what is easily misread. */
  readonly notFor: string;
  /** True when it holds rows per person and so may never leave. */
  readonly perPersoon: boolean;
  readonly plan: (calculated: Calculated, facts: RunFacts) => SheetPlan;
}

/** Declares a result sheet. */
export const resultSheet = (declared: ResultSheet): ResultSheet => declared;
