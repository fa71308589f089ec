import type { CountedCell, Measures } from '../calculated';
import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import type { Room } from '../levering/room';
import { TOTAAL } from './gebied-of-row';
import type { Facts } from './facts';
import type { Groups } from './groups';
import { kindCountsOf, type KindCounts } from './kind-counts';
import { meet, type Met } from './met';

/** What cells are made of: the facts, their groups, and the values of each axis in the order of the tables. */
export interface Countable {
  readonly facts: Facts;
  readonly groups: Groups;
  /** The gebieden of the report rows; `totaal` is among them. */
  readonly gebieden: readonly string[];
  readonly leefdomeinen: readonly string[];
  /** False when huishouden_id was not delivered at all: huishoudens are then null. */
  readonly heeftHuishoudens: boolean;
  /** Not taken back before all is counted. */
  readonly room: Room;
}

/** The axes of a table besides gebied. */
export interface Axes {
  readonly wet?: boolean;
  readonly leefdomein?: boolean;
  readonly cirkel?: boolean;
}

/** The cells of a table: `perGebied` for every gebied, those of `totaal` among them. */
interface Grid {
  readonly gebieden: number;
  readonly perGebied: number;
  /** The first cell of `totaal`. */
  readonly totaal: number;
  /** Of each kind all parts have cells, else the first alone: that of the kind. */
  readonly byLeefdomein: boolean;
  /** Per cell of the kinds that of the table, and the same of all gebieden together. */
  readonly cell: Int32Array;
  readonly whole: Int32Array;
}

/** Lays the cells of a table over those of the kinds of row. */
function gridOf({ gebieden, leefdomeinen }: Countable, { kinds, cells }: KindCounts, axes: Axes): Grid {
  const perLeefdomein = axes.cirkel ? cirkels.entries.length : 1;
  const perWet = perLeefdomein * (axes.leefdomein ? leefdomeinen.length : 1);
  const perGebied = perWet * (axes.wet ? wetten.entries.length : 1);
  const totaal = gebieden.indexOf(TOTAAL) * perGebied;
  const [cell, whole] = [new Int32Array(cells.size), new Int32Array(cells.size)];
  for (let kind = 0; kind < kinds.count; kind++) {
    const own = (axes.wet ? (kinds.wet[kind] as number) * perWet : 0) + (axes.cirkel ? (kinds.cirkel[kind] as number) : 0);
    for (let part = kinds.partStart[kind] as number; part < (kinds.partStart[kind + 1] as number); part++) {
      const inside = own + (axes.leefdomein ? (kinds.partLeefdomein[part] as number) * perLeefdomein : 0);
      const at = cells.ofPart[part] as number;
      cell[at] = (kinds.gebied[kind] as number) * perGebied + inside;
      whole[at] = totaal + inside;
    }
  }
  return { gebieden: gebieden.length, perGebied, totaal, byLeefdomein: axes.leefdomein === true, cell, whole };
}

/** Adds what stands in the cells of each gebied to the same cell of all gebieden together. */
function totalled<T extends Float64Array | Int32Array>(counts: T, { perGebied, totaal }: Grid): T {
  for (let from = 0; from < counts.length; from += perGebied) {
    if (from === totaal) continue;
    for (let inside = 0; inside < perGebied; inside++) counts[totaal + inside] = (counts[totaal + inside] as number) + (counts[from + inside] as number);
  }
  return counts;
}

/** What each kind has, in each of its cells. */
function added(ofKind: Float64Array, { kinds: { partStart }, cells: { ofPart } }: KindCounts, { gebieden, perGebied, byLeefdomein, cell }: Grid): Float64Array {
  const counts = new Float64Array(gebieden * perGebied);
  for (let kind = 0; kind < ofKind.length; kind++) {
    const from = partStart[kind] as number;
    const end = byLeefdomein ? (partStart[kind + 1] as number) : from + 1;
    for (let part = from; part < end; part++) {
      const at = cell[ofPart[part] as number] as number;
      counts[at] = (counts[at] as number) + (ofKind[kind] as number);
    }
  }
  return counts;
}

/** The kosten of each leefdomein of each kind, in the cell where that counts. */
function addedParts({ partKosten, cells: { ofPart } }: KindCounts, { gebieden, perGebied, cell }: Grid): Float64Array {
  const sums = new Float64Array(gebieden * perGebied);
  for (let part = 0; part < partKosten.length; part++) {
    const at = cell[ofPart[part] as number] as number;
    sums[at] = (sums[at] as number) + (partKosten[part] as number);
  }
  return sums;
}

/** How many different clients (or households) have rows in each cell. */
function distinct(met: Met, kindCounts: KindCounts, grid: Grid): Int32Array {
  const counts = Int32Array.from(added(met.alone, kindCounts, grid));
  const latest = new Int32Array(counts.length);
  // Who is in one gebied counts in all together as there; who is in several counts there once more, and in all together once.
  meet(met, { from: 0, to: met.several }, { cell: grid.cell, counts, latest });
  totalled(counts, grid);
  const several = { from: met.several, to: met.cells.length };
  meet(met, several, { cell: grid.cell, counts, latest });
  meet(met, several, { cell: grid.whole, counts, latest });
  return counts;
}

/** The measures of every cell of a grid. */
function count(counts: KindCounts, grid: Grid): (cell: number) => Measures {
  const of = (ofKind: Float64Array): Float64Array => totalled(added(ofKind, counts, grid), grid);
  const [voorzieningen, ontdubbeld] = [of(counts.voorzieningen), of(counts.ontdubbeld)];
  const [instroom, uitstroom, stand] = [of(counts.instroom), of(counts.uitstroom), of(counts.stand)];
  const kosten = totalled(addedParts(counts, grid), grid);
  const clienten = distinct(counts.clienten, counts, grid);
  const huishoudens = counts.huishoudens === null ? null : distinct(counts.huishoudens, counts, grid);
  return (cell) => ({
    voorzieningen: voorzieningen[cell] ?? 0,
    ontdubbeld: ontdubbeld[cell] ?? 0,
    clienten: clienten[cell] ?? 0,
    huishoudens: huishoudens === null ? null : (huishoudens[cell] ?? 0),
    instroom: instroom[cell] ?? 0,
    uitstroom: uitstroom[cell] ?? 0,
    stand: stand[cell] ?? 0,
    kosten: kosten[cell] ?? 0,
  });
}

/**
 * Counts a table over the given axes (design 4.3), by gebied and for all gebieden together. Cells without a row are
 * left out unless `complete`. With the axis leefdomein a row counts 1 in each of its leefdomeinen and brings that
 * part of its kosten; without it, 1 with all its kosten.
 */
export function countTable(countable: Countable, axes: Axes, complete = false): CountedCell[] {
  const { gebieden, leefdomeinen } = countable;
  const counts = kindCountsOf(countable);
  const measuresOf = count(counts, gridOf(countable, counts, axes));
  const wetCodes = axes.wet ? wetten.entries.map(({ code }) => code) : [null];
  const leefdomeinCodes = axes.leefdomein ? leefdomeinen : [null];
  const cirkelCodes = axes.cirkel ? cirkels.entries.map(({ code }) => code) : [null];
  const cells: CountedCell[] = [];
  let cell = 0;
  for (const gebied of gebieden) {
    for (const wet of wetCodes) {
      for (const leefdomein of leefdomeinCodes) {
        for (const cirkel of cirkelCodes) {
          const measures = measuresOf(cell++);
          if (complete || measures.voorzieningen > 0) cells.push({ gebied, wet, leefdomein, cirkel, ...measures });
        }
      }
    }
  }
  return cells;
}
