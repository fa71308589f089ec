import { crc32, deflate, inflate, inflated, inflateHead, join } from './deflate';
import { Refusal } from './refusal';
import { directorySignature, header, localSignature } from './zip-header';

/** One part of a zip: still packed as it was read, or new bytes that are packed when the zip is written. */
interface Entry {
  readonly packed?: Uint8Array;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly bytes?: Uint8Array;
}

/**
 * Limits before anything is unpacked: parts, bytes of one part, bytes of one that is unpacked in one go (it becomes one text),
 * bytes of all parts, and how far a large part may expand.
 */
const limits = { parts: 20_000, part: 1_900_000_000, inOne: 480_000_000, total: 2_400_000_000, ratio: 250, ratioFrom: 10_000_000 };

const endSignature = 0x06054b50;

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
  private readonly entries = new Map<string, Entry>();

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
    if (entry.bytes) return entry.bytes;
    if (entry.size > limits.inOne) throw new RangeError('a part of the zip exceeds the limit');
    const packed = entry.packed ?? new Uint8Array();
    const bytes = entry.method === 0 ? packed : await inflate(packed, entry.size);
    if (crc32(bytes) !== entry.crc) throw new RangeError('a part of the zip is damaged');
    return bytes;
  }

  /** A part as pieces of text (UTF-8, without byte order mark), so that all of it is never held; as damaged a part throws, but at the end. */
  async *texts(name: string): AsyncGenerator<string, void> {
    const entry = this.entries.get(name);
    if (!entry) throw new RangeError('a part of the zip is missing');
    const { packed = new Uint8Array(), method, size, bytes = method === 0 ? packed : undefined } = entry;
    const decoder = new TextDecoder();
    let crc = 0;
    for await (const piece of bytes === undefined ? inflated(packed, size) : [bytes]) {
      crc = crc32(piece, crc);
      yield decoder.decode(piece, { stream: true });
    }
    if (crc !== entry.crc) throw new RangeError('a part of the zip is damaged');
    yield decoder.decode();
  }

  /** The same zip with every part unpacked and found whole, for a reader that unpacks less carefully. */
  async unpacked(): Promise<Zip> {
    const plain = new Zip();
    for (const name of this.names()) {
      const packed = (await this.bytes(name)) ?? new Uint8Array();
      plain.entries.set(name, { packed, method: 0, crc: crc32(packed), size: packed.length });
    }
    return plain;
  }

  /** A part as text (UTF-8, without byte order mark); undefined when there is no such part. */
  async text(name: string): Promise<string | undefined> {
    const bytes = await this.bytes(name);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** The first kilobytes of a part as text; undefined when there is no such part. */
  async head(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const bytes =
      entry.bytes ?? (entry.method === 0 ? entry.packed : await inflateHead(entry.packed ?? new Uint8Array()));
    return new TextDecoder().decode(bytes?.subarray(0, 4096));
  }

  set(name: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.entries.set(name, { bytes, method: 8, crc: crc32(bytes), size: bytes.length });
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

  /** The whole zip as bytes; the same parts in the same order always give the same bytes. */
  async build(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const [name, entry] of this.entries) {
      const packed = entry.packed ?? (await deflate(entry.bytes ?? new Uint8Array()));
      const encoded = new TextEncoder().encode(name);
      const fields = { ...entry, packedSize: packed.length, nameLength: encoded.length, offset };
      const local = header(fields, false);
      chunks.push(local, encoded, packed);
      directory.push(header(fields, true), encoded);
      offset += local.length + encoded.length + packed.length;
    }
    const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, endSignature, true);
    end.setUint16(8, this.entries.size, true);
    end.setUint16(10, this.entries.size, true);
    end.setUint32(12, directorySize, true);
    end.setUint32(16, offset, true);
    return join([...chunks, ...directory, new Uint8Array(end.buffer)]);
  }
}
