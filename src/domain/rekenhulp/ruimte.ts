import { priceOf } from '../arrangementen/price';
import type { Cents } from '../cell';
import { placedArrangementen, type PlacedArrangement } from '../counting/placed-arrangementen';
import { placeOf } from '../counting/gebied-of-row';
import type { Given } from '../given';
import type { DataOf, Levering } from '../levering/sheet-data';
import { smallIn } from '../sheets/wijkbudget-tables';
import { metToegezegd, ontbrekendDitJaar, type Wijkbudget, type WijkbudgetRegel } from '../wijkbudget';
import { committedPerGebied } from '../wijkbudget/committed';
import { perWijkteam, teamPerWijk } from '../wijkbudget/per-wijkteam';
import type { ArrangementInvoer } from './invoer';
import { withArrangement } from './uitwerken';

/** What is committed of a budget and what is left; null where it is of so few clients that it may not be shown. */
export interface Stand {
  readonly toegezegd: Cents | null;
  readonly ruimte: Cents | null;
}

/** The budget of a wijk or wijkteam, and what is left of it with and without the arrangement in the calculator. */
export interface Ruimte {
  readonly naam: string;
  readonly budget: Cents | null;
  readonly gerealiseerd: Cents | null;
  readonly nu: Stand;
  /** Null while the arrangement has no price. */
  readonly met: Stand | null;
}

/** What is left where an arrangement counts. */
export interface RuimteVoor {
  /** Of the report rows: a code or label, `buiten` or `onbekend`. */
  readonly gebied: string;
  /** Null where there is no budget. */
  readonly eigen: Ruimte | null;
  /** Of the wijkteam of that wijk; null when it has none. */
  readonly wijkteam: Ruimte | null;
}

/** Tells for arrangementen in the calculator, one after another, what is left. */
export interface Ruimtes {
  voor(invoer: ArrangementInvoer, rij: number | null): RuimteVoor;
  /** Quarters of this year so far that nobody delivered: what is left is then too high. */
  readonly ontbrekend: readonly string[];
}

/** What was counted of a whole delivery. */
export interface GeteldBudget {
  readonly wijkbudget: Wijkbudget;
  /** Lends arrangementen their place. */
  readonly voorzieningen: DataOf<'Voorzieningen'> | null;
}

/**
 * What is left of the wijkbudget (design 4.9) with an arrangement that is not on the sheet yet. Budget and gerealiseerd
 * are as they were counted; what is committed is worked out anew from the arrangementen and tarieven as they are now.
 */
export function ruimtes({ wijkbudget, voorzieningen }: GeteldBudget, now: Levering, given: Given): Ruimtes {
  const levering = { ...now, sheets: { ...now.sheets, Voorzieningen: voorzieningen } };
  const place = placeOf(given);
  const placed = placedArrangementen({ levering, placeOf: place });
  const regelsWith = (arrangementen: readonly PlacedArrangement[]): readonly WijkbudgetRegel[] => {
    const committed = committedPerGebied(arrangementen, given);
    return wijkbudget.regels.map((regel) => metToegezegd(regel, committed.in(regel.gebied)));
  };
  const teamsOf = (regels: readonly WijkbudgetRegel[]) => perWijkteam(regels, given.gebieden, given.periode.kwartaal);
  const teams = given.settings.eenheid === 'wijk' ? teamPerWijk(given.gebieden) : new Map<string, string>();
  const present = regelsWith(placed);
  return {
    ontbrekend: ontbrekendDitJaar(given.periode, wijkbudget),
    voor(invoer, rij) {
      const tried = withArrangement(levering.sheets.Arrangementen, invoer, rij);
      const trial = placedArrangementen({
        levering: { ...levering, sheets: { ...levering.sheets, Arrangementen: tried.sheet } },
        placeOf: place,
      })[tried.row];
      if (trial === undefined) throw new Error('The arrangement that is tried is on the sheet');
      const others = placed.filter((one) => one.rij !== rij);
      const then = typeof priceOf(given.tarieven, trial.toPrice) === 'string' ? null : regelsWith([...others, trial]);
      const { gebied } = trial;
      const team = teams.get(gebied);
      return {
        gebied,
        eigen: ruimteIn(gebied, present, then),
        wijkteam: team === undefined ? null : ruimteIn(team, teamsOf(present), then === null ? null : teamsOf(then)),
      };
    },
  };
}

const lineOf = (gebied: string, regels: readonly WijkbudgetRegel[] | null): WijkbudgetRegel | null =>
  regels?.find((regel) => regel.gebied === gebied) ?? null;

function ruimteIn(
  gebied: string,
  present: readonly WijkbudgetRegel[],
  then: readonly WijkbudgetRegel[] | null,
): Ruimte | null {
  const [now, later] = [lineOf(gebied, present), lineOf(gebied, then)];
  if (now === null) return null;
  const small = smallIn(now);
  // The cost of this one arrangement is known here, so what may be shown with it is what may be shown now.
  const stand = ({ toegezegd, ruimte }: WijkbudgetRegel): Stand => ({
    toegezegd: small.committed ? null : toegezegd,
    ruimte: small.ruimte ? null : ruimte,
  });
  return {
    naam: now.naam,
    budget: small.historic ? null : now.budget,
    gerealiseerd: small.year ? null : now.gerealiseerd,
    nu: stand(now),
    met: later === null ? null : stand(later),
  };
}
