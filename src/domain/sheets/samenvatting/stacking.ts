import type { Calculated } from '../../calculated';
import { TOTAAL } from '../../counting/gebied-of-row';
import { fromClass, shareFromThree } from '../stapeling';
import { isSmall } from '../suppress';
import { clients, percent } from './words';

const NOBODY = 'Niemand heeft twee of meer verschillende producten tegelijk.';

/** How much help comes together in one client. */
export function stackingSentences(calculated: Calculated): string[] {
  const { clienten } = calculated.stapeling;
  const [all, stacked, three] = [1, 2, 3].map((least) => fromClass(clienten, least));
  if (all === undefined || stacked === undefined || three === undefined || all === 0) return [];
  const { deelbaar } = calculated;
  if (deelbaar !== undefined) {
    const shared = deelbaar.tweeOfMeer('clienten', TOTAAL);
    return Number.isNaN(shared) ? [] : [shared === 0 ? NOBODY : `Twee of meer verschillende producten tegelijk: ongeveer ${clients(shared)}.`];
  }
  if (stacked === 0) return [NOBODY];
  if (isSmall(all) || isSmall(stacked)) {
    return [`Twee of meer verschillende producten tegelijk: ${clients(stacked)}.`];
  }
  const share = shareFromThree(calculated);
  return [
    `Twee of meer verschillende producten tegelijk: ${clients(stacked)} (${percent(stacked / all)}).`,
    ...(share === null ? [] : [`Naar cliënten met drie of meer producten (${clients(three)}) gaat ${percent(share)} van de kosten.`]),
  ];
}
