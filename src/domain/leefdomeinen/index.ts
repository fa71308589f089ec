// One line per preset file of this folder; test/domain/leefdomeinen.test.ts fails when one is missing.
import type { Preset } from './leefdomein';
import { waaier10 } from './waaier-10';
import { zrm10 } from './zrm-10';

export type { Leefdomein, Preset } from './leefdomein';
export { leefdomeinNaam, ONB } from './leefdomein';

/** Every preset of leefdomeinen, the default first. */
export const presets = [waaier10, zrm10] as const;

/** The code by which the settings name a preset. */
export type PresetCode = (typeof presets)[number]['code'];

/** The codes of the leefdomeinen of every preset, as a list. */
export const leefdomeincodes = { entries: presets.flatMap(({ leefdomeinen }) => leefdomeinen) };

/** The preset with this code. */
export function presetOf(code: PresetCode): Preset {
  const found = presets.find((preset) => preset.code === code);
  if (!found) throw new RangeError(`no such preset: ${code}`);
  return found;
}
