import type { Calculated } from '../calculated';
import { valueAt } from '../levering/sheet-data';
import { presetOf, type PresetCode } from '../leefdomeinen';
import { grouped } from './counted';
import { THRESHOLD } from './suppress';
import { MOST_ROWS } from './table';

/** The delivered file, as notes name it. */
export const fileName = ({ checked }: Calculated): string => checked.levering.bestand ?? 'deze werkmap';

/** Where the figures come from: the file, its kostenbasis, and the source and year of the gebieden. */
export function sourceNote(calculated: Calculated): string {
  const { checked, gebieden } = calculated;
  const about = checked.levering.sheets.Levering;
  const basis = about === null ? null : valueAt(about.columns.kostenbasis, 0);
  const kosten = basis === null ? '' : `, kosten ${basis}`;
  const jaar = gebieden.indelingsjaar === null ? '' : ` · Indeling in wijken van ${gebieden.indelingsjaar}`;
  return `Bron: ${fileName(calculated)}${kosten} · Gebieden en inwoners: ${areaSource(gebieden)}${jaar}`;
}

/** The source of names and inhabitants of gebieden, as it must be named. */
export const areaSource = ({ bron }: Calculated['gebieden']): string => bron;

/** How small numbers are shown (design 4.8, intern). */
export const SMALL_NUMBERS =
  `intern gebruik: 1 tot en met ${THRESHOLD - 1} cliënten of huishoudens staan als <${THRESHOLD}; ` +
  'kosten en verhoudingen blijven daar leeg.';

/** The same as a note; null in a shareable copy, of which every sheet says what it hides. */
export const smallNumbersNote = ({ deelbaar }: Calculated): string | null =>
  deelbaar === undefined ? `Kleine aantallen, voor ${SMALL_NUMBERS}` : null;

/** Why several copies do not go to the same reader: each hides what it needs itself. */
export const OTHER_COPIES =
  'Een deelbare kopie van een ander kwartaal kan van hetzelfde kwartaal andere getallen verbergen; een met een andere eenheid of andere ' +
  'leefdomeinen ook. Elke kopie is op zichzelf veilig; samen zeggen ze meer. Deel aan dezelfde lezers de nieuwste kopie in plaats van de vorige.';

/** The lowest number that is shown, for the words of a chart. */
export const lowestShown = ({ deelbaar }: Calculated): number => (deelbaar === undefined ? THRESHOLD : 10);

/** Why the numbers of clients in a table do not add up to its totals. */
export const notAdditive = (why: string): string =>
  `Telt niet op: een cliënt kan ${why} en telt in het totaal één keer.`;

/** Which names of leefdomeinen nobody published but we put together; null when there are none. */
export function reconstructedNote({ checked }: Calculated): string | null {
  const names = reconstructedNames(checked.given.settings.preset);
  return names.length === 0 ? null : `Deze namen van leefdomeinen zijn gereconstrueerd: ${names.join(', ')}.`;
}

/** The names of a preset that are reconstructed. */
export const reconstructedNames = (preset: PresetCode): readonly string[] =>
  presetOf(preset)
    .leefdomeinen.filter(({ status }) => status === 'reconstructie')
    .map(({ naam }) => naam);

/** Why nothing of this quarter can be worked out; null when it can. */
export const noPeriodeNote = ({ checked }: Calculated): string | null =>
  checked.given.has('periode')
    ? null
    : 'Er zijn geen cijfers: de periode op blad Levering ontbreekt of is niet te lezen. ' +
      'Verbeter die en maak de bladen opnieuw.';

/** Why nothing was counted; null when something was. */
export const notCountedNote = (calculated: Calculated): string | null =>
  calculated.report.length > 0
    ? null
    : (noPeriodeNote(calculated) ?? 'Er zijn geen cijfers: blad Voorzieningen ontbreekt.');

/** That there are more lines than a sheet can hold; null when there are not. */
export const tooManyNote = (count: number): string | null =>
  count > MOST_ROWS
    ? `Hier passen ${grouped(MOST_ROWS)} regels; de laatste ${grouped(count - MOST_ROWS)} staan er niet op.`
    : null;

/** Sentences one after the other; those that do not apply are null. */
export const sentences = (...said: readonly (string | null)[]): string => said.filter((one) => one !== null).join(' ');
