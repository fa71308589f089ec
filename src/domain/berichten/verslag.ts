import type { DataSheet } from '../sheets/data-sheet';
import { dutchEuro, dutchNumber } from '../wording';
import type { Feiten, Geweigerd } from './lezen';
import type { Gemaakt } from './omzetten';
import type { Samengevoegd } from './samenvoegen';

/** So many row numbers are named; of more only how many there are. */
const NAMED = 10;
/** The rows of a new sheet begin below its header. */
const FIRST_ROW = 2;

const counted = (count: number, one: string, more: string): string => `${dutchNumber(count)} ${count === 1 ? one : more}`;

function rowNumbers(rows: readonly number[]): string {
  const named = rows.slice(0, NAMED).map((row) => row + FIRST_ROW);
  const rest = rows.length - named.length;
  return `rij ${named.join(', ')}${rest > 0 ? ` en ${dutchNumber(rest)} andere` : ''}`;
}

const where = <T>(list: readonly T[], holds: (item: T) => boolean): number[] =>
  list.flatMap((item, place) => (holds(item) ? [place] : []));

/** What the user must know of a conversion, the most serious first; nothing of a person stands in it. */
export function verslagVan(
  feiten: Feiten,
  counts: Omit<Samengevoegd, 'dossiers' | 'bekend'>,
  { periode, gekozen, regels, buitenPeriode }: Gemaakt,
  gemeenten: readonly string[],
): string[] {
  const says: string[] = [];
  const tell = (count: number, sentence: string): void => {
    if (count > 0) says.push(sentence);
  };
  const kosten = regels.reduce((sum, { regel }) => sum + Math.round(Number(regel['kosten'] ?? 0) * 100), 0);
  says.push(
    `${counted(feiten.koppen.length, 'bericht', 'berichten')} gelezen, ${counted(regels.length, 'regel', 'regels')} gemaakt ` +
      `voor ${periode.code}, samen ${dutchEuro(kosten)}.`,
  );
  tell(feiten.geweigerd.length, `${counted(feiten.geweigerd.length, 'bestand', 'bestanden')} niet gebruikt: de regels zijn dus misschien niet volledig.`);
  tell(feiten.dubbel, `${counted(feiten.dubbel, 'bestand is een kopie', 'bestanden zijn een kopie')} van een ander en telt één keer mee.`);
  const { dubbelePrestaties: twice } = feiten;
  tell(twice, `${counted(twice, 'prestatie staat', 'prestaties staan')} in meer dan één declaratiebericht en ${twice === 1 ? 'telt' : 'tellen'} één keer mee.`);
  if (gemeenten.length > 1) {
    says.push(`De berichten noemen meer gemeenten: ${gemeenten.join(', ')}. De levering staat op ${gemeenten[0] ?? ''}; haal de andere berichten weg.`);
  }
  if (gemeenten.length === 0 && feiten.koppen.length > 0) says.push('Geen bericht noemt de gemeente. Vul de gemeentecode in op blad Levering.');
  const loose = where(regels, ({ losstaand }) => losstaand);
  tell(loose.length, `${counted(loose.length, 'regel hoort', 'regels horen')} bij geen toewijzing in deze berichten: ${rowNumbers(loose)}. Zoek de toewijzing (301) erbij.`);
  if (!gekozen) says.push(`Het kwartaal ${periode.code} volgt uit de berichten, en niets is weggelaten. Geef het kwartaal op als u een ander bedoelt.`);
  const { prestaties, bedrag, toewijzingen } = buitenPeriode;
  tell(prestaties, `${counted(prestaties, 'gedeclareerde prestatie valt', 'gedeclareerde prestaties vallen')} buiten ${periode.code} en ${prestaties === 1 ? 'telt' : 'tellen'} niet mee: ${dutchEuro(bedrag)}.`);
  tell(toewijzingen, `${counted(toewijzingen, 'toewijzing loopt', 'toewijzingen lopen')} niet in ${periode.code} en ${toewijzingen === 1 ? 'staat' : 'staan'} er niet bij.`);
  const interrupted = where(regels, ({ onderbroken }) => onderbroken);
  tell(interrupted.length, `${counted(interrupted.length, 'voorziening is', 'voorzieningen zijn')} tussendoor gestopt en weer gestart, en ${interrupted.length === 1 ? 'staat' : 'staan'} er als één regel: ${rowNumbers(interrupted)}.`);
  tell(counts.vervangen, `${counted(counts.vervangen, 'toewijzing is', 'toewijzingen zijn')} vervangen door een latere versie.`);
  tell(counts.ingetrokken, `${counted(counts.ingetrokken, 'toewijzing is', 'toewijzingen zijn')} door de gemeente verwijderd (reden 13) en ${counts.ingetrokken === 1 ? 'staat' : 'staan'} er niet bij.`);
  tell(counts.afgewezen, `${counted(counts.afgewezen, 'prestatie is', 'prestaties zijn')} afgewezen in een 325 en ${counts.afgewezen === 1 ? 'telt' : 'tellen'} niet mee.`);
  tell(counts.afgewezenZonderDeclaratie, `${counted(counts.afgewezenZonderDeclaratie, 'afwijzing in een 325 hoort', 'afwijzingen in een 325 horen')} bij geen declaratie (323) in deze berichten.`);
  tell(counts.verzoekenZonderToewijzing, `${counted(counts.verzoekenZonderToewijzing, 'verzoek', 'verzoeken')} om toewijzing (315) zonder toewijzing: daar is geen regel van gemaakt.`);
  tell(feiten.wijzigingsverzoeken, `${counted(feiten.wijzigingsverzoeken, 'verzoek', 'verzoeken')} om wijziging (317): pas een nieuwe toewijzing verandert een regel.`);
  const unborn = where(regels, ({ regel }) => regel['geboortedatum'] === null || regel['postcode'] === null);
  tell(unborn.length, `Bij ${counted(unborn.length, 'regel', 'regels')} ontbreekt de geboortedatum of de postcode: die ${unborn.length === 1 ? 'staat' : 'staan'} in geen bericht van de cliënt.`);
  return says;
}

/** The sheet that keeps what was told with the rows; it is no part of the format and does not leave with a delivery. */
export const verslagBlad = (meldingen: readonly string[], geweigerd: readonly Geweigerd[], title: string): DataSheet => ({
  name: 'Omzetting',
  title,
  columns: [
    { header: 'bestand', format: 'wrapped', width: 34 },
    { header: 'melding', format: 'wrapped', width: 110 },
  ],
  rows: [
    ...meldingen.map((melding) => [null, melding]),
    ...geweigerd.map(({ bestand, melding }) => [bestand, melding]),
  ],
  tableName: null,
  hidden: false,
});
