import type { Facts } from './facts';
import type { Groups } from './groups';
import { kindCellsOf, type KindCells } from './kind-cells';
import { kindsOf, type Kinds } from './kinds';
import type { Countable } from './measures';
import { metOf, type Met } from './met';
import { inOrder, mostOf, type InOrder } from './order';
import { count } from './tally';

/** What was counted of each kind of row: the cells of every table are sums of these. */
export interface KindCounts {
  readonly kinds: Kinds;
  readonly cells: KindCells;
  readonly voorzieningen: Float64Array;
  readonly ontdubbeld: Float64Array;
  readonly instroom: Float64Array;
  readonly uitstroom: Float64Array;
  readonly stand: Float64Array;
  /** Cents, of each leefdomein of each kind. */
  readonly partKosten: Float64Array;
  /** The rows client by client, and household by household. */
  readonly inOrder: { readonly client: InOrder; readonly huishouden: InOrder | null };
  readonly clienten: Met;
  /** Null when huishouden_id was not delivered at all. */
  readonly huishoudens: Met | null;
}

const known = new WeakMap<Countable, KindCounts>();

/** The counts of the kinds: made once for all tables, in the room of what is counted. */
export function kindCountsOf(countable: Countable): KindCounts {
  let counts = known.get(countable);
  if (counts === undefined) known.set(countable, (counts = countsOf(countable)));
  return counts;
}

function countsOf({ facts, groups, gebieden, leefdomeinen, heeftHuishoudens, room }: Countable): KindCounts {
  const kinds = kindsOf(facts, gebieden, room);
  const client = inOrder(facts.client, room);
  const huishouden = heeftHuishoudens ? inOrder(facts.huishouden, room) : null;
  const voorzieningen = new Float64Array(kinds.count);
  count(kinds.ofRow, voorzieningen);
  const cells = kindCellsOf(kinds, gebieden.length, leefdomeinen.length, voorzieningen);
  return {
    kinds,
    cells,
    voorzieningen,
    ...groupCounts(groups, kinds),
    partKosten: kostenPerPart(facts, kinds),
    inOrder: { client, huishouden },
    clienten: metOf(client, kinds, cells, room),
    huishoudens: huishouden === null ? null : metOf(huishouden, kinds, cells, room),
  };
}

function groupCounts(groups: Groups, { count: size, ofRow }: Kinds): Pick<KindCounts, 'ontdubbeld' | 'instroom' | 'uitstroom' | 'stand'> {
  const [ontdubbeld, instroom, uitstroom, stand] = [new Float64Array(size), new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let group = 0; group < groups.size; group++) {
    const kind = ofRow[groups.last[group] as number] as number;
    ontdubbeld[kind] = (ontdubbeld[kind] as number) + 1;
    instroom[kind] = (instroom[kind] as number) + (groups.instroom[group] as number);
    uitstroom[kind] = (uitstroom[kind] as number) + (groups.uitstroom[group] as number);
    stand[kind] = (stand[kind] as number) + (groups.stand[group] as number);
  }
  return { ontdubbeld, instroom, uitstroom, stand };
}

function kostenPerPart({ size, kosten }: Facts, { ofRow, parts, partStart, partLeefdomein }: Kinds): Float64Array {
  const sums = new Float64Array(partLeefdomein.length);
  const split = new Float64Array(mostOf(Int32Array.from(parts, ({ leefdomeinen }) => leefdomeinen.length)));
  for (let row = 0; row < size; row++) {
    const kind = ofRow[row] as number;
    const from = partStart[kind] as number;
    const end = partStart[kind + 1] as number;
    if (end - from === 1) sums[from] = (sums[from] as number) + (kosten[row] as number);
    else {
      parts[kind]?.split(kosten[row] as number, split, 0);
      for (let part = from; part < end; part++) sums[part] = (sums[part] as number) + (split[part - from] as number);
    }
  }
  return sums;
}
