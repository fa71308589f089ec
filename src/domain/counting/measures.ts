import type { CountedCell, Measures } from '../calculated';
import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import { TOTAAL } from './gebied-of-row';
import type { Facts } from './facts';
import type { Groups } from './groups';
import { sortedBy } from './order';

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

/** The rows put together by client and by household, so that what is counted once for each is met in one go. */
export interface Order {
  readonly client: Int32Array;
  readonly huishouden: Int32Array;
}

/** The orders in which clients and households are counted. */
export const ordersOf = ({ client, huishouden }: Facts): Order => ({
  client: sortedBy(client),
  huishouden: sortedBy(huishouden),
});

/** What the rows of a table are counted into: `perGebied` cells for every gebied, those of `totaal` among them. */
interface Grid {
  readonly cellCount: number;
  readonly perGebied: number;
  readonly totaal: number;
  /** The cells of row r, `totaal` left out, stand from start[r] up to start[r + 1]. */
  readonly start: Int32Array;
  readonly cell: Int32Array;
  /** The same cell of all gebieden together. */
  readonly whole: Int32Array;
  /** The cents of the row in that cell. */
  readonly kosten: Float64Array;
}

function gridOf({ facts, gebieden, leefdomeinen }: Countable, axes: Axes): Grid {
  const cirkelCount = axes.cirkel ? cirkels.entries.length : 1;
  const perWet = cirkelCount * (axes.leefdomein ? leefdomeinen.length : 1);
  const perGebied = perWet * (axes.wet ? wetten.entries.length : 1);
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const totaal = (numberOf.get(TOTAAL) ?? 0) * perGebied;
  const first = Int32Array.from(facts.places, ({ gebied }) => (numberOf.get(gebied) ?? 0) * perGebied);
  const onePerRow = () => Int32Array.from({ length: facts.size + 1 }, (_, row) => row);
  const start = axes.leefdomein ? facts.partStart : onePerRow();
  const kosten = axes.leefdomein ? facts.partKosten : facts.kosten;
  const cell = new Int32Array(kosten.length);
  const whole = new Int32Array(kosten.length);
  for (let row = 0; row < facts.size; row++) {
    const wet = axes.wet ? (facts.wet[row] ?? 0) * perWet : 0;
    const inside = wet + (axes.cirkel ? (facts.cirkel[row] ?? 0) : 0);
    const at = first[facts.place[row] ?? 0] ?? 0;
    const end = start[row + 1] ?? 0;
    for (let part = start[row] ?? 0; part < end; part++) {
      const place = inside + (axes.leefdomein ? (facts.partLeefdomein[part] ?? 0) * cirkelCount : 0);
      cell[part] = at + place;
      whole[part] = totaal + place;
    }
  }
  return { cellCount: gebieden.length * perGebied, perGebied, totaal, start, cell, whole, kosten };
}

/** Adds what stands in the cells of each gebied to the same cells of all gebieden together. */
function addTotals(sums: Int32Array | Float64Array, { cellCount, perGebied, totaal }: Grid): void {
  for (let cell = 0; cell < cellCount; cell++) {
    if (cell >= totaal && cell < totaal + perGebied) continue;
    const all = totaal + (cell % perGebied);
    sums[all] = (sums[all] ?? 0) + (sums[cell] ?? 0);
  }
}

/** How many different numbers stand in each cell; rows with number 0 are passed over. */
function distinct(sorted: Int32Array, numbers: Int32Array, grid: Grid): Int32Array {
  const { cellCount, start, cell, whole } = grid;
  const counts = new Int32Array(cellCount);
  const latest = new Int32Array(cellCount);
  for (let place = 0; place < sorted.length; place++) {
    const row = sorted[place] ?? 0;
    const number = numbers[row] ?? 0;
    if (number === 0) continue;
    const end = start[row + 1] ?? 0;
    for (let part = start[row] ?? 0; part < end; part++) {
      const [at, all] = [cell[part] ?? 0, whole[part] ?? 0];
      if (latest[at] !== number) {
        latest[at] = number;
        counts[at] = (counts[at] ?? 0) + 1;
      }
      if (latest[all] !== number) {
        latest[all] = number;
        counts[all] = (counts[all] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/** The measures of every cell of a grid. */
function count({ facts, groups, heeftHuishoudens }: Countable, order: Order, grid: Grid): (cell: number) => Measures {
  const counter = (): Int32Array => new Int32Array(grid.cellCount);
  const [voorzieningen, ontdubbeld] = [counter(), counter()];
  const [instroom, uitstroom, stand] = [counter(), counter(), counter()];
  const kosten = new Float64Array(grid.cellCount);
  for (let part = 0; part < grid.cell.length; part++) {
    const cell = grid.cell[part] ?? 0;
    voorzieningen[cell] = (voorzieningen[cell] ?? 0) + 1;
    kosten[cell] = (kosten[cell] ?? 0) + (grid.kosten[part] ?? 0);
  }
  for (let group = 0; group < groups.size; group++) {
    const row = groups.last[group] ?? 0;
    const end = grid.start[row + 1] ?? 0;
    for (let part = grid.start[row] ?? 0; part < end; part++) {
      const cell = grid.cell[part] ?? 0;
      ontdubbeld[cell] = (ontdubbeld[cell] ?? 0) + 1;
      instroom[cell] = (instroom[cell] ?? 0) + (groups.instroom[group] ?? 0);
      uitstroom[cell] = (uitstroom[cell] ?? 0) + (groups.uitstroom[group] ?? 0);
      stand[cell] = (stand[cell] ?? 0) + (groups.stand[group] ?? 0);
    }
  }
  for (const sums of [voorzieningen, kosten, ontdubbeld, instroom, uitstroom, stand]) addTotals(sums, grid);
  const clienten = distinct(order.client, facts.client, grid);
  const huishoudens = heeftHuishoudens ? distinct(order.huishouden, facts.huishouden, grid) : null;
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
export function countTable(countable: Countable, order: Order, axes: Axes, complete = false): CountedCell[] {
  const { gebieden, leefdomeinen } = countable;
  const grid = gridOf(countable, axes);
  const measuresOf = count(countable, order, grid);
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
