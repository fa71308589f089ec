import type { Calculated } from '../calculated';
import type { Periode } from '../periode';
import { ontbrekendDitJaar, type Wijkbudget } from '../wijkbudget';
import type { Committed } from '../wijkbudget/committed';
import { dutchEuro } from '../wording';
import { counted } from './counted';
import { notCountedNote, smallNumbersNote, sourceNote } from './footnotes';
import { page } from './page';
import { resultSheet, type RunFacts } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { stack } from './stack';
import { isSmall, THRESHOLD } from './suppress';
import { scenarioBlock } from './wijkbudget-scenario';
import { apartBlock, expiryBlock, mainBlock, smallIn, wijkteamBlock } from './wijkbudget-tables';

const NORM_BASIS = {
  leeftijd: 'Norm: wat inwoners van dezelfde leeftijd in de hele gemeente kosten',
  inwoners: 'Norm: wat een inwoner in de hele gemeente kost, want niet van elke wijk zijn alle leeftijden bekend',
  geen: 'Er is geen norm, want inwoners of kosten ontbreken; het budget volgt de historie',
} as const;

const EENHEDEN = {
  wijk: { een: 'wijk', meer: 'wijken' },
  kern: { een: 'kern', meer: 'kernen' },
  wijkteam: { een: 'wijkteam', meer: 'wijkteams' },
} as const;

/** Which quarters of this year so far nobody delivered; what is called spent is then too low. */
function missingThisYear(periode: Periode, wijkbudget: Wijkbudget): string | null {
  const missing = ontbrekendDitJaar(periode, wijkbudget);
  if (missing.length === 0) return null;
  const ontbreken = missing.length === 1 ? 'ontbreekt' : 'ontbreken';
  return `Van ${periode.jaar} ${ontbreken} ${missing.join(' en ')}: gerealiseerd en uitputting zijn te laag, en ruimte te hoog.`;
}

/** What is committed in gebieden without a line here, as far as it may be shown. */
function elsewhere({ kosten, clienten }: Committed): string | null {
  if (kosten === 0) return null;
  const much = isSmall(clienten.size) ? `een bedrag voor minder dan ${THRESHOLD} cliënten` : dutchEuro(kosten);
  return `In gebieden die hier niet staan is ${much} toegezegd.`;
}

/** What is left to look at where what is over may not be shown; null where it is shown everywhere, and in a copy to share. */
function hiddenRuimte({ wijkbudget: { regels }, deelbaar, checked }: Calculated, hasTeams: boolean): string | null {
  const hidden = regels.filter((regel) => smallIn(regel).ruimte).length;
  if (hidden === 0 || deelbaar !== undefined) return null;
  const { een, meer } = EENHEDEN[checked.given.settings.eenheid];
  return (
    `Bij ${counted(hidden, een, meer)} is niet te tonen wat er over is, omdat daar een bedrag van minder dan ${THRESHOLD} cliënten is. ` +
    `Kijk dan naar ${hasTeams ? 'de regel van het wijkteam' : 'het totaal'}.`
  );
}

/** How the budgets came about, as far as this delivery gives reason to say. */
function notesOf(calculated: Calculated): (string | null)[] {
  const { wijkbudget, checked } = calculated;
  const { kwartalen, basis, metSes, nietVerdeeld, totaal, totaalGegeven, regels, toegezegdElders } = wijkbudget;
  const { zonderCategorieen } = checked.given.settings;
  const n = kwartalen.length;
  const without = regels.filter(({ historisch }) => historisch <= 0).map(({ naam }) => naam);
  const ses = basis === 'geen' ? '.' : metSes ? ', naar SES.' : '; er is geen SES bekend.';
  return [
    sourceNote(calculated),
    `Historisch: kosten in ${kwartalen.join(', ')}` +
      (n < 4 ? `, maal 4/${n} omdat er ${n} van de 4 kwartalen ${n === 1 ? 'is' : 'zijn'}.` : '.'),
    NORM_BASIS[basis] + ses,
    'Budget: hoe meer cliënten een wijk heeft, hoe zwaarder de historie telt en hoe lichter de norm. ' +
      'Het wijkt ten hoogste 5 % af van de historie; kolom Grens zegt waar die grens gold.',
    totaalGegeven
      ? `Te verdelen: ${dutchEuro(totaal)}, zoals ingesteld. De historie is daarop omgerekend voor de grens.`
      : null,
    nietVerdeeld > 0 ? `Niet verdeeld: ${dutchEuro(nietVerdeeld)} past binnen de grens in geen enkele wijk.` : null,
    nietVerdeeld < 0
      ? `Niet verdeeld is negatief: de grenzen geven samen ${dutchEuro(-nietVerdeeld)} meer dan er is.`
      : null,
    without.length === 0 ? null : `Zonder historische kosten is er geen budget: ${without.join(', ')}.`,
    missingThisYear(checked.given.periode, wijkbudget),
    'Uitputting: procent van het budget tot en met dit kwartaal. ' +
      'Verwacht: elk kwartaal van dit jaar zoals de bekende kwartalen gemiddeld.',
    'Toegezegd: kosten van arrangementen na dit kwartaal tot en met 31 december. ' +
      'Ruimte: budget min gerealiseerd min toegezegd.',
    hiddenRuimte(calculated, wijkteamBlock(calculated) !== null),
    elsewhere(toegezegdElders),
    zonderCategorieen.length === 0 ? null : `Zonder de productcategorieën ${zonderCategorieen.join(', ')}.`,
    smallNumbersNote(calculated),
  ];
}

function plan(calculated: Calculated, { scenario: keuze }: RunFacts): SheetPlan {
  const { wijkbudget, checked } = calculated;
  const notCounted = notCountedNote(calculated);
  const { eenheid } = checked.given.settings;
  const chosen = keuze === undefined || notCounted !== null ? null : scenarioBlock(calculated, keuze);
  const blocks = [
    mainBlock(calculated),
    wijkteamBlock(calculated),
    expiryBlock(calculated),
    wijkbudget.apart.length === 0 ? null : apartBlock(calculated),
    chosen?.block ?? null,
  ];
  const text = {
    id: 'wijkbudget',
    name: 'Wijkbudget',
    subtitle: `Wat ${eenheid === 'wijkteam' ? 'elk' : 'elke'} ${eenheid} dit jaar mag uitgeven, wat al is uitgegeven en wat er over is`,
    notes: notCounted === null ? [...notesOf(calculated), ...(chosen?.notes ?? [])] : [notCounted],
  };
  const { tables, texts } = stack(blocks.filter((block) => block !== null));
  return page(calculated, text, { tables, texts });
}

export default resultSheet({
  id: 'wijkbudget',
  order: 140,
  name: 'Wijkbudget',
  explanation: 'Het budget per wijk, wat ervan is uitgegeven en toegezegd, wat er over is en wat binnenkort afloopt.',
  goodFor: 'Het budget per wijk bewaken en zien wat is toegezegd en wat binnenkort afloopt.',
  notFor: 'Als boekhouding: wat is betaald, staat in de financiële administratie.',
  perPersoon: false,
  plan,
});
