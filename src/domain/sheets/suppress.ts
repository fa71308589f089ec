import type { Measures } from '../calculated';
import type { Cell } from '../cell';

/** Fewer clients or households than this, but more than none, are not shown exactly (design 4.8, intern). */
export const THRESHOLD = 5;

/** What stands in the place of a figure that is hidden in a shareable copy (design 4.8, delen). */
export const VERBORGEN = '.';

/** How small numbers are shown in a shareable copy (design 4.8, delen). */
export const SHARED_NUMBERS =
  'deelbare kopie: een punt is een verborgen getal. Verborgen zijn minder dan 10 cliënten of huishoudens, met alles wat ' +
  'daarbij hoort, kosten die vooral van één cliënt zijn, en wat nodig is om die getallen niet te kunnen uitrekenen. ' +
  'Aantallen zijn afgerond op 5 en kosten op € 100; totalen zijn apart afgerond en tellen dus niet precies op.';

/** What stands in the place of something nobody delivered: never a 0. */
export const NIET_AANGELEVERD = 'niet aangeleverd';

/** True for a number of clients or households that is not to be shown exactly. */
export const isSmall = (count: number): boolean => count > 0 && count < THRESHOLD;

/** A number of clients or households as it may be shown; null is a count that nobody delivered. */
export const shownCount = (count: number | null): Cell =>
  count === null ? NIET_AANGELEVERD : isSmall(count) ? `<${THRESHOLD}` : count;

/** Cost in euro as it may be shown: empty when it belongs to a small number of clients. */
export const shownKosten = ({ clienten, kosten }: Pick<Measures, 'clienten' | 'kosten'>): Cell =>
  isSmall(clienten) ? null : inEuro(kosten);

/** Whole eurocents as euro, as a sheet holds them. */
export const inEuro = (cents: number): number => (cents === 0 ? 0 : cents / 100);
