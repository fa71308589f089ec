import { wetten } from '../codelijsten';
import { presetOf, type PresetCode } from '../leefdomeinen';
import { TOTAAL } from '../counting/gebied-of-row';

/** A part of the help that is compared (design 4.7): all of it, one wet, or one leefdomein. */
export interface Deel {
  readonly code: string;
  readonly soort: 'totaal' | 'wet' | 'leefdomein';
}

/** The parts in order; what has no leefdomein is in the total only. */
export const delenOf = (preset: PresetCode): readonly Deel[] => [
  { code: TOTAAL, soort: 'totaal' },
  ...wetten.entries.map(({ code }) => ({ code, soort: 'wet' as const })),
  ...presetOf(preset).leefdomeinen.map(({ code }) => ({ code, soort: 'leefdomein' as const })),
];
