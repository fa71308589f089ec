import { crc32, deflated, join } from './deflate';
import { endRecord, header } from './zip-header';

/** A part of a zip as it was read: still packed. */
export interface Packed {
  readonly packed: Uint8Array;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
}

/** Makes the bytes of a new part, piece by piece; each time the same. */
export type Pieces = () => Iterable<Uint8Array>;

/** Where a zip is written: bytes from a place on, which is mostly the end. It wants no more until these are gone. */
export interface Sink {
  write(bytes: Uint8Array, at: number): Promise<void>;
}

/** A zip that is written into memory. */
export class Gathered implements Sink {
  private readonly pieces = new Map<number, Uint8Array>();

  async write(bytes: Uint8Array, at: number): Promise<void> {
    this.pieces.set(at, bytes);
  }

  bytes(): Uint8Array {
    return join([...this.pieces.values()]);
  }
}

/** A workbook that is larger than its kind of file can be; `message` is a Dutch sentence. */
export class TooLargeToWrite extends Error {
  override readonly name = 'TooLargeToWrite';

  constructor() {
    super(
      'De werkmap wordt te groot: een .xlsx kan niet meer dan 4 GB bevatten. ' +
        'Verdeel de levering over meer bestanden, of laat kolommen weg die u niet nodig hebt.',
    );
  }
}

/** The first number that a zip of the common kind cannot hold, for a size or a place. */
const TOO_MUCH = 0xffff_ffff;

/** Writes the parts of a zip behind each other, then its directory. */
export async function writeZip(entries: ReadonlyMap<string, Packed | Pieces>, sink: Sink, tooMuch = TOO_MUCH): Promise<void> {
  const directory: Uint8Array[] = [];
  let end = 0;
  const add = async (bytes: Uint8Array): Promise<void> => {
    await sink.write(bytes, end);
    end += bytes.length;
    if (end >= tooMuch) throw new TooLargeToWrite();
  };
  for (const [name, entry] of entries) {
    const offset = end;
    const encoded = new TextEncoder().encode(name);
    const fields = { nameLength: encoded.length, offset };
    if (typeof entry !== 'function') {
      const whole = { ...fields, ...entry, packedSize: entry.packed.length };
      for (const bytes of [header(whole, false), encoded, entry.packed]) await add(bytes);
      directory.push(header(whole, true), encoded);
      continue;
    }
    // How large the part is, its header tells: which is written anew when all of it is packed.
    const unknown = { ...fields, method: 8, crc: 0, size: 0, packedSize: 0 };
    for (const bytes of [header(unknown, false), encoded]) await add(bytes);
    const begin = end;
    const seen = new Seen(entry(), tooMuch);
    for await (const bytes of deflated(seen)) await add(bytes);
    const whole = { ...unknown, crc: seen.crc, size: seen.size, packedSize: end - begin };
    await sink.write(header(whole, false), offset);
    directory.push(header(whole, true), encoded);
  }
  const offset = end;
  await add(join(directory));
  await add(endRecord({ parts: entries.size, size: end - offset, offset }));
}

/** Pieces that pass by, with what is to be known of all of them. */
class Seen implements Iterable<Uint8Array> {
  crc = 0;
  size = 0;

  constructor(
    private readonly pieces: Iterable<Uint8Array>,
    private readonly tooMuch: number,
  ) {}

  *[Symbol.iterator](): Iterator<Uint8Array> {
    for (const piece of this.pieces) {
      this.crc = crc32(piece, this.crc);
      this.size += piece.length;
      if (this.size >= this.tooMuch) throw new TooLargeToWrite();
      yield piece;
    }
  }
}
