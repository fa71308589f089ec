import type { GeslotenTijdvak } from '../calendar';
import { OPEN, type Facts } from './facts';

/** The ontdubbelde voorzieningen of a quarter: one number per group, which counts in the cell of its last row. */
export interface Groups {
  readonly size: number;
  /** Number of the last counting row of each group, by begindatum and row. */
  readonly last: Int32Array;
  readonly instroom: Uint8Array;
  readonly uitstroom: Uint8Array;
  readonly stand: Uint8Array;
}

/** The largest difference between a begin and an end in one group: at most two free days between them. */
const JOINS_WITHIN = 3;

/**
 * Joins rows of the same client, product and leveringsvorm that follow each other or share a toewijzingnummer
 * (design 4.3, CBS); the facts are those of one quarter.
 */
export function groupsOf(facts: Facts, quarter: GeslotenTijdvak): Groups {
  const { size, client, product, leveringsvorm, begin, einde, toewijzing } = facts;
  const order = likeBesideLike(facts);
  const groups = new Gathering(facts, quarter);
  const isNumbered = (number: number, from: number, to: number): boolean => {
    for (let place = from; place < to; place++) if (toewijzing[order[place] as number] === number) return number !== 0;
    return false;
  };
  let [start, first, final, end] = [0, 0, 0, 0];
  for (let next = 0; next < size; next++) {
    const row = order[next] as number;
    const isAlike =
      next > 0 && client[row] === client[final] && product[row] === product[final] && leveringsvorm[row] === leveringsvorm[final];
    const follows = end === OPEN || (begin[row] as number) <= end + JOINS_WITHIN;
    if (!isAlike || !(follows || isNumbered(toewijzing[row] as number, start, next))) {
      if (next > 0) groups.close(first, final, end);
      [start, first, end] = [next, row, 0];
    }
    final = row;
    end = Math.max(end, einde[row] as number);
  }
  if (size > 0) groups.close(first, final, end);
  return groups.all();
}

/** Rows of a client up to this many are put in their place one by one, which is quicker than sorting for so few. */
const FEW = 16;

/** The rows client by client, those of one product and leveringsvorm side by side by begindatum. */
function likeBesideLike({ size, client, product, leveringsvorm, begin }: Facts): Int32Array {
  const order = new Int32Array(size);
  const compare = (one: number, other: number): number =>
    (product[one] as number) - (product[other] as number) ||
    (leveringsvorm[one] as number) - (leveringsvorm[other] as number) ||
    (begin[one] as number) - (begin[other] as number) ||
    one - other;
  let from = 0;
  for (let row = 0; row < size; row++) {
    if (client[row] !== client[from]) from = row;
    let at = row;
    if (row - from < FEW) for (; at > from && compare(order[at - 1] as number, row) > 0; at--) order[at] = order[at - 1] as number;
    order[at] = row;
    if (row - from >= FEW && client[row + 1] !== client[row]) order.subarray(from, row + 1).sort(compare);
  }
  return order;
}

/** The groups that were found so far. */
class Gathering {
  private size = 0;
  private readonly last: Int32Array;
  private readonly instroom: Uint8Array;
  private readonly uitstroom: Uint8Array;
  private readonly stand: Uint8Array;

  constructor(private readonly facts: Facts, private readonly quarter: GeslotenTijdvak) {
    this.last = new Int32Array(facts.size);
    this.instroom = new Uint8Array(facts.size);
    this.uitstroom = new Uint8Array(facts.size);
    this.stand = new Uint8Array(facts.size);
  }

  close(first: number, final: number, end: number): void {
    const { facts, quarter, size } = this;
    const start = facts.begin[first] as number;
    this.last[size] = final;
    this.instroom[size] = start >= quarter.eerste && start <= quarter.laatste && facts.herindicatie[first] !== 1 ? 1 : 0;
    this.uitstroom[size] = end >= quarter.eerste && end <= quarter.laatste ? 1 : 0;
    this.stand[size] = start <= quarter.laatste && end > quarter.laatste ? 1 : 0;
    this.size++;
  }

  all(): Groups {
    const { size, last, instroom, uitstroom, stand } = this;
    return {
      size,
      last: last.subarray(0, size),
      instroom: instroom.subarray(0, size),
      uitstroom: uitstroom.subarray(0, size),
      stand: stand.subarray(0, size),
    };
  }
}
