import type { GeslotenTijdvak } from '../calendar';
import { OPEN, type Facts } from './facts';
import { mostOf, orderOf } from './order';

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
  const { begin, einde, toewijzing, herindicatie } = facts;
  const last: number[] = [];
  const flags = { instroom: [] as number[], uitstroom: [] as number[], stand: [] as number[] };

  const close = (first: number, final: number, end: number): void => {
    const start = begin[first] ?? 0;
    last.push(final);
    flags.instroom.push(start >= quarter.eerste && start <= quarter.laatste && herindicatie[first] !== 1 ? 1 : 0);
    flags.uitstroom.push(end >= quarter.eerste && end <= quarter.laatste ? 1 : 0);
    flags.stand.push(start <= quarter.laatste && end > quarter.laatste ? 1 : 0);
  };

  const join = (sorted: readonly number[]): void => {
    let [first, final, end] = [-1, -1, 0];
    let numbers: number[] = [];
    for (const row of sorted) {
      const number = toewijzing[row] ?? 0;
      const follows = end === OPEN || (begin[row] ?? 0) <= end + JOINS_WITHIN;
      if (first === -1 || !(follows || numbers.includes(number))) {
        if (first !== -1) close(first, final, end);
        [first, end, numbers] = [row, 0, []];
      }
      final = row;
      end = Math.max(end, einde[row] ?? OPEN);
      if (number !== 0) numbers.push(number);
    }
    if (first !== -1) close(first, final, end);
  };

  for (const alike of rowsAlike(facts)) {
    const [only = 0] = alike;
    // Most stand alone.
    if (alike.length === 1) close(only, only, Math.max(0, einde[only] ?? OPEN));
    else join(alike);
  }
  return {
    size: last.length,
    last: Int32Array.from(last),
    instroom: Uint8Array.from(flags.instroom),
    uitstroom: Uint8Array.from(flags.uitstroom),
    stand: Uint8Array.from(flags.stand),
  };
}

/** The counting rows of each client, product and leveringsvorm, by begindatum and row; the wet is part of the product. */
function* rowsAlike({ client, product, leveringsvorm, begin }: Facts): Generator<readonly number[]> {
  const vormen = mostOf(leveringsvorm) + 1;
  const kindOf = (row: number): number => (product[row] ?? 0) * vormen + (leveringsvorm[row] ?? 0);
  const sorted = orderOf(client);
  let start = 0;
  while (start < sorted.length) {
    const first = sorted[start] ?? 0;
    let stop = start + 1;
    while (stop < sorted.length && client[sorted[stop] ?? 0] === client[first]) stop++;
    if (stop - start === 1) {
      yield [first];
    } else {
      const rows: number[] = [];
      for (let place = start; place < stop; place++) rows.push(sorted[place] ?? 0);
      rows.sort((a, b) => kindOf(a) - kindOf(b) || (begin[a] ?? 0) - (begin[b] ?? 0) || a - b);
      for (let from = 0, to = 1; to <= rows.length; to++) {
        if (to < rows.length && kindOf(rows[to] ?? 0) === kindOf(rows[from] ?? 0)) continue;
        yield rows.slice(from, to);
        from = to;
      }
    }
    start = stop;
  }
}
