import type { CellCodes } from '../cell';
import type { Room } from '../levering/room';
import type { CountingRows } from './facts';
import { putInRows } from '../levering/codes';
import { numbered } from './numbered';
import { inOrder } from './order';
import { countDistinct } from './tally';

/** Rows that count, with their facts. */
interface Counted {
  readonly counting: Pick<CountingRows, 'rows'>;
  readonly facts: { readonly client: CellCodes };
}

/** The rows of several sets in one line, those of the first set first, as they are met client by client. */
export interface Across {
  /** Null when that is how they stand. */
  readonly order: Int32Array | null;
  /** Of all sets. */
  readonly size: number;
  /** In that order a number for the client of each row that is the same in all sets. */
  readonly client: CellCodes;
}

/** Counts the different clients in each cell; `cells` has that of every row of all sets, below 0 where it has none. */
export const clientsPerCell = ({ client, order }: Across, cells: Int32Array, cellCount: number, room: Room): Int32Array => {
  const counts = new Int32Array(cellCount);
  countDistinct(order === null ? cells : putInRows(room.int32(order.length), cells, order), client, counts);
  return counts;
};

const across = (client: CellCodes, room: Room): Across => {
  const { order, numbers } = inOrder(client, room);
  return { size: client.length, order, client: numbers };
};

/** Lays sets of rows in one line, with the clients they share. */
export function clientsAcross(sets: readonly Counted[], room: Room): Across {
  const [first, ...others] = sets;
  if (first === undefined) return across(new Int32Array(), room);
  if (others.length === 0) return across(first.facts.client, room);
  const numbers = new Map<string, number>();
  const client = room.int32(sets.reduce((size, { facts }) => size + facts.client.length, 0));
  let from = 0;
  for (const { counting, facts } of sets) {
    const { values } = numbered(counting.rows.columns.client_id);
    const ofValue = new Int32Array(values.length).fill(-1);
    for (let place = 0; place < facts.client.length; place++) {
      const value = facts.client[place] as number;
      if (ofValue[value] === -1) {
        const id = values[value] ?? '';
        ofValue[value] = numbers.get(id) ?? numbers.set(id, numbers.size).size - 1;
      }
      client[from + place] = ofValue[value] as number;
    }
    from += facts.client.length;
  }
  return across(client, room);
}
