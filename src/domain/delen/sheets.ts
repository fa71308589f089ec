import type { Calculated } from '../calculated';
import type { Cell } from '../cell';
import { resultSheets } from '../sheets';
import type { ResultSheet, RunFacts } from '../sheets/result-sheet';
import type { SheetPlan } from '../sheets/sheet-plan';
import { NotSafe } from './not-safe';

/** Which sheets may leave; one that is not named here may not. */
const MAY_LEAVE: ReadonlySet<string> = new Set([
  'samenvatting',
  'wijken',
  'leefdomeinen',
  'pijlers',
  'waaier',
  'stapeling',
  'trend',
  'benchmark',
  'referentiegroepen',
  'kubus',
  'verantwoording',
]);

/** The result sheets that a shareable copy holds, in order; the others hold rows per person, or what gives some away. */
export const sharedSheets: readonly ResultSheet[] = resultSheets.filter(({ id, perPersoon }) => !perPersoon && MAY_LEAVE.has(id));

/** Shorter texts are too common to be anybody's number. */
const SHORTEST_ID = 4;

/** The numbers of clients and households as they were delivered, on any sheet. */
function personalTexts({ checked: { levering } }: Calculated): ReadonlySet<Cell> {
  const { Voorzieningen, Historie, Arrangementen } = levering.sheets;
  const columns = [
    ...[Voorzieningen, Historie].flatMap((sheet) => (sheet === null ? [] : [sheet.columns.client_id, sheet.columns.huishouden_id])),
    ...(Arrangementen === null ? [] : [Arrangementen.columns.client_id]),
  ];
  const texts = columns.flatMap(({ cells }) => cells.map((cell) => String(cell ?? '').trim()));
  return new Set(texts.filter((text) => text.length >= SHORTEST_ID));
}

/** The sheets of a shareable copy as they are to be written; a NotSafe when one of their texts is somebody's number. */
export function sharedPlans(shared: Calculated, facts: RunFacts, ids: readonly string[]): readonly SheetPlan[] | NotSafe {
  if (shared.deelbaar === undefined) return new NotSafe();
  // A scenario rests on exact amounts.
  const { madeAt, version } = facts;
  const plans = sharedSheets.filter(({ id }) => ids.includes(id)).map((sheet) => sheet.plan(shared, { madeAt, version }));
  const personal = personalTexts(shared);
  const leaks = plans.some(({ tables, texts }) =>
    [...texts.map(({ text }): Cell => text), ...tables.flatMap(({ rows }) => [...rows].flat())].some(
      (cell) => typeof cell === 'string' && personal.has(cell),
    ),
  );
  return leaks ? new NotSafe() : plans;
}
