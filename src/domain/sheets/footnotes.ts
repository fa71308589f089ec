import type { Calculated } from '../calculated';
import { CBS_BRON } from '../cbs';
import { valueAt } from '../levering/sheet-data';
import { ONB, presetOf } from '../leefdomeinen';
import { THRESHOLD } from './suppress';

/** Where the figures come from: the file, its kostenbasis, and the source and year of the gebieden. */
export function sourceNote({ checked, gebieden }: Calculated): string {
  const about = checked.levering.sheets.Levering;
  const basis = about === null ? null : valueAt(about.columns.kostenbasis, 0);
  const kosten = basis === null ? '' : `, kosten ${basis}`;
  const jaar = gebieden.indelingsjaar === null ? '' : ` · Indeling in wijken van ${gebieden.indelingsjaar}`;
  return `Bron: ${checked.levering.bestand ?? 'deze werkmap'}${kosten} · Gebieden en inwoners: ${areaSource(gebieden)}${jaar}`;
}

/** The source of names and inhabitants of gebieden, as it must be named. */
export const areaSource = ({ uitKerngegevens, bron }: Calculated['gebieden']): string =>
  uitKerngegevens ? bron.charAt(0).toLowerCase() + bron.slice(1) : CBS_BRON.replace(/^Bron: /u, '');

/** How small numbers are shown (design 4.8, intern). */
export const SMALL_NUMBERS_NOTE =
  `Kleine aantallen, voor intern gebruik: 1 tot en met ${THRESHOLD - 1} cliënten of huishoudens staan als <${THRESHOLD}; ` +
  'kosten en verhoudingen blijven daar leeg.';

/** Why the numbers of clients in a table do not add up to its totals. */
export const notAdditive = (where: string): string =>
  `Telt niet op: een cliënt kan ${where} voorkomen en telt in het totaal één keer.`;

/** Which names of leefdomeinen nobody published but we put together; null when there are none. */
export function reconstructedNote({ checked }: Calculated): string | null {
  const names = reconstructedNames(checked.given.settings.preset);
  return names.length === 0 ? null : `Deze namen van leefdomeinen zijn gereconstrueerd: ${names.join(', ')}.`;
}

/** The names of a preset that are reconstructed. */
export const reconstructedNames = (preset: Parameters<typeof presetOf>[0]): readonly string[] =>
  presetOf(preset).leefdomeinen.filter(({ status }) => status === 'reconstructie').map(({ naam }) => naam);

/** Why there is nothing on the sheet; null when there is. */
export function nothingCountedNote({ checked, report }: Calculated): string | null {
  if (report.length > 0) return null;
  if (!checked.given.has('periode')) {
    return 'Er zijn geen cijfers: de periode op blad Levering ontbreekt of is niet te lezen. Verbeter die en maak de bladen opnieuw.';
  }
  return 'Er zijn geen cijfers: blad Voorzieningen ontbreekt.';
}

/** The leefdomeinen of a preset as rows or columns of a sheet, with the rest bucket last. */
export const leefdomeinEntries = (preset: Parameters<typeof presetOf>[0]): readonly { code: string; naam: string }[] => [
  ...presetOf(preset).leefdomeinen.map(({ code, naam }) => ({ code, naam })),
  { code: ONB.code, naam: ONB.naam },
];
