import type { GeslotenTijdvak } from '../calendar';
import type { Room } from '../levering/room';
import type { ColumnData } from '../levering/sheet-data';
import type { Facts } from './facts';
import { meaningOf, numbered, type VoorzieningRows } from './numbered';

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
/** The last day of a row without einddatum: later than any day there is. */
const OPEN = 0x7fffffff;

/**
 * Joins rows of the same client, product and leveringsvorm that follow each other or share a toewijzingnummer
 * (design 4.3, CBS); the facts are those of one quarter.
 */
export function groupsOf(facts: Facts, rows: VoorzieningRows, quarter: GeslotenTijdvak, room: Room): Groups {
  const { size, client } = facts;
  const delivered = deliveredOf(facts, rows);
  const { product, leveringsvorm, toewijzing, begin, einde } = delivered;
  const order = likeBesideLike(facts, delivered, room);
  const groups = new Gathering(size, delivered, quarter, room);
  const isNumbered = (number: number, from: number, to: number): boolean => {
    for (let place = from; place < to; place++) if (toewijzing(order[place] as number) === number) return number !== 0;
    return false;
  };
  let start = 0;
  let first = 0;
  let final = 0;
  let end = 0;
  for (let next = 0; next < size; next++) {
    const row = order[next] as number;
    const isAlike =
      next > 0 && client[row] === client[final] && product(row) === product(final) && leveringsvorm(row) === leveringsvorm(final);
    const joins = isAlike && (end === OPEN || begin(row) <= end + JOINS_WITHIN || isNumbered(toewijzing(row), start, next));
    if (!joins) {
      if (next > 0) groups.close(first, final, end);
      start = next;
      first = row;
      end = 0;
    }
    final = row;
    end = Math.max(end, einde(row));
  }
  if (size > 0) groups.close(first, final, end);
  return groups.all();
}

/** What else decides of a counting row: looked up in the columns of the sheet, because most of it is asked once. */
interface Delivered {
  /** Equal for the same. */
  product(row: number): number;
  /** Equal for the same; 0 for none. */
  leveringsvorm(row: number): number;
  toewijzing(row: number): number;
  begin(row: number): number;
  /** OPEN when it still runs. */
  einde(row: number): number;
  herindicatie(row: number): number;
}

function deliveredOf({ rows, decision, decisions }: Facts, { columns }: VoorzieningRows): Delivered {
  const numberIn = (column: ColumnData<string | number>) => {
    const numbers = numbered(column).rows;
    return (row: number): number => numbers[rows[row] as number] as number;
  };
  const meaningIn = <T>(column: ColumnData<T>, of: (value: T | null) => number) => {
    const { codes } = column;
    const meaning = meaningOf(column, of);
    return (row: number): number => meaning[codes[rows[row] as number] as number] as number;
  };
  const products = Int32Array.from(decisions, ({ product }) => product);
  return {
    product: (row) => products[decision[row] as number] as number,
    leveringsvorm: numberIn(columns.leveringsvorm),
    toewijzing: numberIn(columns.toewijzingnummer),
    begin: meaningIn(columns.begindatum, (day) => day ?? 0),
    einde: meaningIn(columns.einddatum, (day) => day ?? OPEN),
    herindicatie: meaningIn(columns.herindicatie, (value) => (value === 'J' ? 1 : 0)),
  };
}

/** Rows of a client up to this many are put in their place one by one, which is quicker than sorting for so few. */
const FEW = 16;

/** The rows client by client, those of one product and leveringsvorm side by side by begindatum. */
function likeBesideLike({ size, client }: Facts, { product, leveringsvorm, begin }: Delivered, room: Room): Int32Array {
  const order = room.int32(size);
  const compare = (one: number, other: number): number =>
    product(one) - product(other) ||
    leveringsvorm(one) - leveringsvorm(other) ||
    begin(one) - begin(other) ||
    one - other;
  let from = 0;
  for (let row = 0; row < size; row++) {
    if (client[row] !== client[from]) from = row;
    let at = row;
    if (row - from < FEW) for (; at > from && compare(order[at - 1] as number, row) > 0; at--) order[at] = order[at - 1] as number;
    order[at] = row;
    const isLast = row + 1 === size || client[row + 1] !== client[row];
    if (row - from >= FEW && isLast) order.subarray(from, row + 1).sort(compare);
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

  constructor(rows: number, private readonly delivered: Delivered, private readonly quarter: GeslotenTijdvak, room: Room) {
    this.last = room.int32(rows);
    this.instroom = room.uint8(rows);
    this.uitstroom = room.uint8(rows);
    this.stand = room.uint8(rows);
  }

  close(first: number, final: number, end: number): void {
    const { delivered, quarter, size } = this;
    const start = delivered.begin(first);
    this.last[size] = final;
    this.instroom[size] = start >= quarter.eerste && start <= quarter.laatste && delivered.herindicatie(first) !== 1 ? 1 : 0;
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
