import type { Task } from '../workbook';
import type { Zelftestrapport } from './zelftest';

export type { Uitkomst } from './proef';
export type { Zelftestrapport } from './zelftest';

/**
 * Tries in an empty workbook what Waaier asks of Excel (design 5.4) and gives a report; a workbook with cells in it is
 * left alone (the error is then called NotEmpty). Loaded only when it is asked for.
 */
export async function zelftest(versie: string, task?: Task): Promise<Zelftestrapport> {
  const { runZelftest } = await import('./zelftest');
  return runZelftest(versie, task);
}
