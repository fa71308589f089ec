import { daysIn, daysInYear, inDutch } from '../calendar';
import type { GeslotenTijdvak } from '../calendar';
import type { Periode } from '../periode';
import { dutchEuro } from '../wording';
import { monthsTouched } from '../tijdvakken';
import type { TariffPeriod } from '../tarieven/tarievenblad';
import type { CostSettings, PeriodCost } from './cost';
import type { ArrangementModel } from './model';
import type { ArrangementPrice, ArrangementToPrice, NoPrice } from './price';

const perWords: Readonly<Record<TariffPeriod, string>> = {
  week: 'per week',
  '4weken': 'per 4 weken',
  maand: 'per maand',
  jaar: 'per jaar',
  totaal: 'voor de hele looptijd',
};

const counted = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;
const inRow = (row: number): string => ` (Tarievenblad, rij ${row})`;

/** The days of a quarter turned into tariff periods, as a user would check them by hand. */
function calculation(
  { run, tarief }: ArrangementPrice,
  running: GeslotenTijdvak,
  period: Periode,
  settings: CostSettings,
): string {
  const days = daysIn(running);
  const bedrag = dutchEuro(tarief.bedrag);
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
        : `${dayCount} in ${counted(months, 'maand', 'maanden')}, ${bedrag} naar het aantal dagen van elke maand`;
    case 'jaar':
      return `${dayCount}, ${bedrag} × ${days}/${daysInYear(period.jaar)}`;
    case 'totaal':
      return `${dayCount}, ${bedrag} × ${days}/${daysIn({ ...run, laatste: run.laatste ?? period.laatste })}`;
  }
}

function ehsSentence({ ehs }: ArrangementPrice, { ehs: amount, ehsMoments }: PeriodCost): string {
  if (ehs === null) return '';
  if (ehsMoments === 0) return ' Extra schoonmaak valt niet in dit kwartaal.';
  if (ehs === 'ontbreekt' || amount === null) {
    return ' Extra schoonmaak telt niet mee: het Tarievenblad heeft er op de begindatum geen prijs voor.';
  }
  const times = `${ehsMoments} × ${dutchEuro(ehs.bedrag)}`;
  return ` Daarbij extra schoonmaak: ${times}${inRow(ehs.row)}, samen ${dutchEuro(amount)}.`;
}

/** Which price was taken and how the cost of the quarter follows from it, in sentences for the user. */
export function reasonOfCost<Name extends string>(
  arrangement: ArrangementToPrice<Name>,
  price: ArrangementPrice,
  cost: PeriodCost,
  period: Periode,
  settings: CostSettings,
): string {
  const { tarief, run } = price;
  const validity = `, geldig op de begindatum ${inDutch(run.eerste)}`;
  const source = tarief.row === null ? '' : inRow(tarief.row) + validity;
  const offerte = tarief.row === null ? 'Offerte met eigen bedrag' : 'Offerte';
  const what = arrangement.offerte ? offerte : `Tarief voor ${arrangement.classification.code}`;
  const quarter = `In ${period.jaar}, kwartaal ${period.kwartaal}`;
  const found =
    cost.days === null
      ? `${quarter} loopt dit arrangement niet.`
      : `${quarter}: ${calculation(price, cost.days, period, settings)} = ${dutchEuro(cost.kosten - (cost.ehs ?? 0))}.`;
  return `${what}: ${dutchEuro(tarief.bedrag)} ${perWords[tarief.per]}${source}. ${found}${ehsSentence(price, cost)}`;
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
      return `Geen bedrag: er is geen offertebedrag ingevuld en het Tarievenblad heeft er op ${day} ook geen.`;
  }
}
