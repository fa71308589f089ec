import type { DataHelp, DataSheet } from '#domain';

/** The row of the header, counted from 0: below the title where there is one. */
export const topOf = ({ title }: Pick<DataSheet, 'title'>): number => (title === undefined ? 0 : 1);

/** What Excel shows when a cell with a list gets another value; it can be entered all the same. */
export const listAlert = { title: 'Niet in de lijst', message: 'Deze waarde staat niet in de lijst. Toch gebruiken?' } as const;

/** What shows when a cell is selected, within the limits of Excel; null when there is nothing to say. */
export const helpFrom = ({ inputMessage }: DataHelp, title: string): { readonly title: string; readonly message: string } | null =>
  inputMessage === undefined ? null : { title: title.slice(0, 32), message: inputMessage.slice(0, 255) };

/** A list that can stand in a validation itself: at most 255 characters, no commas in a choice; null when it cannot. */
export function inlineChoices({ choices = [] }: DataHelp): readonly string[] | null {
  const fits = choices.length > 0 && choices.join(',').length <= 255 && !choices.some((choice) => /[,"]/u.test(choice));
  return fits ? choices : null;
}
