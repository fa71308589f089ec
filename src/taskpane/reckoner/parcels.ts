/** Numbers that change hands without being copied by the other side. */
type Numbers = Int32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array;

/** Where a part belongs: the way from the whole to it. */
interface Place {
  readonly path: readonly (string | number)[];
  readonly part: number;
}

/** Where the numbers of a part lie in the bytes that were sent. */
interface View {
  readonly part: number;
  readonly bytes: number;
  readonly kind: string;
  readonly from: number;
  readonly length: number;
}

/**
 * A piece of a value on its way to another thread: some items of a long list, the bytes of numbers, or what holds it all
 * together.
 */
export type Parcel =
  | { readonly kind: 'items'; readonly part: number; readonly items: readonly unknown[] }
  | { readonly kind: 'bytes'; readonly bytes: number; readonly buffer: ArrayBuffer }
  | { readonly kind: 'whole'; readonly value: unknown; readonly places: readonly Place[]; readonly views: readonly View[]; readonly buffers: readonly ArrayBuffer[] };

/** Of longer lists so many items go in one parcel: what the other side does with it takes a moment. */
const ITEMS = 2000;

/** Rows of up to so many cells are kept whole; longer ones are lists of their own. */
const WIDE = 200;

/** How many items of a list go in one parcel: of rows so many that their cells are no more than other items. */
function countPerParcel([first]: readonly unknown[]): number {
  const width = Array.isArray(first) && first.length <= WIDE ? first.length : 1;
  return Math.ceil(ITEMS / Math.max(1, width));
}

const KINDS = { Int32Array, Float64Array, Uint8Array, Uint16Array, Uint32Array };
const kindOf = (value: unknown): string | undefined => Object.entries(KINDS).find(([, kind]) => value instanceof kind)?.[0];
const isNumbers = (value: unknown): value is Numbers => kindOf(value) !== undefined;

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isLong = (value: unknown): value is readonly unknown[] | Numbers =>
  Array.isArray(value) ? value.length > countPerParcel(value) : isNumbers(value) && value.length > ITEMS;

/**
 * A value of plain data in parcels, so that neither thread is held up by a large one. Long lists are cut, numbers are
 * copied once and then handed over; the same list in two places is sent once and is one list again on the other side, and
 * numbers that lie in the same bytes share them there too. A buffer itself is not copied: it is gone from here.
 */
export function* parcelsOf(value: unknown): Generator<Parcel, void> {
  const parts = new Map<object, number>();
  const places: Place[] = [];
  const buffers: ArrayBuffer[] = [];
  const outline = (of: unknown, path: Place['path']): unknown => {
    if (of instanceof ArrayBuffer) buffers.push(of);
    if (isLong(of)) {
      const part = parts.get(of) ?? parts.size;
      parts.set(of, part);
      places.push({ path, part });
      return null;
    }
    if (Array.isArray(of)) return of.map((item, place) => outline(item, [...path, place]));
    return isPlain(of) ? Object.fromEntries(Object.entries(of).map(([key, item]) => [key, outline(item, [...path, key])])) : of;
  };
  const whole = outline(value, []);
  const views: View[] = [];
  const windows = windowsOf(parts.keys());
  for (const [buffer, { bytes, from, to }] of windows) yield { kind: 'bytes', bytes, buffer: buffer.slice(from, to) };
  for (const [list, part] of parts) {
    const window = isNumbers(list) ? windows.get(list.buffer as ArrayBuffer) : undefined;
    if (!isNumbers(list) || window === undefined) yield* itemsOf(list as readonly unknown[], part);
    else views.push({ part, bytes: window.bytes, kind: kindOf(list) ?? '', from: list.byteOffset - window.from, length: list.length });
  }
  yield { kind: 'whole', value: whole, places, views, buffers };
}

/** The part of a buffer that is sent. */
interface Window {
  readonly bytes: number;
  readonly from: number;
  readonly to: number;
}

/** Of each buffer in which there are numbers to send: from the first of them to the last. */
function windowsOf(lists: Iterable<object>): Map<ArrayBuffer, Window> {
  const windows = new Map<ArrayBuffer, Window>();
  for (const list of lists) {
    if (!isNumbers(list)) continue;
    const buffer = list.buffer as ArrayBuffer;
    const { bytes, from, to } = windows.get(buffer) ?? { bytes: windows.size, from: Infinity, to: 0 };
    // No kind of number is of more than eight bytes, and each begins at a multiple of its size.
    const start = list.byteOffset - (list.byteOffset % 8);
    windows.set(buffer, { bytes, from: Math.min(from, start), to: Math.max(to, list.byteOffset + list.byteLength) });
  }
  return windows;
}

function* itemsOf(list: readonly unknown[], part: number): Generator<Parcel, void> {
  const count = countPerParcel(list);
  for (let from = 0; from < list.length; from += count) yield { kind: 'items', part, items: list.slice(from, from + count) };
}

/** What of a parcel changes hands instead of being copied. */
export function handedOver(parcel: Parcel): Transferable[] {
  if (parcel.kind === 'bytes') return [parcel.buffer];
  return parcel.kind === 'whole' ? [...parcel.buffers] : [];
}

/** Puts a value together from its parcels. */
export class Unpacking {
  private readonly parts = new Map<number, unknown[] | Numbers>();
  private readonly buffers = new Map<number, ArrayBuffer>();

  /** Takes the next parcel; gives the value once it is whole. */
  take(parcel: Parcel): { readonly value: unknown } | null {
    if (parcel.kind === 'bytes') this.buffers.set(parcel.bytes, parcel.buffer);
    else if (parcel.kind === 'items') this.add(parcel.part, parcel.items);
    else {
      for (const view of parcel.views) this.look(view);
      return { value: this.whole(parcel.value, parcel.places) };
    }
    return null;
  }

  private look({ part, bytes, kind, from, length }: View): void {
    const buffer = this.buffers.get(bytes);
    const of = Object.entries(KINDS).find(([name]) => name === kind)?.[1];
    if (buffer !== undefined && of !== undefined) this.parts.set(part, new of(buffer, from, length));
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
