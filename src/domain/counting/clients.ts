import type { CountingRows, Facts } from './facts';
import { numbered } from './numbered';
import { mostOf, orderOf } from './order';

/** Rows that count, with their facts. */
interface Counted {
  readonly counting: Pick<CountingRows, 'rows'>;
  readonly facts: Pick<Facts, 'client'>;
}

/** For each set of rows, per counting row a number for its client that is the same in all sets. */
export function clientsAcross(sets: readonly Counted[]): readonly Int32Array[] {
  const [first, ...others] = sets;
  if (first === undefined) return [];
  if (others.length === 0) return [first.facts.client];
  const numbers = new Map<string, number>();
  return sets.map(({ counting, facts }) => {
    const { values } = numbered(counting.rows.columns.client_id);
    const ofValue = new Int32Array(values.length).fill(-1);
    return facts.client.map((client) => {
      let number = ofValue[client] ?? -1;
      if (number < 0) {
        const id = values[client] ?? '';
        number = numbers.get(id) ?? numbers.set(id, numbers.size).size - 1;
        ofValue[client] = number;
      }
      return number;
    });
  });
}

/** Visits the rows of all sets client by client, so that what is counted once for each is met in one go. */
export function eachByClient(
  clients: readonly Int32Array[],
  visit: (set: number, place: number, client: number) => void,
): void {
  const orders = clients.map((numbers) => orderOf(numbers));
  const at = clients.map(() => 0);
  const most = clients.reduce((largest, numbers) => Math.max(largest, mostOf(numbers)), -1);
  if (clients.length === 1) {
    const [numbers = new Int32Array(), order = new Int32Array()] = [clients[0], orders[0]];
    for (let next = 0; next < order.length; next++) visit(0, order[next] ?? 0, numbers[order[next] ?? 0] ?? 0);
    return;
  }
  for (let client = 0; client <= most; client++) {
    clients.forEach((numbers, set) => {
      const order = orders[set] ?? new Int32Array();
      for (let next = at[set] ?? 0; next < order.length && numbers[order[next] ?? 0] === client; next++) {
        visit(set, order[next] ?? 0, client);
        at[set] = next + 1;
      }
    });
  }
}
