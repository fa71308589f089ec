import type { Cents } from '../cell';
import { splitCents } from '../money';

/**
 * The cost of an arrangement split 1/n over its marked resultaatgebieden, one part per resultaatgebied in catalogue
 * order and 0 where it is not marked; the parts add up to the cost (design 1.4 and 4). Null when none is marked.
 */
export function splitOverResultaatgebieden(
  cost: Cents,
  perResultaatgebied: readonly (string | null)[],
): Cents[] | null {
  const weights = perResultaatgebied.map((mark) => (mark === null ? 0 : 1));
  return weights.includes(1) ? splitCents(cost, weights) : null;
}
