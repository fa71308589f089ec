import type { Host } from '../../src/workbench/excel-host/host/base';

/**
 * Checked by the compiler, not by jest: a host class that says something else than @types/office-js does not compile.
 * Each line is an assignment of `true` to "does the compiler refuse this?".
 */
type Refuses<Claim, Real> = Claim extends Real ? false : true;

export const guarded: [
  anotherType: Refuses<{ rowCount: string }, Host<Excel.Range, 'rowCount'>>,
  anotherParameter: Refuses<{ getCell(row: string): null }, Host<Excel.Range, 'getCell'>>,
  missingMember: Refuses<{ activate(): void }, Host<Excel.Worksheet, 'activate' | 'getRange'>>,
  anotherResult: Refuses<{ getCount(): string }, Host<Excel.WorksheetCollection, 'getCount'>>,
  anotherEnum: Refuses<{ visibility: 'Gone' }, Host<Excel.Worksheet, 'visibility'>>,
] = [true, true, true, true, true];
