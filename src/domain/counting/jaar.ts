import type { JaarCell } from '../calculated';
import type { Given } from '../given';
import { clientsAcross, eachByClient } from './clients';
import { factsOf, type CountingRows, type Facts, type RowMapping } from './facts';
import { TOTAAL } from './gebied-of-row';
import type { HistoryRows } from './history';
import { reportOf } from './report';

/** A set of counting rows with its facts. */
interface Counted {
  readonly counting: CountingRows;
  readonly facts: Facts;
}

/** The rows of the delivered quarter, and of Historie where there is one. */
interface Quarters {
  readonly history: HistoryRows | null;
  readonly thisQuarter: Counted;
}

/**
 * Clients and kosten of the calendar year so far, by report row (design 4.3): clients counted anew over Historie and
 * this quarter. An own wijk in which only rows of Historie lie has a line as well.
 */
export function jaarOf(given: Given, mapping: RowMapping, { history, thisQuarter }: Quarters): JaarCell[] {
  const sets: Counted[] = [thisQuarter];
  if (history !== null) {
    const { jaar } = given.periode;
    const counts = (row: number): boolean => history.quarterOf(row)?.jaar === jaar && history.counts(row);
    const ofYear = { ...history, counts };
    sets.push({ counting: ofYear, facts: factsOf(ofYear, mapping) });
  }

  const gebieden = reportOf(given, sets.flatMap(({ facts }) => facts.places)).map(({ gebied }) => gebied);
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const totaal = numberOf.get(TOTAAL) ?? 0;
  const clienten = new Int32Array(gebieden.length);
  const kosten = new Float64Array(gebieden.length);
  /** Per cell the client that was counted in it last, its number plus 1. */
  const latest = new Int32Array(gebieden.length);
  const placed = sets.map(({ facts }) => facts.places.map(({ gebied }) => numberOf.get(gebied) ?? totaal));
  eachByClient(clientsAcross(sets), (set, place, client) => {
    const facts = sets[set]?.facts;
    const gebied = placed[set]?.[facts?.place[place] ?? 0] ?? totaal;
    for (let cell = gebied, round = 0; round < 2; round++, cell = totaal) {
      kosten[cell] = (kosten[cell] ?? 0) + (facts?.kosten[place] ?? 0);
      if (latest[cell] === client + 1) continue;
      latest[cell] = client + 1;
      clienten[cell] = (clienten[cell] ?? 0) + 1;
    }
  });
  return gebieden.map((gebied, number) => ({ gebied, clienten: clienten[number] ?? 0, kosten: kosten[number] ?? 0 }));
}
