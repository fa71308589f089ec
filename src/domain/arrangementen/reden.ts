import { daysIn, inDutch } from '../calendar';
import type { GeslotenTijdvak } from '../calendar';
import type { Periode } from '../periode';
import { dutchEuro } from '../wording';
import { monthShares, monthsTouched, yearShares, type Share, type Shares } from '../tijdvakken';
import type { TariffPeriod } from '../tarieven/tarievenblad';
import type { CostSettings, PeriodCost } from './cost';
import type { ArrangementModel } from './model';
import type { ArrangementPrice, ArrangementToPrice, NoPrice } from './price';

/** The period of a tarief, as it is said after the amount. */
export const perWords: Readonly<Record<TariffPeriod, string>> = {
  week: 'per week',
  '4weken': 'per 4 weken',
  maand: 'per maand',
  jaar: 'per jaar',
  totaal: 'voor de hele looptijd',
};

const counted = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;
const inRow = (row: number): string => ` (Tarievenblad, rij ${row})`;

/** Shares as a factor: 17/31, or (17/31 + 2), the whole months or years counted together. */
function factor({ first, between, last }: Shares): string {
  const isWhole = ({ days, of }: Share): boolean => days === of;
  const ends = last === null ? [first] : [first, last];
  const whole = between + ends.filter(isWhole).length;
  const broken = (share: Share | null): string[] =>
    share === null || isWhole(share) ? [] : [`${share.days}/${share.of}`];
  const parts = [...broken(first), ...(whole === 0 ? [] : [`${whole}`]), ...broken(last)];
  return parts.length === 1 ? parts.join('') : `(${parts.join(' + ')})`;
}

/** The days of a period turned into tariff periods, as a user would check them by hand. */
function calculation(
  { run, tarief }: ArrangementPrice,
  running: GeslotenTijdvak,
  period: GeslotenTijdvak,
  { settings, bedrag }: { readonly settings: CostSettings; readonly bedrag: string },
): string {
  const days = daysIn(running);
  const dayCount = counted(days, 'dag', 'dagen');
  const months = monthsTouched(running);
  switch (tarief.per) {
    case 'week':
      return `${dayCount}, ${bedrag} × ${days}/7`;
    case '4weken': {
      const whole = Math.ceil(days / 28);
      return settings.heleperiode
        ? `${dayCount}, dus ${counted(whole, 'hele periode', 'hele perioden')} van 4 weken, ${whole} × ${bedrag}`
        : `${dayCount}, ${bedrag} × ${days}/28`;
    }
    case 'maand':
      return settings.heleperiode
        ? `${dayCount}, dus ${counted(months, 'hele maand', 'hele maanden')}, ${months} × ${bedrag}`
        : `${dayCount} in ${counted(months, 'maand', 'maanden')}, ${bedrag} × ${factor(monthShares(running))}`;
    case 'jaar':
      return `${dayCount}, ${bedrag} × ${factor(yearShares(running))}`;
    case 'totaal':
      return `${dayCount}, ${bedrag} × ${days}/${daysIn({ ...run, laatste: run.laatste ?? period.laatste })}`;
  }
}

/** What extra schoonmaak adds in a period; empty where there is nothing to say of it. */
function ehsSentence({ ehs }: ArrangementPrice, { ehs: amount, ehsMoments }: PeriodCost): string {
  if (ehs === null || ehsMoments === 0) return '';
  if (ehs === 'ontbreekt' || amount === null) {
    return ' Extra schoonmaak telt niet mee: het Tarievenblad heeft er op de begindatum geen prijs voor.';
  }
  const times = `${ehsMoments} × ${dutchEuro(ehs.bedrag)}`;
  return ` Daarbij extra schoonmaak: ${times}${inRow(ehs.row)}, samen ${dutchEuro(amount)}.`;
}

/** The costs a reason explains, each with its own period. */
export interface ExplainedCosts {
  readonly kwartaal: PeriodCost;
  readonly jaar: PeriodCost;
  readonly totEinde: PeriodCost;
  readonly year: GeslotenTijdvak;
  /** To what day the last one goes. */
  readonly einde: GeslotenTijdvak;
}

/**
 * Which price was taken, and how the cost of the quarter, of the year and to the end follows from it: sentences for the
 * user, one for each of them.
 */
export function reasonOfCost<Name extends string>(
  arrangement: ArrangementToPrice<Name>,
  price: ArrangementPrice,
  costs: ExplainedCosts,
  quarter: Periode,
  settings: CostSettings,
): string[] {
  const { tarief, run, ehs } = price;
  const said = { settings, bedrag: dutchEuro(tarief.bedrag) };
  const validity = `, geldig op de begindatum ${inDutch(run.eerste)}`;
  const source = tarief.row === null ? '' : inRow(tarief.row) + validity;
  const unread = arrangement.offerteBedragUnreadable === true ? ', want het eigen offertebedrag is niet als bedrag te lezen' : '';
  const offerte = tarief.row === null ? 'Offerte met eigen bedrag' : 'Offerte';
  const what = arrangement.offerte ? offerte : `Tarief voor ${arrangement.classification.code}`;
  const found = (when: string, cost: PeriodCost, period: GeslotenTijdvak): string =>
    cost.days === null
      ? `${when} loopt dit arrangement niet.`
      : `${when}: ${calculation(price, cost.days, period, said)} = ` +
        `${dutchEuro(cost.kosten - (cost.ehs ?? 0))}.${ehsSentence(price, cost)}`;
  const { kwartaal, jaar, totEinde, year, einde } = costs;
  const noEhs = ehs !== null && kwartaal.ehsMoments === 0 ? ' Extra schoonmaak valt niet in dit kwartaal.' : '';
  const until = run.laatste === null ? 'Tot en met' : 'Tot het einde op';
  return [
    `${what}: ${said.bedrag} ${perWords[tarief.per]}${source}${arrangement.offerte ? unread : ''}.`,
    found(`In ${quarter.jaar}, kwartaal ${quarter.kwartaal}`, kwartaal, quarter) + noEhs,
    found(`In heel ${quarter.jaar}`, jaar, year),
    found(`${until} ${inDutch(einde.laatste)}`, totEinde, einde),
  ];
}

function missingClasses<Name extends string>(
  model: ArrangementModel<Name>,
  { classification }: ArrangementToPrice<Name>,
): string {
  const missing = model.dimensions.filter(({ name }) => classification.classes[name] === null);
  const sentences = missing.map(({ name, source }) => {
    if (source === 'count') return 'Er is geen resultaatgebied aangekruist.';
    if (source === 'marks' && classification.tie) {
      return `Kolom ${name} is leeg en de resultaatgebieden wijzen naar meer dan één even vaak. Kies zelf.`;
    }
    return `Kolom ${name} heeft geen bruikbare waarde.`;
  });
  return sentences.join(' ');
}

/** Why an arrangement has no price, in sentences for the user. */
export function reasonOfNoPrice<Name extends string>(
  model: ArrangementModel<Name>,
  arrangement: ArrangementToPrice<Name>,
  why: NoPrice,
): string {
  const day = arrangement.begindatum === null ? '' : inDutch(arrangement.begindatum);
  switch (why) {
    case 'begindatum':
      return 'Geen bedrag: de begindatum ontbreekt of is niet te lezen.';
    case 'einddatum':
      return 'Geen bedrag: de einddatum is niet te lezen.';
    case 'klasse':
      return `Geen bedrag. ${missingClasses(model, arrangement)}`;
    case 'tarief':
      return `Geen bedrag: het Tarievenblad heeft op ${day} geen tarief voor ${arrangement.classification.code}.`;
    case 'offerte':
      return arrangement.offerteBedragUnreadable === true
        ? `Geen bedrag: het offertebedrag is niet als bedrag te lezen en het Tarievenblad heeft er op ${day} geen.`
        : `Geen bedrag: er is geen offertebedrag ingevuld en het Tarievenblad heeft er op ${day} ook geen.`;
  }
}
