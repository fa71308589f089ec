import type { Checked } from '../calculated';
import type { Cents } from '../cell';
import { exclusionsOf } from '../counting/exclusion';
import { factsOf, rowMapping, type Facts } from '../counting/facts';
import { historyOf } from '../counting/history';
import { partColumns } from '../counting/parts';
import { sortedBy } from '../counting/order';
import { withRoom, type Room } from '../levering/room';
import { valueAt } from '../levering/sheet-data';
import { quartersOf, type Dated } from '../trend/quarters';
import type { Cells } from './cells';

/** Tells every cell what its clients cost, so that it is known where one client makes up most of the kosten. */
export const meetLargestClients = (checked: Checked, cells: Cells): void => withRoom((room) => meetIn(checked, cells, room));

function meetIn({ levering, given, findings }: Checked, cells: Cells, room: Room): void {
  const rows = levering.sheets.Voorzieningen;
  if (rows === null || !given.has('periode')) return;
  const mapping = rowMapping(levering, given);
  const quarterOf = () => given.periode;
  const { counts } = exclusionsOf(rows, { quarterOf, findings });
  const counting = { rows, quarterOf, counts };
  const thisQuarter = { counting, facts: factsOf(counting, mapping, room) };
  const { periodes, sets } = quartersOf(historyOf(levering, given), mapping, given.periode, thisQuarter, room);

  const numberOf = new Map<string, number>();
  const ordered = sets.map((set) => ({ ...set, ...byClient(set, numberOf) }));
  const visitors = ordered.map(({ facts }) => cellVisitor(cells, facts, mapping.leefdomeinCodes));
  const sums = new Float64Array(cells.figures.size);
  const touched: number[] = [];
  const add = (cell: number, cents: Cents): void => {
    if (cell < 0) return;
    touched.push(cell);
    sums[cell] = (sums[cell] ?? 0) + cents;
  };
  const next = ordered.map(() => 0);
  for (let client = 0; client < numberOf.size; client++) {
    for (const [set, { order, clientOf, quarter }] of ordered.entries()) {
      for (let row = order[next[set] ?? 0]; row !== undefined && clientOf[row] === client; row = order[next[set] ?? 0]) {
        const periode = periodes[quarter[row] ?? 0];
        visitors[set]?.(row, cells.periodes.indexOf(periode?.code ?? ''), periode?.jaar === given.periode.jaar, add);
        next[set] = (next[set] ?? 0) + 1;
      }
    }
    for (const cell of touched) {
      // A cell that was touched more than once has nothing left the second time.
      cells.figures.meetClient(cell, sums[cell] ?? 0, client);
      sums[cell] = 0;
    }
    touched.length = 0;
  }
}

/** The rows of a set client by client, under numbers that hold in all sets. */
function byClient({ counting, facts }: Dated, numberOf: Map<string, number>): { order: Int32Array; clientOf: Int32Array } {
  const { client_id } = counting.rows.columns;
  const clientOf = new Int32Array(facts.size);
  // Numbered as the sheet has them: of clients with as much, the first is taken for the largest.
  for (const place of sortedBy(facts.rows)) {
    const id = valueAt(client_id, facts.rows[place] ?? 0) ?? '';
    clientOf[place] = numberOf.get(id) ?? numberOf.set(id, numberOf.size).size - 1;
  }
  return { order: sortedBy(clientOf), clientOf };
}

type Visit = (row: number, periode: number, isThisYear: boolean, add: (cell: number, cents: Cents) => void) => void;

/** Calls with every cell that a row counts in, and its cents there. */
function cellVisitor(cells: Cells, facts: Facts, leefdomeinCodes: readonly string[]): Visit {
  const gebiedPlaces = new Map(cells.gebieden.map((gebied, place) => [gebied, place]));
  const whole = cells.gebieden.length - 1;
  const placeOf = facts.places.map(({ gebied }) => gebiedPlaces.get(gebied) ?? whole);
  const domains = leefdomeinCodes.map((code) => cells.leefdomeinen.indexOf(code));
  const [allWetten, allDomains, allCirkels] = [cells.wetten.length - 1, cells.leefdomeinen.length - 1, cells.cirkels.length - 1];
  const { partStart, partLeefdomein, partKosten } = partColumns(facts);
  return (row, periode, isThisYear, add) => {
    const cents = facts.kosten[row] ?? 0;
    const { wet = 0, cirkel = 0 } = facts.decisions[facts.decision[row] ?? -1] ?? {};
    const own = placeOf[facts.place[row] ?? 0] ?? whole;
    for (const gebied of own === whole ? [whole] : [own, whole]) {
      add(cells.at(periode, gebied, allWetten, allDomains, allCirkels), cents);
      add(cells.at(periode, gebied, wet, allDomains, allCirkels), cents);
      add(cells.at(periode, gebied, allWetten, allDomains, cirkel), cents);
      if (isThisYear) add(cells.jaar.get(cells.gebieden[gebied] ?? '') ?? -1, cents);
      for (let part = partStart[row] ?? 0; part < (partStart[row + 1] ?? 0); part++) {
        const domain = domains[partLeefdomein[part] ?? 0] ?? allDomains;
        const share = partKosten[part] ?? 0;
        add(cells.at(periode, gebied, allWetten, domain, allCirkels), share);
        add(cells.at(periode, gebied, wet, domain, cirkel), share);
        add(cells.at(periode, gebied, allWetten, domain, cirkel), share);
      }
    }
  };
}
