import type { GeslotenTijdvak } from '../calendar';
import { combinationsOf } from '../levering/combinations';
import { OPEN, type Facts } from './facts';
import { mostOf, sortedBy } from './order';

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
  const { size, client, begin, einde, toewijzing } = facts;
  const kind = kindsOf(facts);
  const order = sortedBy(client, sortedBy(kind, sortedBy(begin)));
  const groups = new Gathering(facts, quarter);
  const isNumbered = (number: number, from: number, to: number): boolean => {
    for (let place = from; place < to; place++) if (toewijzing[order[place] ?? 0] === number) return number !== 0;
    return false;
  };
  let [start, first, final, end] = [0, 0, 0, 0];
  for (let next = 0; next < size; next++) {
    const row = order[next] ?? 0;
    const isAlike = next > 0 && client[row] === client[final] && kind[row] === kind[final];
    const follows = end === OPEN || (begin[row] ?? 0) <= end + JOINS_WITHIN;
    if (!isAlike || !(follows || isNumbered(toewijzing[row] ?? 0, start, next))) {
      if (next > 0) groups.close(first, final, end);
      [start, first, end] = [next, row, 0];
    }
    final = row;
    end = Math.max(end, einde[row] ?? OPEN);
  }
  if (size > 0) groups.close(first, final, end);
  return groups.all();
}

/** Per row a number for its product, of which the wet is part, and leveringsvorm together. */
function kindsOf({ size, product, leveringsvorm }: Facts): Int32Array {
  const columns = [product, leveringsvorm].map((codes) => ({ codes, cells: { length: mostOf(codes) + 1 } }));
  return combinationsOf(columns, size).numbers;
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
    const start = facts.begin[first] ?? 0;
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
      last: last.slice(0, size),
      instroom: instroom.slice(0, size),
      uitstroom: uitstroom.slice(0, size),
      stand: stand.slice(0, size),
    };
  }
}
