import type { JaarCell } from '../calculated';
import type { Given } from '../given';
import type { Room } from '../levering/room';
import { clientsAcross, clientsPerCell } from './clients';
import { factsOf, type CountingRows, type Facts, type RowMapping } from './facts';
import { putInRows } from '../levering/codes';
import { TOTAAL } from './gebied-of-row';
import type { HistoryRows } from './history';
import { reportOf } from './report';
import { sum } from './tally';

/** A set of counting rows with its facts. */
interface Counted {
  readonly counting: CountingRows;
  readonly facts: Facts;
}

/** The rows of the delivered quarter, and of Historie. */
interface Quarters {
  readonly history: HistoryRows;
  readonly thisQuarter: Counted;
}

/**
 * Clients and kosten of the calendar year so far, by report row (design 4.3): clients counted anew over Historie and
 * this quarter. An own wijk in which only rows of Historie lie has a line as well.
 */
export function jaarOf(given: Given, mapping: RowMapping, { history, thisQuarter }: Quarters, room: Room): JaarCell[] {
  const { jaar } = given.periode;
  const counts = (row: number): boolean => history.quarterOf(row)?.jaar === jaar && history.counts(row);
  const ofYear = { ...history, counts };
  const sets: readonly Counted[] = [thisQuarter, { counting: ofYear, facts: factsOf(ofYear, mapping, room) }];

  const gebieden = reportOf(given, sets.flatMap(({ facts }) => facts.places)).map(({ gebied }) => gebied);
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const totaal = numberOf.get(TOTAAL) ?? 0;
  const across = clientsAcross(sets, room);
  /** Per row of all sets the number of its gebied, and its kosten. */
  const [placed, amounts] = [room.int32(across.size), room.float64(across.size)];
  let from = 0;
  for (const { facts } of sets) {
    putInRows(placed.subarray(from, from + facts.size), Int32Array.from(facts.places, ({ gebied }) => numberOf.get(gebied) ?? totaal), facts.place);
    amounts.set(facts.kosten, from);
    from += facts.size;
  }
  const kosten = new Float64Array(gebieden.length);
  sum(placed, amounts, kosten);
  kosten[totaal] = kosten.reduce((all, cents) => all + cents, 0);
  const clienten = clientsPerCell(across, placed, gebieden.length, room);
  clienten[totaal] = clientsPerCell(across, room.int32(placed.length), 1, room)[0] ?? 0;
  return gebieden.map((gebied, number) => ({ gebied, clienten: clienten[number] ?? 0, kosten: kosten[number] ?? 0 }));
}
