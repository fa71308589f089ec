import type { CellCodes } from '../cell';
import { factsOf, type CountingRows, type Facts, type RowMapping } from '../counting/facts';
import type { HistoryRows } from '../counting/history';
import { codesFor } from '../levering/codes';
import type { Room } from '../levering/room';
import { comparePeriode, type Periode } from '../periode';

/** Counting rows with the quarter that each is of. */
export interface Dated {
  readonly counting: CountingRows;
  readonly facts: Facts;
  /** Per counting row the place of its quarter among the quarters. */
  readonly quarter: CellCodes;
}

/** The quarters that have a row, earliest first, and their rows. */
export interface Quarters {
  readonly periodes: readonly Periode[];
  /** Those of the delivered quarter first. */
  readonly sets: readonly Dated[];
}

/** Historie and this quarter together (design 4.6); without Historie there is this quarter alone. */
export function quartersOf(
  history: HistoryRows | null,
  mapping: RowMapping,
  periode: Periode,
  thisQuarter: Omit<Dated, 'quarter'>,
  room: Room,
): Quarters {
  const earlier = history === null ? null : { history, facts: factsOf(history, mapping, room) };
  const known = new Map([[periode.code, periode]]);
  for (const row of earlier?.facts.rows ?? []) {
    const quarter = earlier?.history.quarterOf(row) ?? null;
    if (quarter !== null) known.set(quarter.code, quarter);
  }
  const periodes = [...known.values()].sort(comparePeriode);
  const placeOf = new Map(periodes.map(({ code }, place) => [code, place]));
  const now = placeOf.get(periode.code) ?? 0;
  const sets: Dated[] = [{ ...thisQuarter, quarter: codesFor(thisQuarter.facts.size, periodes.length).fill(now) }];
  if (earlier !== null) {
    const { history: counting, facts } = earlier;
    const quarter = facts.rows.map((row) => placeOf.get(counting.quarterOf(row)?.code ?? '') ?? now);
    sets.push({ counting, facts, quarter });
  }
  return { periodes, sets };
}
