import type { Cell } from '#domain';
import { writable } from '../layout';

/**
 * What Excel must be given so that the cell holds exactly this: a number as it is, text in a text cell as it is, and text
 * anywhere else behind an apostrophe, because Excel would read it as if an American typed it.
 */
export const entered = (cell: Cell | undefined, isText: boolean): string | number | boolean => {
  const value = writable(cell ?? null);
  if (value === null) return '';
  return typeof value === 'string' && !isText ? `'${value}` : value;
};
