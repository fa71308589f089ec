import { placedArrangementen } from '../counting/placed-arrangementen';
import { factsOf, type RowMapping } from '../counting/facts';
import type { HistoryRows } from '../counting/history';
import { BUITEN, ONBEKEND, TOTAAL } from '../counting/gebied-of-row';
import { reportOf } from '../counting/report';
import type { Given } from '../given';
import { withRoom, type Room } from '../levering/room';
import type { Levering } from '../levering/sheet-data';
import { addKwartalen } from '../periode';
import { budgetOf } from './wijkbudget';
import { committedPerGebied } from './committed';
import type { Wijkbudget } from './regel';
import { kwartalenOf, spentPerGebied, type CountedRows } from './spent';

export { metToegezegd, noWijkbudget, ontbrekendDitJaar, type Wijkbudget, type WijkbudgetGebied, type WijkbudgetRegel } from './regel';

/** A delivery of which the rows are known that count. */
export interface WijkbudgetInput {
  readonly levering: Levering;
  readonly given: Given;
  readonly mapping: RowMapping;
  /** Null without sheet Historie. */
  readonly history: HistoryRows | null;
  readonly thisQuarter: Pick<CountedRows, 'counting' | 'facts'>;
}

/** The rows of Historie in the three quarters before that of the delivery. */
function lastQuarters({ given, mapping, history }: WijkbudgetInput, room: Room): CountedRows[] {
  if (history === null) return [];
  const codes = new Set([-1, -2, -3].map((count) => addKwartalen(given.periode, count).code));
  const counts = (row: number): boolean => codes.has(history.quarterOf(row)?.code ?? '') && history.counts(row);
  const counting = { ...history, counts };
  const facts = factsOf(counting, mapping, room);
  return [{ counting, facts, kwartalen: kwartalenOf(facts, history.quarterOf) }];
}

/**
 * The wijkbudget of a delivery (design 4.9): per own wijk, or per kern or wijkteam when those are the report rows. An
 * own wijk in which only rows of the quarters before lie has a budget as well.
 */
export const wijkbudgetOf = (input: WijkbudgetInput): Wijkbudget => withRoom((room) => wijkbudgetIn(input, room));

function wijkbudgetIn(input: WijkbudgetInput, room: Room): Wijkbudget {
  const { levering, given, mapping, thisQuarter } = input;
  const sets = [{ ...thisQuarter, kwartalen: { list: [given.periode], rows: null } }, ...lastQuarters(input, room)];
  const special = [BUITEN, ONBEKEND, TOTAAL];
  const report = reportOf(given, sets.flatMap(({ facts }) => facts.places));
  return budgetOf({
    given,
    areas: report.filter(({ gebied }) => !special.includes(gebied)),
    spent: spentPerGebied(sets, given.periode, new Set(given.settings.zonderCategorieen)),
    committed: committedPerGebied(placedArrangementen({ levering, placeOf: mapping.placeOf }), given),
  });
}
