import { ONB, presetOf, type PresetCode } from '../leefdomeinen';
import type { PivotHead } from './pivot';

/** The leefdomeinen of a preset as rows or columns of a sheet, in its order, with the rest bucket last. */
export const leefdomeinHeads = (preset: PresetCode): readonly PivotHead[] => [
  ...presetOf(preset).leefdomeinen.map(({ code, naam }) => ({ code, naam })),
  { code: ONB.code, naam: ONB.naam },
];
