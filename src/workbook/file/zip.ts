import { crc32, inflate, inflated, inflateHead, join } from './deflate';
import { Refusal } from './refusal';
import { directorySignature, endSignature, localSignature } from './zip-header';
import { Gathered, writeZip, type Packed, type Pieces, type Sink } from './zip-out';

/**
 * Limits before anything is unpacked: parts, bytes of one part, bytes of one that is unpacked in one go (it becomes one text),
 * bytes of all parts, of all when they are held together, and how far a large part may expand.
 */
const limits = {
  parts: 20_000,
  part: 4_000_000_000,
  inOne: 480_000_000,
  total: 8_000_000_000,
  together: 2_400_000_000,
  ratio: 250,
  ratioFrom: 10_000_000,
};

/** The position of the end record, searched from the back because a comment may follow it; -1 when there is none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/** A zip as named parts; parts that are not replaced keep their packed bytes exactly. */
export class Zip {
  private readonly entries = new Map<string, Packed | Pieces>();

  /** Reads the directory of a zip; a broken one, a bomb or an encrypted one is a Refusal. Nothing is unpacked yet. */
  static open(data: Uint8Array): Zip | Refusal {
    try {
      return Zip.readDirectory(data);
    } catch (problem) {
      if (problem instanceof RangeError) return new Refusal('damaged');
      throw problem;
    }
  }

  private static readDirectory(data: Uint8Array): Zip | Refusal {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const end = findEnd(view);
    if (end < 0) return new Refusal('damaged');
    const count = view.getUint16(end + 10, true);
    if (count > limits.parts || count === 0xffff) return new Refusal('tooLarge');
    const zip = new Zip();
    const names = new TextDecoder();
    let at = view.getUint32(end + 16, true);
    let total = 0;
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(at, true) !== directorySignature) return new Refusal('damaged');
      const flags = view.getUint16(at + 8, true);
      const method = view.getUint16(at + 10, true);
      const packedSize = view.getUint32(at + 20, true);
      const size = view.getUint32(at + 24, true);
      const nameLength = view.getUint16(at + 28, true);
      const name = names.decode(data.subarray(at + 46, at + 46 + nameLength));
      const local = view.getUint32(at + 42, true);
      if (flags & 1) return new Refusal('encrypted');
      if (method !== 0 && method !== 8) return new Refusal('damaged');
      total += size;
      if (size > limits.part || total > limits.total) return new Refusal('tooLarge');
      if (size > limits.ratioFrom && size > packedSize * limits.ratio) return new Refusal('unsafe');
      if (view.getUint32(local, true) !== localSignature) return new Refusal('damaged');
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packedSize > data.length) return new Refusal('damaged');
      const crc = view.getUint32(at + 16, true);
      zip.entries.set(name.replaceAll('\\', '/'), {
        packed: data.subarray(start, start + packedSize),
        method,
        crc,
        size,
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return zip;
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The unpacked bytes of a part; undefined when there is no such part. A part that is not what it says throws; so does one too large to become one text. */
  async bytes(name: string): Promise<Uint8Array | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (typeof entry === 'function') return joinedWithin(entry());
    const { packed, method, size, crc } = entry;
    if (size > limits.inOne) throw new RangeError('a part of the zip exceeds the limit');
    const bytes = method === 0 ? packed : await inflate(packed, size);
    if (crc32(bytes) !== crc) throw new RangeError('a part of the zip is damaged');
    return bytes;
  }

  /** A part as pieces of text (UTF-8, without byte order mark), so that all of it is never held; as damaged a part throws, but at the end. */
  async *texts(name: string): AsyncGenerator<string, void> {
    const entry = this.entries.get(name);
    if (!entry) throw new RangeError('a part of the zip is missing');
    const decoder = new TextDecoder();
    let crc = 0;
    for await (const piece of unpackedPieces(entry)) {
      crc = crc32(piece, crc);
      yield decoder.decode(piece, { stream: true });
    }
    if (typeof entry !== 'function' && crc !== entry.crc) throw new RangeError('a part of the zip is damaged');
    yield decoder.decode();
  }

  /** The same zip with every part unpacked and found whole, for a reader that unpacks less carefully. */
  async unpacked(): Promise<Zip> {
    const plain = new Zip();
    let total = 0;
    for (const name of this.names()) {
      const packed = (await this.bytes(name)) ?? new Uint8Array();
      total += packed.length;
      if (total > limits.together) throw new RangeError('the parts of the zip exceed the limit');
      plain.entries.set(name, { packed, method: 0, crc: crc32(packed), size: packed.length });
    }
    return plain;
  }

  /** A part as text (UTF-8, without byte order mark); undefined when there is no such part. */
  async text(name: string): Promise<string | undefined> {
    const bytes = await this.bytes(name);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** The first tens of kilobytes of a part as text; undefined when there is no such part. */
  async head(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (typeof entry !== 'function') return firstText(entry.method === 0 ? entry.packed : await inflateHead(entry.packed));
    for (const piece of entry()) return firstText(piece);
    return '';
  }

  /** Puts a part in; `content` in pieces is asked for when it is read or written, each time anew. */
  set(name: string, content: string | Uint8Array | Pieces): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.entries.set(name, typeof bytes === 'function' ? bytes : () => [bytes]);
  }

  delete(name: string): void {
    this.entries.delete(name);
  }

  /** An independent copy that shares the bytes, so that a task that is cancelled leaves the first one as it was. */
  copy(): Zip {
    const copy = new Zip();
    for (const [name, entry] of this.entries) copy.entries.set(name, entry);
    return copy;
  }

  /** Writes the whole zip, piece by piece; the same parts in the same order always give the same bytes. */
  write(sink: Sink): Promise<void> {
    return writeZip(this.entries, sink);
  }

  /** The same as bytes. */
  async build(): Promise<Uint8Array> {
    const gathered = new Gathered();
    await this.write(gathered);
    return gathered.bytes();
  }
}

function joinedWithin(pieces: Iterable<Uint8Array>): Uint8Array {
  const all: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    size += piece.length;
    if (size > limits.inOne) throw new RangeError('a part of the zip exceeds the limit');
    all.push(piece);
  }
  return join(all);
}

/** So much of a part shows how it is written: the first rows of a sheet stand in it. */
const HEAD = 65_536;

const firstText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, HEAD));

function unpackedPieces(entry: Packed | Pieces): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if (typeof entry === 'function') return entry();
  return entry.method === 0 ? [entry.packed] : inflated(entry.packed, entry.size);
}
