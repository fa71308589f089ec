import type { CountedCell, Measures } from '../calculated';
import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import { TOTAAL } from './gebied-of-row';
import type { Facts } from './facts';
import type { Groups } from './groups';

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

/** The rows of the facts put together by a number of theirs, so that what is counted once per number is met in one go. */
export interface Order {
  readonly client: Int32Array;
  readonly huishouden: Int32Array;
}

/** The orders in which clients and households are counted. */
export const ordersOf = ({ client, huishouden }: Facts): Order => ({ client: sortedBy(client), huishouden: sortedBy(huishouden) });

/** The places of an array in the order of the numbers they hold, by counting. */
function sortedBy(numbers: Int32Array): Int32Array {
  const starts = new Int32Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 2);
  for (const number of numbers) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 1; number < starts.length; number++) starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  const sorted = new Int32Array(numbers.length);
  numbers.forEach((number, place) => {
    const at = starts[number] ?? 0;
    sorted[at] = place;
    starts[number] = at + 1;
  });
  return sorted;
}

/**
 * Counts a table over the given axes (design 4.3), by gebied and for all gebieden together. Cells without a row are
 * left out unless `complete`. With the axis leefdomein a row counts 1 in each of its leefdomeinen and brings that
 * part of its kosten; without it, 1 with all its kosten.
 */
export function countTable(countable: Countable, order: Order, axes: Axes, complete = false): CountedCell[] {
  const { facts, groups, gebieden, leefdomeinen, heeftHuishoudens } = countable;
  const sizes = [axes.cirkel ? cirkels.entries.length : 1, axes.leefdomein ? leefdomeinen.length : 1, axes.wet ? wetten.entries.length : 1];
  const [cirkelCount = 1, leefdomeinCount = 1, wetCount = 1] = sizes;
  const perGebied = cirkelCount * leefdomeinCount * wetCount;
  const cellCount = perGebied * gebieden.length;
  const totaal = gebieden.indexOf(TOTAAL) * perGebied;
  const gebiedNumber = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const gebiedOfPlace = Int32Array.from(facts.places, ({ gebied }) => (gebiedNumber.get(gebied) ?? 0) * perGebied);

  /** Calls with every cell a row stands in, and what part of its kosten stands there; each cell of a row differs. */
  const eachCell = (row: number, visit: (cell: number, kosten: number) => void): void => {
    const inGebied = gebiedOfPlace[facts.place[row] ?? 0] ?? 0;
    const wet = axes.wet ? (facts.wet[row] ?? 0) : 0;
    const cirkel = axes.cirkel ? (facts.cirkel[row] ?? 0) : 0;
    const at = wet * leefdomeinCount * cirkelCount + cirkel;
    if (!axes.leefdomein) {
      visit(inGebied + at, facts.kosten[row] ?? 0);
      visit(totaal + at, facts.kosten[row] ?? 0);
      return;
    }
    const end = facts.partStart[row + 1] ?? 0;
    for (let part = facts.partStart[row] ?? 0; part < end; part++) {
      const cell = at + (facts.partLeefdomein[part] ?? 0) * cirkelCount;
      visit(inGebied + cell, facts.partKosten[part] ?? 0);
      visit(totaal + cell, facts.partKosten[part] ?? 0);
    }
  };

  const [voorzieningen, kosten] = [new Int32Array(cellCount), new Float64Array(cellCount)];
  for (let row = 0; row < facts.size; row++) {
    eachCell(row, (cell, part) => {
      voorzieningen[cell] = (voorzieningen[cell] ?? 0) + 1;
      kosten[cell] = (kosten[cell] ?? 0) + part;
    });
  }

  const distinct = (sorted: Int32Array, numbers: Int32Array): Int32Array => {
    const [counts, latest] = [new Int32Array(cellCount), new Int32Array(cellCount)];
    for (const row of sorted) {
      const number = numbers[row] ?? 0;
      if (number === 0) continue;
      eachCell(row, (cell) => {
        if (latest[cell] === number) return;
        latest[cell] = number;
        counts[cell] = (counts[cell] ?? 0) + 1;
      });
    }
    return counts;
  };
  const clienten = distinct(order.client, facts.client);
  const huishoudens = heeftHuishoudens ? distinct(order.huishouden, facts.huishouden) : null;

  const counter = (): Int32Array => new Int32Array(cellCount);
  const [ontdubbeld, instroom, uitstroom, stand] = [counter(), counter(), counter(), counter()];
  for (let group = 0; group < groups.size; group++) {
    eachCell(groups.last[group] ?? 0, (cell) => {
      ontdubbeld[cell] = (ontdubbeld[cell] ?? 0) + 1;
      instroom[cell] = (instroom[cell] ?? 0) + (groups.instroom[group] ?? 0);
      uitstroom[cell] = (uitstroom[cell] ?? 0) + (groups.uitstroom[group] ?? 0);
      stand[cell] = (stand[cell] ?? 0) + (groups.stand[group] ?? 0);
    });
  }

  const measuresAt = (cell: number): Measures => ({
    voorzieningen: voorzieningen[cell] ?? 0,
    ontdubbeld: ontdubbeld[cell] ?? 0,
    clienten: clienten[cell] ?? 0,
    huishoudens: huishoudens === null ? null : (huishoudens[cell] ?? 0),
    instroom: instroom[cell] ?? 0,
    uitstroom: uitstroom[cell] ?? 0,
    stand: stand[cell] ?? 0,
    kosten: kosten[cell] ?? 0,
  });
  const cells: CountedCell[] = [];
  for (let cell = 0; cell < cellCount; cell++) {
    if (!complete && voorzieningen[cell] === 0) continue;
    cells.push({
      gebied: gebieden[Math.floor(cell / perGebied)] ?? TOTAAL,
      wet: axes.wet ? (wetten.entries[Math.floor(cell / (leefdomeinCount * cirkelCount)) % wetCount]?.code ?? null) : null,
      leefdomein: axes.leefdomein ? (leefdomeinen[Math.floor(cell / cirkelCount) % leefdomeinCount] ?? null) : null,
      cirkel: axes.cirkel ? (cirkels.entries[cell % cirkelCount]?.code ?? null) : null,
      ...measuresAt(cell),
    });
  }
  return cells;
}
