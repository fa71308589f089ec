import type { CodeEntry } from '../codelijsten/code-list';
import type { Given } from '../given';
import { readingOf, type Columns } from '../levering/column';
import { sheetFormats } from '../levering/format';
import type { Finding } from './finding';
import type { Rule } from './rule';

/** A list of codes that a cell may hold, under the name a reader knows it by. */
export interface AllowedValues {
  readonly naam: string;
  readonly entries: readonly Pick<CodeEntry, 'code' | 'naam'>[];
}

/** The lists that the findings of a control are about; none when it is not about a list. */
export function allowedValues(
  { code, lists }: Pick<Rule, 'code' | 'lists'>,
  findings: readonly Finding[],
  given: Given,
): readonly AllowedValues[] {
  if (lists !== undefined) return lists(given);
  if (code !== 'V06') return [];
  const places = new Map(findings.map(({ blad, kolom }) => [`${blad} ${kolom}`, { blad, kolom }]));
  return [...places.values()].flatMap(({ blad, kolom }) => {
    const columns: Columns | undefined = Object.values(sheetFormats).find(({ name }) => name === blad)?.columns;
    const column = kolom === null ? undefined : columns?.[kolom];
    const entries = column === undefined ? undefined : readingOf(column.schema).allowed;
    return entries === undefined || kolom === null ? [] : [{ naam: kolom, entries }];
  });
}
