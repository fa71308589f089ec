import type { Calculated } from '../calculated';
import type { Cents } from '../cell';
import { placedArrangementen } from '../counting/placed-arrangementen';
import { placeOf } from '../counting/gebied-of-row';
import { splitCents } from '../money';
import { fraction, mul, roundHalfAwayFromZero } from '../rational';
import { raisedTarievenblad, yearPricing, type YearCost } from './scenario-cost';
import { scenarioSchema, type ScenarioKeuze } from './scenario-keuze';

/** What arrangementen come to in a gebied, now or in a scenario. */
export interface ScenarioBedragen {
  /** Those with a price that run in the calendar year. */
  readonly arrangementen: number;
  readonly kostenJaar: Cents;
  readonly toegezegd: Cents;
  /** What is left of the budget; null where there is none. */
  readonly ruimte: Cents | null;
}

/** The present and the scenario beside each other. */
export interface ScenarioRegel {
  /** A code, `buiten`, `onbekend` or `totaal`. */
  readonly gebied: string;
  readonly naam: string;
  /** Distinct clients with an arrangement that counts here. */
  readonly clienten: number;
  readonly nu: ScenarioBedragen;
  readonly dan: ScenarioBedragen;
}

/** A scenario worked out. */
export interface Scenario {
  readonly keuze: ScenarioKeuze;
  /** In the order of the wijkbudget, then `buiten`, `onbekend` and `totaal`. */
  readonly regels: readonly ScenarioRegel[];
  /** Arrangementen with + that stay as they are, because gemiddeld has no tarief. */
  readonly zonderGemiddeld: number;
  /** Arrangementen with a cost in a gebied that has no line: they are left out. */
  readonly zonderRegel: number;
  /** False when extra arrangementen cannot be priced because there is none with a price to go by. */
  readonly extraBekend: boolean;
}

interface Sums {
  count: number;
  clients: Set<string | null>;
  nu: { jaar: Cents; toegezegd: Cents };
  dan: { jaar: Cents; toegezegd: Cents };
}

const sumsOf = (): Sums => ({
  count: 0,
  clients: new Set(),
  nu: { jaar: 0, toegezegd: 0 },
  dan: { jaar: 0, toegezegd: 0 },
});

/**
 * What the arrangementen would cost this calendar year when tarieven, intensiteit and number changed, beside what they
 * cost now (issue 4). Tarieven are rounded to a cent as on a copied Tarievenblad. A shift of + to gemiddeld takes that
 * share of the difference of every arrangement. Extra arrangementen cost what the others do on average in the scenario,
 * and go to gebieden in proportion to those. Throws a ZodError on a choice outside its bounds.
 */
export function scenario(calculated: Calculated, chosen: ScenarioKeuze): Scenario {
  const keuze = scenarioSchema.parse(chosen);
  const { checked, wijkbudget } = calculated;
  const { levering, given } = checked;
  const now = yearPricing(given, given.tarieven);
  const then = yearPricing(given, raisedTarievenblad(levering, keuze.tariefPercentage));
  const gebieden = [...wijkbudget.regels, ...wijkbudget.apart];
  const perGebied = new Map(gebieden.map(({ gebied }) => [gebied, sumsOf()]));
  let [zonderGemiddeld, zonderRegel] = [0, 0];
  for (const { gebied, clientId, toPrice } of placedArrangementen({ levering, placeOf: placeOf(given) })) {
    const sums = perGebied.get(gebied);
    const cost = now.costOf(toPrice);
    const shifted = then.shiftedCostOf(toPrice, keuze.plusNaarGemiddeld);
    if (cost === null || shifted === null) continue;
    if (sums === undefined) {
      zonderRegel += 1;
      continue;
    }
    sums.count += 1;
    sums.clients.add(clientId);
    addTo(sums.nu, cost);
    addTo(sums.dan, shifted.cost);
    if (shifted.stays) zonderGemiddeld += 1;
  }
  const extra = extraOf([...perGebied.values()], keuze.extraArrangementen);
  const ruimteOf = new Map(wijkbudget.regels.map(({ gebied, ruimte }) => [gebied, ruimte]));
  const regels = gebieden.map(({ gebied, naam }, place): ScenarioRegel => {
    const sums = perGebied.get(gebied) ?? sumsOf();
    const more = extra?.[place] ?? { count: 0, jaar: 0, toegezegd: 0 };
    const toegezegd = sums.dan.toegezegd + more.toegezegd;
    const ruimte = ruimteOf.get(gebied) ?? null;
    return {
      gebied,
      naam,
      clienten: sums.clients.size,
      nu: { arrangementen: sums.count, kostenJaar: sums.nu.jaar, toegezegd: sums.nu.toegezegd, ruimte },
      dan: {
        arrangementen: sums.count + more.count,
        kostenJaar: sums.dan.jaar + more.jaar,
        toegezegd,
        ruimte: ruimte === null ? null : ruimte + sums.nu.toegezegd - toegezegd,
      },
    };
  });
  const extraBekend = keuze.extraArrangementen === 0 || extra !== null;
  return { keuze, regels: regels.length === 0 ? [] : [...regels, together(regels)], zonderGemiddeld, zonderRegel, extraBekend };
}

function addTo(sums: { jaar: Cents; toegezegd: Cents }, { jaar, toegezegd }: YearCost): void {
  sums.jaar += jaar;
  sums.toegezegd += toegezegd;
}

/** The extra arrangementen of each gebied with their cost; null when there is nothing to go by. */
function extraOf(perGebied: readonly Sums[], extra: number): (YearCost & { readonly count: number })[] | null {
  const counts = perGebied.map(({ count }) => count);
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const cost = (of: keyof YearCost): Cents[] => {
    const sum = perGebied.reduce((total, { dan }) => total + dan[of], 0);
    return splitCents(roundHalfAwayFromZero(mul(fraction(sum), fraction(extra, all))), counts);
  };
  const [numbers, jaar, toegezegd] = [splitCents(extra, counts), cost('jaar'), cost('toegezegd')];
  return counts.map((_, place) => ({
    count: numbers[place] ?? 0,
    jaar: jaar[place] ?? 0,
    toegezegd: toegezegd[place] ?? 0,
  }));
}

function together(regels: readonly ScenarioRegel[]): ScenarioRegel {
  const sum = (of: (regel: ScenarioRegel) => number | null): number =>
    regels.reduce((all, one) => all + (of(one) ?? 0), 0);
  const bedragen = (of: (regel: ScenarioRegel) => ScenarioBedragen): ScenarioBedragen => ({
    arrangementen: sum((regel) => of(regel).arrangementen),
    kostenJaar: sum((regel) => of(regel).kostenJaar),
    toegezegd: sum((regel) => of(regel).toegezegd),
    ruimte: sum((regel) => of(regel).ruimte),
  });
  const clienten = sum((regel) => regel.clienten);
  return { gebied: 'totaal', naam: 'Totaal', clienten, nu: bedragen(({ nu }) => nu), dan: bedragen(({ dan }) => dan) };
}
