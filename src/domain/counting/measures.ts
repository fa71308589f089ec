import type { CountedCell, Measures } from '../calculated';
import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import { TOTAAL } from './gebied-of-row';
import type { Facts } from './facts';
import type { Groups } from './groups';
import { finestOf, type Finest, type Together } from './finest';

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
  readonly cellCount: number;
  readonly perGebied: number;
  readonly totaal: number;
  /** Per finest cell the cell of the table it is part of, and the same cell of all gebieden together. */
  readonly cell: Int32Array;
  readonly whole: Int32Array;
}

/** Lays the cells of a table over the finest ones, which go by gebied, wet, leefdomein and cirkel. */
function gridOf({ gebieden }: Countable, { cellCount: finestCount, leefdomeinen }: Finest, axes: Axes): Grid {
  const [wetCount, cirkelCount] = [wetten.entries.length, cirkels.entries.length];
  const perLeefdomein = axes.cirkel ? cirkelCount : 1;
  const perWet = perLeefdomein * (axes.leefdomein ? leefdomeinen : 1);
  const perGebied = perWet * (axes.wet ? wetCount : 1);
  const totaal = gebieden.indexOf(TOTAAL) * perGebied;
  const [cell, whole] = [new Int32Array(finestCount), new Int32Array(finestCount)];
  let finest = 0;
  for (let gebied = 0; gebied < gebieden.length; gebied++) {
    for (let wet = 0; wet < wetCount; wet++) {
      for (let leefdomein = 0; leefdomein < leefdomeinen; leefdomein++) {
        for (let cirkel = 0; cirkel < cirkelCount; cirkel++) {
          const inside = (axes.wet ? wet * perWet : 0) + (axes.leefdomein ? leefdomein * perLeefdomein : 0) + (axes.cirkel ? cirkel : 0);
          cell[finest] = gebied * perGebied + inside;
          whole[finest++] = totaal + inside;
        }
      }
    }
  }
  return { cellCount: gebieden.length * perGebied, perGebied, totaal, cell, whole };
}

/** Adds what stands in the finest cells to the cell of the table, and to the same cell of all gebieden together. */
function added(sums: Float64Array, { cellCount, cell, whole }: Grid): Float64Array {
  const found = new Float64Array(cellCount);
  for (let finest = 0; finest < sums.length; finest++) {
    const [at, all, sum] = [cell[finest] as number, whole[finest] as number, sums[finest] as number];
    found[at] = (found[at] as number) + sum;
    if (all !== at) found[all] = (found[all] as number) + sum;
  }
  return found;
}

/** How many different numbers stand in each cell. */
function distinct({ numbers, cells, alone }: Together, grid: Grid): Int32Array {
  const { cellCount, cell, whole } = grid;
  const counts = Int32Array.from(added(alone, grid));
  const latest = new Int32Array(cellCount);
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] as number;
    const finest = cells[place] as number;
    const at = cell[finest] as number;
    if (latest[at] !== number) {
      latest[at] = number;
      counts[at] = (counts[at] as number) + 1;
    }
    const all = whole[finest] as number;
    if (latest[all] !== number) {
      latest[all] = number;
      counts[all] = (counts[all] as number) + 1;
    }
  }
  return counts;
}

/** The measures of every cell of a grid. */
function count({ sums, byClient, byHuishouden }: Finest, grid: Grid): (cell: number) => Measures {
  const [voorzieningen, ontdubbeld, kosten] = [added(sums.voorzieningen, grid), added(sums.ontdubbeld, grid), added(sums.kosten, grid)];
  const [instroom, uitstroom, stand] = [added(sums.instroom, grid), added(sums.uitstroom, grid), added(sums.stand, grid)];
  const clienten = distinct(byClient, grid);
  const huishoudens = byHuishouden === null ? null : distinct(byHuishouden, grid);
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
  const finest = finestOf(countable, axes.leefdomein === true);
  const measuresOf = count(finest, gridOf(countable, finest, axes));
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
