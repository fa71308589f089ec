import { dutchNumber } from '../../rules/wording';

/** One line of the Verantwoording: a subject and what is to be said of it. */
export type AccountLine = readonly [onderwerp: string, waarde: string];

/** A number with its noun: 1 → "1 regel", 2000 → "2.000 regels". */
export const counted = (number: number, one: string, more: string): string =>
  `${number < 1000 ? number : dutchNumber(number).replace(/^(\d)(\d{3})$/u, '$1.$2')} ${number === 1 ? one : more}`;
