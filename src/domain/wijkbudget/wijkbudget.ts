import { inwonersPerLeeftijd } from '../benchmark/ages';
import type { ReportGebied } from '../calculated';
import type { Cents } from '../cell';
import { BUITEN, ONBEKEND } from '../counting/gebied-of-row';
import { areaOfRow } from '../counting/report';
import type { Given } from '../given';
import { div, fraction, roundHalfAwayFromZero, type Rational } from '../rational';
import type { CommittedPerGebied } from './committed';
import { divide, totalOf, type Begrensd } from './divide';
import { overOne, wholeCents } from './exact';
import { normsOf, type Norms } from './norm';
import { metToegezegd, type Wijkbudget, type WijkbudgetGebied, type WijkbudgetRegel } from './regel';
import type { Spent, SpentPerGebied } from './spent';

/** With fewer inhabitants an area has no amount per inhabitant (design 4.3). */
export const FEWEST_INWONERS = 50;

/** What the budgets are worked out from. */
export interface WijkbudgetSources {
  readonly given: Given;
  /** The report rows that are areas, in order, also those in which only rows of Historie lie. */
  readonly areas: readonly ReportGebied[];
  readonly spent: SpentPerGebied;
  /** Cost of arrangementen from the day after the quarter to 31 December. */
  readonly committed: CommittedPerGebied;
}

/** The budget of every own wijk, what is left of it and why (design 4.9). */
export function budgetOf(sources: WijkbudgetSources): Wijkbudget {
  const { given, areas, spent } = sources;
  const areaOf = areaOfRow(given);
  const own = areas.map((area) => ({ area, spent: spent.of(area.gebied) }));
  const quarters = spent.kwartalen.length;
  const norms = normsOf(
    own.map(({ area, spent: { kosten, perLeeftijd } }) => ({
      kosten,
      kostenPerLeeftijd: perLeeftijd,
      inwoners: area.inwoners,
      inwonersPerLeeftijd: inwonersPerLeeftijd(areaOf(area.gebied)),
      ses: area.ses,
    })),
  );
  const historic = own.reduce((sum, { spent: { kosten } }) => sum + kosten, 0);
  const total = totalOf(given.settings.wijkbudgetTotaal, historic, quarters);
  const { budgets, begrensd } = divide(
    own.map((one, place) => ({
      historisch: one.spent.kosten,
      clienten: one.spent.clienten,
      norm: norms.norms[place] ?? fraction(0),
    })),
    total,
  );
  const shown = {
    historisch: wholeCents({
      numerators: own.map((one) => BigInt(4 * one.spent.kosten)),
      denominator: BigInt(quarters),
    }),
    norm: normCents(norms, fraction(4 * historic, quarters)),
    budget: wholeCents(budgets),
  };
  const regels = own.map((one, place) =>
    regelOf(sources, one, {
      historisch: shown.historisch[place] ?? 0,
      norm: shown.norm?.[place] ?? null,
      budget: shown.budget[place] ?? 0,
      begrensd: begrensd[place] ?? null,
    }),
  );
  const apart = [BUITEN, ONBEKEND].map((gebied) => apartOf(sources, gebied));
  const totaal = roundHalfAwayFromZero(total);
  return {
    regels,
    apart,
    kwartalen: spent.kwartalen,
    totaal,
    totaalGegeven: given.settings.wijkbudgetTotaal !== null,
    nietVerdeeld: totaal - shown.budget.reduce((sum, cents) => sum + cents, 0),
    toegezegdElders: sources.committed.elsewhere(new Set([...regels, ...apart].map(({ gebied }) => gebied))),
    basis: norms.basis,
    metSes: norms.metSes,
  };
}

/** The norms scaled to the historic cost of a year, in whole cents; null without any norm. */
function normCents({ basis, norms }: Norms, historic: Rational): readonly Cents[] | null {
  if (basis === 'geen') return null;
  const { numerators } = overOne(norms);
  const whole = numerators.reduce((sum, one) => sum + one, 0n);
  return wholeCents({
    numerators: numerators.map((one) => one * historic.numerator),
    denominator: whole * historic.denominator,
  });
}

function apartOf({ given, spent, committed }: WijkbudgetSources, gebied: string): WijkbudgetGebied {
  const { clienten, clientenDitJaar, kosten, ditJaar } = spent.of(gebied);
  const { kosten: toegezegd, clienten: toegezegdAan } = committed.in(gebied);
  return {
    gebied,
    naam: gebied === BUITEN ? 'Buiten de gemeente' : 'Onbekend',
    clienten,
    clientenDitJaar,
    toegezegdAan,
    historisch: roundHalfAwayFromZero(fraction(4 * kosten, spent.kwartalen.length)),
    gerealiseerd: ditJaar,
    verwacht: yearOf(given, spent, ditJaar),
    toegezegd,
  };
}

/** What a whole year costs when every quarter of it costs what those present did on average. */
function yearOf({ periode }: Given, { kwartalen }: SpentPerGebied, ditJaar: Cents): Cents {
  const present = kwartalen.filter((code) => code.startsWith(`${periode.jaar}K`)).length;
  return roundHalfAwayFromZero(fraction(4 * ditJaar, present));
}

interface Worked {
  readonly historisch: Cents;
  readonly norm: Cents | null;
  readonly budget: Cents;
  readonly begrensd: Begrensd;
}

function regelOf(
  sources: WijkbudgetSources,
  { area: { gebied, naam, inwoners }, spent }: { readonly area: ReportGebied; readonly spent: Spent },
  { historisch, norm, budget, begrensd }: Worked,
): WijkbudgetRegel {
  const { given, committed } = sources;
  const perInwoner = inwoners === null || inwoners < FEWEST_INWONERS ? null : div(fraction(budget), fraction(inwoners));
  const regel = {
    gebied,
    naam,
    inwoners,
    clienten: spent.clienten,
    clientenDitJaar: spent.clientenDitJaar,
    historisch,
    norm,
    budget,
    begrensd,
    perInwoner: perInwoner === null ? null : roundHalfAwayFromZero(perInwoner),
    gerealiseerd: spent.ditJaar,
    verwacht: yearOf(given, sources.spent, spent.ditJaar),
    uitputting: uitputtingOf(spent.ditJaar, budget, given.periode.kwartaal),
  };
  return metToegezegd(regel, committed.in(gebied));
}

/** The percentage that is spent of the budget of the quarters so far; null without a budget (design 4.9). */
export const uitputtingOf = (gerealiseerd: Cents, budget: Cents, kwartaal: number): number | null =>
  budget === 0 ? null : (400 * gerealiseerd) / (budget * kwartaal);
