/** Parts of names that are written otherwise than the name spells them. */
const WRITTEN: Readonly<Record<string, string>> = {
  client: 'cliënt',
  clienten: 'cliënten',
  ehs: 'EHS',
  ses: 'SES',
  smr: 'SMR',
};

/** A name of the output as a header: `clienten_per_1000` → "Cliënten per 1000" (design 4.10). */
export function labelOf(name: string): string {
  const words = name
    .split('_')
    .map((word) => WRITTEN[word] ?? word)
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name a header stands for: "Kosten per inwoner" → `kosten_per_inwoner`. */
export const nameOf = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, '_');
