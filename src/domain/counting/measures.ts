import type { CountedCell, Measures } from '../calculated';
import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import { TOTAAL } from './gebied-of-row';
import type { Facts } from './facts';
import type { Groups } from './groups';
import { kindCountsOf, type KindCounts } from './kind-counts';
import type { Kinds } from './kinds';
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
  /** The cells of kind k stand from start[k] up to start[k + 1]: one, or one for each of its leefdomeinen. */
  readonly start: Int32Array;
  readonly cell: Int32Array;
  /** Per cell of those the same cell of all gebieden together. */
  readonly whole: Int32Array;
}

/** Lays the cells of a table over the kinds of row. */
function gridOf({ gebieden, leefdomeinen }: Countable, kinds: Kinds, axes: Axes): Grid {
  const perLeefdomein = axes.cirkel ? cirkels.entries.length : 1;
  const perWet = perLeefdomein * (axes.leefdomein ? leefdomeinen.length : 1);
  const perGebied = perWet * (axes.wet ? wetten.entries.length : 1);
  const totaal = gebieden.indexOf(TOTAAL) * perGebied;
  const start = axes.leefdomein ? kinds.partStart : Int32Array.from({ length: kinds.count + 1 }, (_, kind) => kind);
  const [cell, whole] = [new Int32Array(start[kinds.count] ?? 0), new Int32Array(start[kinds.count] ?? 0)];
  for (let kind = 0; kind < kinds.count; kind++) {
    const own = (axes.wet ? (kinds.wet[kind] as number) * perWet : 0) + (axes.cirkel ? (kinds.cirkel[kind] as number) : 0);
    for (let at = start[kind] as number; at < (start[kind + 1] as number); at++) {
      const inside = own + (axes.leefdomein ? (kinds.partLeefdomein[at] as number) * perLeefdomein : 0);
      cell[at] = (kinds.gebied[kind] as number) * perGebied + inside;
      whole[at] = totaal + inside;
    }
  }
  return { gebieden: gebieden.length, perGebied, totaal, start, cell, whole };
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
function added(ofKind: Float64Array, grid: Grid): Float64Array {
  const { gebieden, perGebied, start, cell } = grid;
  const counts = new Float64Array(gebieden * perGebied);
  for (let kind = 0; kind < ofKind.length; kind++) {
    for (let at = start[kind] as number; at < (start[kind + 1] as number); at++) {
      counts[cell[at] as number] = (counts[cell[at] as number] as number) + (ofKind[kind] as number);
    }
  }
  return counts;
}

/** The kosten of each kind, those of each leefdomein in the cell where that counts. */
function addedParts(ofPart: Float64Array, { partStart }: Kinds, grid: Grid): Float64Array {
  const { gebieden, perGebied, start, cell } = grid;
  const sums = new Float64Array(gebieden * perGebied);
  for (let kind = 0; kind + 1 < partStart.length; kind++) {
    const last = (start[kind + 1] as number) - 1;
    let at = start[kind] as number;
    for (let part = partStart[kind] as number; part < (partStart[kind + 1] as number); part++) {
      sums[cell[at] as number] = (sums[cell[at] as number] as number) + (ofPart[part] as number);
      if (at < last) at++;
    }
  }
  return sums;
}

/** How many different clients (or households) have rows in each cell. */
function distinct(met: Met, grid: Grid): Int32Array {
  const counts = Int32Array.from(added(met.alone, grid));
  const latest = new Int32Array(counts.length);
  // Who is in one gebied counts in all together as there; who is in several counts there once more, and in all together once.
  meet(met, { from: 0, to: met.several }, { start: grid.start, cell: grid.cell, counts, latest });
  totalled(counts, grid);
  const several = { from: met.several, to: met.numbers.length };
  meet(met, several, { start: grid.start, cell: grid.cell, counts, latest });
  meet(met, several, { start: grid.start, cell: grid.whole, counts, latest });
  return counts;
}

/** The measures of every cell of a grid. */
function count(counts: KindCounts, grid: Grid): (cell: number) => Measures {
  const of = (ofKind: Float64Array): Float64Array => totalled(added(ofKind, grid), grid);
  const [voorzieningen, ontdubbeld] = [of(counts.voorzieningen), of(counts.ontdubbeld)];
  const [instroom, uitstroom, stand] = [of(counts.instroom), of(counts.uitstroom), of(counts.stand)];
  const kosten = totalled(addedParts(counts.partKosten, counts.kinds, grid), grid);
  const clienten = distinct(counts.clienten, grid);
  const huishoudens = counts.huishoudens === null ? null : distinct(counts.huishoudens, grid);
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
  const measuresOf = count(counts, gridOf(countable, counts.kinds, axes));
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
