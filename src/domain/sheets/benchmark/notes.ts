import type { Calculated } from '../../calculated';
import { counted } from '../counted';
import { THRESHOLD } from '../suppress';

const MOST_NAMED = 8;

/** Names in a sentence; of many only the first. */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${shown} en nog ${names.length - MOST_NAMED}` : shown;
}

/** That kernen or wijkteams have more inhabitants than is counted, so that their rates are too high; null when none has. */
export function partlyNote({ report, checked }: Pick<Calculated, 'report' | 'checked'>): string | null {
  const partly = report.flatMap(({ naam, deels = [] }) => (deels.length === 0 ? [] : [`${naam} (zonder het deel van ${named(deels)})`]));
  if (partly.length === 0) return null;
  return (
    `Te weinig inwoners geteld, dus te hoge verhoudingen: ${named(partly)}. ` +
    `Vul het aantal inwoners van ${checked.given.settings.eenheid === 'kern' ? 'deze kernen' : 'deze wijkteams'} in op blad Kerngegevens.`
  );
}

/** What is missing to compare with, each as a note. */
export function notComparedNotes(calculated: Calculated): (string | null)[] {
  const { benchmark, report } = calculated;
  const { areas, nietVergeleken, zonderInwoners } = benchmark;
  if (report.length === 0) return [];
  const own = areas.filter(({ eigen }) => eigen).length;
  const others = areas.length - own;
  const withSes = areas.some(({ ses }) => ses !== null);
  const withoutSes = areas.filter(({ eigen, ses }) => eigen && ses === null).map(({ naam }) => naam);
  return [
    partlyNote(calculated),
    own === 0 ? 'Van geen enkel gebied zijn genoeg inwoners bekend om te vergelijken.' : null,
    own === 1 && others === 0 ? 'Er is maar één gebied met genoeg inwoners: er is niets om mee te vergelijken.' : null,
    others === 0
      ? 'Er is geen blad Benchmarkset met wijken van andere gemeenten in dit kwartaal: alle groepen bestaan uit eigen gebieden.'
      : null,
    zonderInwoners > 0
      ? `Van ${counted(zonderInwoners, 'gebied', 'gebieden')} op blad Benchmarkset zijn geen 50 inwoners bekend: niet meegenomen.`
      : null,
    nietVergeleken.length > 0
      ? `Niet vergeleken, want minder dan 50 inwoners of onbekend hoeveel: ${named(nietVergeleken)}.`
      : null,
    areas.length > 0 && !withSes
      ? 'Er zijn geen SES-scores: vergelijkbare gebieden zijn gekozen op het aandeel 65-plussers alleen.'
      : null,
    withSes && withoutSes.length > 0
      ? `Zonder SES-score: ${named(withoutSes)}. Daar zijn vergelijkbare gebieden gekozen op het aandeel 65-plussers alleen.`
      : null,
  ];
}

/** What the user could choose and did not, or chose in vain; null when every chosen area can be compared. */
export function chosenNote({ benchmark, checked, report }: Calculated): string | null {
  const { referentiegroep } = checked.given.settings;
  if (report.length === 0) return null;
  if (referentiegroep.length === 0) return 'Er is geen eigen groep gekozen (instelling referentiegroep).';
  const known = new Set(benchmark.areas.map(({ code }) => code));
  const unknown = referentiegroep.filter((code) => !known.has(code));
  return unknown.length === 0
    ? null
    : `Zelf gekozen, maar niet te vergelijken: ${named(unknown)}. Kies wijken met cijfers en ten minste 50 inwoners.`;
}

/** How to read the sheet. */
export function readingNotes({ benchmark, report, deelbaar }: Calculated): (string | null)[] {
  const { reden } = benchmark.leeftijd;
  return [
    'Gebied zelf (waarde) en groep (B): per 1.000 inwoners, van het gebied en van de groep samen; bij maat kosten in euro. Het gebied zelf telt nooit mee in zijn groep (n: hoeveel gebieden daarin zitten).',
    'Index: 100 is gelijk aan de groep. Van en tot (lo en hi): de grenzen van het 95%-interval. ▲ en ▼: meer of minder dan toeval. Te klein: minder dan 10 cliënten, of minder dan 5 verwacht.',
    'Bij zo veel vergelijkingen wijkt ongeveer 1 op de 20 af door toeval alleen. Een verschil zegt niet waardoor het komt.',
    'Meer of minder (extra, euro): cliënten en kosten tegenover het cijfer van de groep. Dat is geen bezuiniging die klaarligt.',
    reden === null
      ? 'SMR: cliënten tegenover wat u bij de leeftijden in het gebied verwacht, naar de rest van de gemeente. De andere cijfers houden geen rekening met leeftijd.'
      : report.length === 0
        ? null
        : `Naar leeftijd is niets te zeggen: ${reden}.`,
    deelbaar !== undefined
      ? 'Alle cijfers komen uit de getoonde, afgeronde aantallen. Een groep met minder dan 5 leden die getoond worden, blijft verborgen.'
      : `Voor intern gebruik: bij minder dan ${THRESHOLD} cliënten in het gebied blijven zijn cijfers leeg; die van de groep zijn exact.`,
  ];
}
