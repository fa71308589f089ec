import { addYears } from '../calendar';
import type { Tijdvak } from '../calendar';
import type { Day } from '../cell';
import type { ArrangementModel } from './model';

/** A class of duration; `years` is the number of whole years it stays within, null for `open`. */
export interface Duurklasse {
  readonly code: string;
  /** What the user calls it. */
  readonly naam: string;
  readonly years: number | null;
}

/** The last day of an arrangement of exactly so many years begun on a day: 29-02-2024 and 2 years → 28-02-2026. */
export const lastDayOfYears = (begin: Day, years: number): Day => addYears(begin, years) - 1;

/** The duurklassen of a model by length, `open` last: `<1 1 1-2 2 2-5 5 >5 open` for the years 1, 2, 5 (design 4.4). */
export function duurklassen<Name extends string>(model: ArrangementModel<Name>): readonly Duurklasse[] {
  const bounds = model.durationYears;
  const closed = bounds.flatMap((years, index) => {
    const before = bounds[index - 1];
    const within =
      before === undefined
        ? { code: `<${years}`, naam: `Korter dan ${years} jaar`, years }
        : { code: `${before}-${years}`, naam: `Tussen ${before} en ${years} jaar`, years };
    return [within, { code: `${years}`, naam: `Precies ${years} jaar`, years }];
  });
  const longest = bounds[bounds.length - 1];
  const beyond =
    longest === undefined ? [] : [{ code: `>${longest}`, naam: `Langer dan ${longest} jaar`, years: Infinity }];
  return [...closed, ...beyond, { code: 'open', naam: 'Zonder einddatum', years: null }];
}

/** The codes of the duurklassen of a model, which each of thousands of arrangementen has one of. */
const codes = new WeakMap<object, readonly string[]>();

function codesOf<Name extends string>(model: ArrangementModel<Name>): readonly string[] {
  let found = codes.get(model);
  if (found === undefined) codes.set(model, (found = duurklassen(model).map(({ code }) => code)));
  return found;
}

/** The code of the duurklasse of a run: exactly a number of years is a class of its own (design 4.4). */
export function duurklasseOf<Name extends string>(model: ArrangementModel<Name>, { eerste, laatste }: Tijdvak): string {
  const found = codesOf(model);
  if (laatste === null) return found[found.length - 1] as string;
  // Each number of years has a class within it, then one of exactly so many.
  let place = 0;
  for (const years of model.durationYears) {
    const exact = lastDayOfYears(eerste, years);
    if (laatste === exact) return found[place + 1] as string;
    if (laatste < exact) break;
    place += 2;
  }
  return found[place] as string;
}

/** Whether an arrangement of this duurklasse stays within so many years; without a limit, and open, it does. */
export const staysWithin = (duurklasse: Duurklasse, limitYears: number | null): boolean =>
  limitYears === null || duurklasse.years === null || duurklasse.years <= limitYears;
