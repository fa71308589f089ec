import { open, type FileHandle } from 'node:fs/promises';
import { notWritten } from './input';

/** The JSON of deliveries as it is written, one after another; nothing is there before the first. */
export class JsonFile {
  private file: FileHandle | null = null;

  /** `isArray`: what comes are the items of an array. */
  constructor(
    private readonly path: string,
    private readonly isArray: boolean,
  ) {}

  /** Writes the next. */
  async add(json: Uint8Array): Promise<void> {
    const before = this.file === null ? '[\n' : ',\n';
    try {
      this.file ??= await open(this.path, 'w');
      if (this.isArray) await this.file.write(before);
      await this.file.writeFile(json);
    } catch {
      await this.file?.close().catch(() => undefined);
      throw notWritten(this.path);
    }
  }

  /** Ends the file, if there is one. */
  async end(): Promise<void> {
    try {
      if (this.isArray) await this.file?.write('\n]\n');
      await this.file?.close();
    } catch {
      throw notWritten(this.path);
    }
  }
}
