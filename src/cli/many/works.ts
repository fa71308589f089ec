import { CopyRefused } from '#workbook';
import { InputRefused, nameOf } from '../input';
import { check, type CheckJob, type CheckResult } from './check';
import { linesFrom, type LinesJob, type LinesResult } from './lines';

/** What verbs do with one delivery of many; job and result are plain data, so that they can cross to a thread and back. */
export interface Works {
  controleer: { readonly job: CheckJob; readonly result: CheckResult };
  referentie: { readonly job: LinesJob; readonly result: LinesResult };
}

/** The name of one of the works. */
export type WorkName = keyof Works;

const works: { readonly [Name in WorkName]: (job: Works[Name]['job']) => Promise<Works[Name]['result']> } = {
  controleer: check,
  referentie: linesFrom,
};

/** What came of one delivery: a result, or one Dutch sentence that says why there is none. */
export type Outcome<Result> = { readonly result: Result; readonly refusal: null } | { readonly result: null; readonly refusal: string };

/** Refuses a delivery that does not fit in memory. */
export const tooLittleMemory = (path: string): string =>
  `${nameOf(path)}: voor dit bestand is niet genoeg geheugen. Sluit andere programma’s, of lever in delen aan.`;

/** Says of a delivery that the fault is ours. */
export const ourFault = (path: string): string =>
  `${nameOf(path)}: er ging iets mis in Waaier zelf. Meld dit met de opdracht die u gaf.`;

/** Does the work on one delivery; whatever goes wrong is the refusal of that one. */
export async function perform<Name extends WorkName>(name: Name, job: Works[Name]['job']): Promise<Outcome<Works[Name]['result']>> {
  try {
    return { result: await works[name](job), refusal: null };
  } catch (problem) {
    return { result: null, refusal: refusalOf(problem, job.path) };
  }
}

function refusalOf(problem: unknown, path: string): string {
  if (problem instanceof InputRefused) return problem.message;
  if (problem instanceof CopyRefused) return `${nameOf(path)}: ${problem.message}`;
  const isMemory = problem instanceof RangeError && /allocation failed|invalid (?:string|array|typed array)\b.* length/iu.test(problem.message);
  return isMemory ? tooLittleMemory(path) : ourFault(path);
}
