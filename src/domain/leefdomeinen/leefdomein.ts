/** One of the ten kleuren of the waaier; its code is the key, its name, order and kleur may be changed by the user. */
export interface Leefdomein {
  readonly code: string;
  readonly naam: string;
  /** Whether TMA published the name or we reconstructed it (design 1.2); the user is shown which. */
  readonly status: 'bron TMA' | 'reconstructie';
  /** `#rrggbb` for charts; never a key, because the models of the sources disagree about colours. */
  readonly kleur: string;
}

/** A set of exactly ten leefdomeinen in the order in which sheets show them (design 1.2). */
export interface Preset<Code extends string = string> {
  readonly code: Code;
  readonly naam: string;
  readonly toelichting: string;
  readonly leefdomeinen: readonly Leefdomein[];
  /** From a code of waaier-10, in which our catalogue is written, to this preset's; what is absent keeps its code. */
  readonly vanWaaier: Readonly<Record<string, string>>;
}

/** Rest bucket for what has no leefdomein: a row of its own on the sheets, never an eleventh leefdomein. */
export const ONB = { code: 'ONB', naam: 'Niet toegewezen', kleur: '#767676' } as const;

/** Name of a leefdomein in a preset, of ONB, or the code itself when the preset does not have it. */
export function leefdomeinNaam(preset: Preset, code: string): string {
  if (code === ONB.code) return ONB.naam;
  return preset.leefdomeinen.find((leefdomein) => leefdomein.code === code)?.naam ?? code;
}
