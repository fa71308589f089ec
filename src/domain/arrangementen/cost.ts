import { daysIn, overlapOf } from '../calendar';
import type { GeslotenTijdvak, Tijdvak } from '../calendar';
import type { Cents } from '../cell';
import { roundedTimes, type Quotient } from '../rational';
import type { TariffPeriod } from '../tarieven/tarievenblad';
import { monthsIn, monthsTouched, yearsIn } from '../tijdvakken';
import { ehsMoments } from './ehs';
import type { ArrangementPrice } from './price';

/** The user's choices that bear on the cost of arrangementen (design 4.12). */
export interface CostSettings {
  /** Bill whole months and whole periods of four weeks. */
  readonly heleperiode: boolean;
  readonly ehsIntervalMaanden: number;
}

/** The cost of an arrangement in a period, with what it is made of. */
export interface PeriodCost {
  /** Everything together; without the extra schoonmaak when that has no price. */
  readonly kosten: Cents;
  /** The part of it that is extra schoonmaak; null when it falls due but has no price. */
  readonly ehs: Cents | null;
  readonly ehsMoments: number;
  /** The days of the period in which the arrangement runs; null when there are none. */
  readonly days: GeslotenTijdvak | null;
}

const NONE: Quotient = { above: 0, below: 1 };

/**
 * How many tariff periods a run takes in a period, exact (design 4.4): d/28, d/7, Σ per month or year of its share, or
 * d/days of the run, which when open lasts until the end of the period.
 */
export function tariffUnits(
  per: TariffPeriod,
  run: Tijdvak,
  period: GeslotenTijdvak,
  heleperiode: boolean,
  shared = overlapOf(run, period),
): Quotient {
  if (shared === null) return NONE;
  const days = daysIn(shared);
  switch (per) {
    case 'week':
      return { above: days, below: 7 };
    case '4weken':
      return heleperiode ? { above: Math.ceil(days / 28), below: 1 } : { above: days, below: 28 };
    case 'maand':
      return heleperiode ? { above: monthsTouched(shared), below: 1 } : monthsIn(shared);
    case 'jaar':
      return yearsIn(shared);
    case 'totaal':
      return { above: days, below: daysIn({ eerste: run.eerste, laatste: run.laatste ?? period.laatste }) };
  }
}

/** The cost of an arrangement in a period, rounded once, half away from zero (design 4.4). */
export function costIn(price: ArrangementPrice, period: GeslotenTijdvak, settings: CostSettings): PeriodCost {
  const { run, tarief } = price;
  const days = overlapOf(run, period);
  return costOf(price, period, settings, { days, units: tariffUnits(tarief.per, run, period, settings.heleperiode, days) });
}

/** Costs in one period: of all arrangementen that run throughout it the tariff periods are reckoned once. */
export function costsIn(period: GeslotenTijdvak, settings: CostSettings): (price: ArrangementPrice) => PeriodCost {
  const throughout: Partial<Record<TariffPeriod, Quotient>> = {};
  return (price) => {
    const { run, tarief } = price;
    const isThroughout = run.eerste <= period.eerste && (run.laatste ?? period.laatste) >= period.laatste;
    // What a total is spread over is the run, which differs.
    if (!isThroughout || tarief.per === 'totaal' || daysIn(period) === 0) return costIn(price, period, settings);
    const units = (throughout[tarief.per] ??= tariffUnits(tarief.per, run, period, settings.heleperiode));
    return costOf(price, period, settings, { days: period, units });
  };
}

/** The cost of an arrangement of which is known on which days of a period it runs, and how many tariff periods they are. */
function costOf(
  { run, tarief, ehs }: ArrangementPrice,
  period: GeslotenTijdvak,
  settings: CostSettings,
  { days, units }: { readonly days: GeslotenTijdvak | null; readonly units: Quotient },
): PeriodCost {
  const moments = ehs === null ? 0 : ehsMoments(run, period, settings.ehsIntervalMaanden);
  const known = ehs === null || ehs === 'ontbreekt' ? 0 : ehs.bedrag * moments;
  return {
    kosten: roundedTimes(tarief.bedrag, units, known),
    ehs: ehs === 'ontbreekt' && moments > 0 ? null : known,
    ehsMoments: moments,
    days,
  };
}
