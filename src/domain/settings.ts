import * as z from 'zod';

/** The user's choices, as `--instellingen` and the pane give them (design 4.12); all may be absent. */
export const settingsSchema = z.strictObject({
  preset: z.enum(['waaier-10', 'zrm-10']).optional(),
  model: z.enum(['waaier', 'regenboog', 'kringen', 'piramide']).optional(),
  kleineAantallen: z.enum(['intern', 'delen']).optional(),
  wijkbudgetTotaal: z.number().min(0).optional(),
  heleperiode: z.boolean().optional(),
  ehsIntervalMaanden: z.number().int().min(1).max(120).optional(),
  vandaag: z.iso.date().optional(),
  controletotaal: z.number().min(0).optional(),
  eenheid: z.enum(['wijk', 'kern', 'wijkteam']).optional(),
  referentiegroep: z.array(z.string()).optional(),
  zonderCategorieen: z.array(z.string()).optional(),
});

/** The user's choices as given. */
export type GivenSettings = z.output<typeof settingsSchema>;

/** The user's choices with what holds when nothing was chosen. */
export interface Settings {
  readonly preset: 'waaier-10' | 'zrm-10';
  readonly model: 'waaier' | 'regenboog' | 'kringen' | 'piramide';
  readonly kleineAantallen: 'intern' | 'delen';
  readonly wijkbudgetTotaal: number | null;
  readonly heleperiode: boolean;
  readonly ehsIntervalMaanden: number;
  readonly controletotaal: number | null;
  readonly eenheid: 'wijk' | 'kern' | 'wijkteam';
  readonly referentiegroep: readonly string[];
  readonly zonderCategorieen: readonly string[];
}

/** Fills in what the user did not choose. */
export const settingsOf = (given: GivenSettings = {}): Settings => ({
  preset: given.preset ?? 'waaier-10',
  model: given.model ?? 'waaier',
  kleineAantallen: given.kleineAantallen ?? 'intern',
  wijkbudgetTotaal: given.wijkbudgetTotaal ?? null,
  heleperiode: given.heleperiode ?? false,
  ehsIntervalMaanden: given.ehsIntervalMaanden ?? 24,
  controletotaal: given.controletotaal ?? null,
  eenheid: given.eenheid ?? 'wijk',
  referentiegroep: given.referentiegroep ?? [],
  zonderCategorieen: given.zonderCategorieen ?? [],
});
