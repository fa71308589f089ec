import type { Column } from '../levering/column';

/** The example of a column as a user would type it: a number with a comma; empty when there is none. */
export function exampleText({ example }: Column): string {
  if (example === null) return '';
  return typeof example === 'number' ? String(example).replace('.', ',') : String(example);
}
