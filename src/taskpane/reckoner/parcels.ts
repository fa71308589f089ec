/** Numbers that change hands without being copied by the other side. */
type Numbers = Int32Array | Float64Array | Uint8Array | Uint32Array;

/** Where a part belongs: the way from the whole to it. */
interface Place {
  readonly path: readonly (string | number)[];
  readonly part: number;
}

/** A piece of a value on its way to another thread: some items of a long list, numbers, or what holds it all together. */
export type Parcel =
  | { readonly kind: 'items'; readonly part: number; readonly items: readonly unknown[] }
  | { readonly kind: 'numbers'; readonly part: number; readonly numbers: Numbers }
  | { readonly kind: 'whole'; readonly value: unknown; readonly places: readonly Place[] };

/** Of longer lists so many items go in one parcel: what the other side does with it takes a moment. */
const ITEMS = 2000;

const isNumbers = (value: unknown): value is Numbers =>
  value instanceof Int32Array || value instanceof Float64Array || value instanceof Uint8Array || value instanceof Uint32Array;

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * A value of plain data in parcels, so that neither thread is held up by a large one. Long lists are cut, numbers are
 * copied once and then handed over; the same list in two places is sent once and is one list again on the other side.
 */
export function* parcelsOf(value: unknown): Generator<Parcel, void> {
  const parts = new Map<object, number>();
  const places: Place[] = [];
  const outline = (of: unknown, path: Place['path']): unknown => {
    const isLong = (Array.isArray(of) || isNumbers(of)) && of.length > ITEMS;
    if (isLong) {
      const part = parts.get(of) ?? parts.size;
      parts.set(of, part);
      places.push({ path, part });
      return null;
    }
    if (Array.isArray(of)) return of.map((item, place) => outline(item, [...path, place]));
    return isPlain(of) ? Object.fromEntries(Object.entries(of).map(([key, item]) => [key, outline(item, [...path, key])])) : of;
  };
  const whole = outline(value, []);
  for (const [list, part] of parts) {
    if (isNumbers(list)) yield { kind: 'numbers', part, numbers: list.slice() };
    else yield* itemsOf(list as readonly unknown[], part);
  }
  yield { kind: 'whole', value: whole, places };
}

function* itemsOf(list: readonly unknown[], part: number): Generator<Parcel, void> {
  for (let from = 0; from < list.length; from += ITEMS) yield { kind: 'items', part, items: list.slice(from, from + ITEMS) };
}

/** What of a parcel changes hands instead of being copied. */
export const handedOver = (parcel: Parcel): Transferable[] => (parcel.kind === 'numbers' ? [parcel.numbers.buffer as ArrayBuffer] : []);

/** Puts a value together from its parcels. */
export class Unpacking {
  private readonly parts = new Map<number, unknown[] | Numbers>();

  /** Takes the next parcel; gives the value once it is whole. */
  take(parcel: Parcel): { readonly value: unknown } | null {
    if (parcel.kind === 'numbers') this.parts.set(parcel.part, parcel.numbers);
    else if (parcel.kind === 'items') this.add(parcel.part, parcel.items);
    else return { value: this.whole(parcel.value, parcel.places) };
    return null;
  }

  private add(part: number, items: readonly unknown[]): void {
    const list = this.parts.get(part);
    if (!Array.isArray(list)) this.parts.set(part, [...items]);
    else for (const item of items) list.push(item);
  }

  private whole(value: unknown, places: readonly Place[]): unknown {
    const root = { value };
    for (const { path, part } of places) {
      let holder: unknown = root;
      const keys = ['value', ...path];
      const last = keys.pop() ?? '';
      for (const key of keys) holder = (holder as Record<string | number, unknown>)[key];
      (holder as Record<string | number, unknown>)[last] = this.parts.get(part);
    }
    return root.value;
  }
}
