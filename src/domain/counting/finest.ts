import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import type { Facts } from './facts';
import type { Groups } from './groups';
import type { Countable } from './measures';
import { orderOf } from './order';

/** Whose rows stand in which finest cells, put together by client or household; rows of nobody are left out. */
export interface Together {
  readonly numbers: Int32Array;
  readonly cells: Int32Array;
}

/** The rows counted by gebied, wet, leefdomein and cirkel at once: the cells of every table are sums of these. */
export interface Finest {
  readonly cellCount: number;
  /** How many leefdomeinen are told apart: 1 when a row counts once with all its kosten. */
  readonly leefdomeinen: number;
  readonly sums: Readonly<Record<'voorzieningen' | 'kosten' | 'ontdubbeld' | 'instroom' | 'uitstroom' | 'stand', Float64Array>>;
  readonly byClient: Together;
  /** Null when huishouden_id was not delivered at all. */
  readonly byHuishouden: Together | null;
}

const known = new WeakMap<Countable, (Finest | undefined)[]>();

/** The finest cells, by leefdomein or not: made once for all tables. */
export function finestOf(countable: Countable, byLeefdomein: boolean): Finest {
  let both = known.get(countable);
  if (both === undefined) known.set(countable, (both = []));
  return (both[byLeefdomein ? 1 : 0] ??= makeFinest(countable, byLeefdomein));
}

/** Where the rows stand: the cells of row r from start[r] up to start[r + 1], one each where that is null. */
interface Placed {
  readonly start: Int32Array | null;
  readonly cell: Int32Array;
}

function makeFinest({ facts, groups, gebieden, leefdomeinen, heeftHuishoudens }: Countable, byLeefdomein: boolean): Finest {
  const count = byLeefdomein ? leefdomeinen.length : 1;
  const cellCount = gebieden.length * wetten.entries.length * count * cirkels.entries.length;
  const placed = { start: byLeefdomein ? facts.partStart : null, cell: cellsOf(facts, gebieden, byLeefdomein ? count : null) };
  return {
    cellCount,
    leefdomeinen: count,
    sums: sumsOf(placed, byLeefdomein ? facts.partKosten : facts.kosten, groups, cellCount),
    byClient: together(placed, facts.client),
    byHuishouden: heeftHuishoudens ? together(placed, facts.huishouden) : null,
  };
}

/** Per row, or per leefdomein of a row, its finest cell. */
function cellsOf(facts: Facts, gebieden: readonly string[], leefdomeinen: number | null): Int32Array {
  const cirkelCount = cirkels.entries.length;
  const perWet = cirkelCount * (leefdomeinen ?? 1);
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const first = facts.places.map(({ gebied }) => (numberOf.get(gebied) ?? 0) * perWet * wetten.entries.length);
  const cell = new Int32Array(leefdomeinen === null ? facts.size : facts.partKosten.length);
  for (let row = 0; row < facts.size; row++) {
    const inside = (facts.wet[row] ?? 0) * perWet + (facts.cirkel[row] ?? 0);
    const at = (first[facts.place[row] ?? 0] ?? 0) + inside;
    if (leefdomeinen === null) {
      cell[row] = at;
      continue;
    }
    const end = facts.partStart[row + 1] ?? 0;
    for (let part = facts.partStart[row] ?? 0; part < end; part++) {
      cell[part] = at + (facts.partLeefdomein[part] ?? 0) * cirkelCount;
    }
  }
  return cell;
}

function sumsOf({ start, cell }: Placed, cents: Float64Array, groups: Groups, cellCount: number): Finest['sums'] {
  const zeros = (): Float64Array => new Float64Array(cellCount);
  const [voorzieningen, kosten, ontdubbeld] = [zeros(), zeros(), zeros()];
  const [instroom, uitstroom, stand] = [zeros(), zeros(), zeros()];
  for (let part = 0; part < cell.length; part++) {
    const at = cell[part] ?? 0;
    voorzieningen[at] = (voorzieningen[at] ?? 0) + 1;
    kosten[at] = (kosten[at] ?? 0) + (cents[part] ?? 0);
  }
  for (let group = 0; group < groups.size; group++) {
    const row = groups.last[group] ?? 0;
    const end = start === null ? row + 1 : (start[row + 1] ?? 0);
    for (let part = start === null ? row : (start[row] ?? 0); part < end; part++) {
      const at = cell[part] ?? 0;
      ontdubbeld[at] = (ontdubbeld[at] ?? 0) + 1;
      instroom[at] = (instroom[at] ?? 0) + (groups.instroom[group] ?? 0);
      uitstroom[at] = (uitstroom[at] ?? 0) + (groups.uitstroom[group] ?? 0);
      stand[at] = (stand[at] ?? 0) + (groups.stand[group] ?? 0);
    }
  }
  return { voorzieningen, kosten, ontdubbeld, instroom, uitstroom, stand };
}

/** Puts cells together by the number of their row, so that what is counted once for each is met in one go. */
function together({ start, cell }: Placed, numbers: Int32Array): Together {
  const sorted = orderOf(numbers);
  const found = { numbers: new Int32Array(cell.length), cells: new Int32Array(cell.length) };
  let size = 0;
  for (let next = 0; next < sorted.length; next++) {
    const row = sorted[next] ?? 0;
    const number = numbers[row] ?? 0;
    if (number === 0) continue;
    const end = start === null ? row + 1 : (start[row + 1] ?? 0);
    for (let part = start === null ? row : (start[row] ?? 0); part < end; part++) {
      found.numbers[size] = number;
      found.cells[size++] = cell[part] ?? 0;
    }
  }
  return { numbers: found.numbers.subarray(0, size), cells: found.cells.subarray(0, size) };
}
