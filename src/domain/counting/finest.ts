import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import type { Facts } from './facts';
import { gathered } from './gathered';
import type { Groups } from './groups';
import type { Countable } from './measures';
import { orderOf } from './order';
import { count, perPart, sum, together } from './tally';

/** In which finest cells each client or household has rows, put together by its number; rows of nobody are left out. */
export interface Together {
  readonly numbers: Int32Array;
  readonly cells: Int32Array;
  /** Per finest cell how many others have rows there and nowhere else. */
  readonly alone: Float64Array;
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
    byClient: byNumber(placed, facts.client, cellCount),
    byHuishouden: heeftHuishoudens ? byNumber(placed, facts.huishouden, cellCount) : null,
  };
}

/** Per row, or per leefdomein of a row, its finest cell. */
function cellsOf(facts: Facts, gebieden: readonly string[], leefdomeinen: number | null): Int32Array {
  const cirkelCount = cirkels.entries.length;
  const perWet = cirkelCount * (leefdomeinen ?? 1);
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const gebiedStarts = Int32Array.from(facts.places, ({ gebied }) => (numberOf.get(gebied) ?? 0) * perWet * wetten.entries.length);
  const wetStarts = Int32Array.from(wetten.entries, (_, wet) => wet * perWet);
  const starts = together(gathered(facts.place, null, gebiedStarts), gathered(facts.wet, null, wetStarts));
  const cells = together(starts, facts.cirkel);
  if (leefdomeinen === null) return cells;
  const leefdomeinStarts = Int32Array.from({ length: leefdomeinen }, (_, leefdomein) => leefdomein * cirkelCount);
  return together(perPart(cells, facts.partStart), gathered(facts.partLeefdomein, null, leefdomeinStarts));
}

function sumsOf({ start, cell }: Placed, cents: Float64Array, groups: Groups, cellCount: number): Finest['sums'] {
  const zeros = (): Float64Array => new Float64Array(cellCount);
  const [voorzieningen, kosten, ontdubbeld] = [zeros(), zeros(), zeros()];
  const [instroom, uitstroom, stand] = [zeros(), zeros(), zeros()];
  count(cell, voorzieningen);
  sum(cell, cents, kosten);
  for (let group = 0; group < groups.size; group++) {
    const row = groups.last[group] as number;
    const end = start === null ? row + 1 : (start[row + 1] as number);
    for (let part = start === null ? row : (start[row] as number); part < end; part++) {
      const at = cell[part] as number;
      ontdubbeld[at] = (ontdubbeld[at] as number) + 1;
      instroom[at] = (instroom[at] as number) + (groups.instroom[group] as number);
      uitstroom[at] = (uitstroom[at] as number) + (groups.uitstroom[group] as number);
      stand[at] = (stand[at] as number) + (groups.stand[group] as number);
    }
  }
  return { voorzieningen, kosten, ontdubbeld, instroom, uitstroom, stand };
}

/** Puts cells together by the number of their row, so that what is counted once for each is met in one go. */
function byNumber({ start, cell }: Placed, numbers: Int32Array, cellCount: number): Together {
  const sorted = orderOf(numbers);
  const found = { numbers: new Int32Array(cell.length), cells: new Int32Array(cell.length) };
  const [alone, latest] = [new Float64Array(cellCount), new Int32Array(cellCount)];
  let [size, next] = [0, 0];
  while (next < sorted.length) {
    const first = size;
    const number = numbers[sorted[next] as number] as number;
    for (; next < sorted.length; next++) {
      const row = sorted[next] as number;
      if (numbers[row] !== number) break;
      if (number === 0) continue;
      const end = start === null ? row + 1 : (start[row + 1] as number);
      for (let part = start === null ? row : (start[row] as number); part < end; part++) {
        const at = cell[part] as number;
        if (latest[at] === number) continue;
        latest[at] = number;
        found.numbers[size] = number;
        found.cells[size++] = at;
      }
    }
    if (size !== first + 1) continue;
    const at = found.cells[first] as number;
    alone[at] = (alone[at] as number) + 1;
    size = first;
  }
  return { numbers: found.numbers.subarray(0, size), cells: found.cells.subarray(0, size), alone };
}
