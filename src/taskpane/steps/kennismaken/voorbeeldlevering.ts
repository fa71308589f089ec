import { voorbeeld, type DataSheet } from '#domain';

/** What a beginner meets: faults that are mended with a click, some to look up, and some that are right after all. */
const FOUTEN = {
  ...{ V01: 1, V05: 1, V06: 2, G01: 1, D01: 1, A02: 1 },
  ...{ D04: 1, K06: 1, V03: 2 },
  ...{ V04: 2, V08: 2, V09: 2 },
} as const;

/** The name of its file. */
export const VOORBEELDBESTAND = 'voorbeeldlevering-waaier.xlsx';

/** The invented delivery that a beginner tries Waaier on. */
export function voorbeeldlevering(): readonly DataSheet[] {
  const made = voorbeeld({ gemeente: '1680', rijen: 400, zaad: 'kennismaken', kwartalen: 2, fouten: FOUTEN });
  if (typeof made === 'string') throw new Error(made);
  return made.sheets;
}
