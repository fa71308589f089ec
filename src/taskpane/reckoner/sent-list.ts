/** A list on its way: whole, or only where it differs from one that the other side has. */
export type SentList<T> = readonly T[] | Differences<T>;

interface Differences<T> {
  readonly places: readonly number[];
  readonly items: readonly T[];
}

/** With more different than one in so many, a list is sent whole. */
const FEW = 4;

/** A list as it is sent to who has `known`. */
export function sentList<T>(list: readonly T[], known: readonly T[]): SentList<T> {
  if (list.length !== known.length) return list;
  const places: number[] = [];
  for (let place = 0; place < list.length; place++) {
    if (Object.is(list[place], known[place])) continue;
    places.push(place);
    if (places.length * FEW > list.length) return list;
  }
  return { places, items: places.map((place) => list[place] as T) };
}

/** The list that was sent; `known` itself when it does not differ from that. */
export function receivedList<T>(sent: SentList<T>, known: readonly T[]): readonly T[] {
  if (!('places' in sent)) return sent;
  if (sent.places.length === 0) return known;
  const list = known.slice();
  for (const [at, place] of sent.places.entries()) list[place] = sent.items[at] as T;
  return list;
}
