import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, constants, open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TooLargeToWrite, type Sink } from '#workbook';
import { InputRefused, nameOf } from './input';

/** The files that are being written, beside their places. */
const unfinished = new Set<string>();

/** A file on its way: written beside its place under a name of its own, and put there when all of it is written. */
export class OutFile implements Sink {
  /** `beside` is null for what is no file, such as /dev/stdout: that is written where it is. */
  private constructor(
    private readonly path: string,
    private readonly target: string,
    private readonly beside: string | null,
    private readonly file: FileHandle,
  ) {}

  /** Begins a file; a place that cannot be written is an InputRefused, now and later. */
  static async begin(path: string): Promise<OutFile> {
    try {
      // A link stays, and what it leads to is replaced.
      const target = await realpath(path).catch(() => path);
      const present = await stat(target).catch(() => null);
      if (present !== null) await access(target, constants.W_OK);
      const beside = present === null || present.isFile() ? join(dirname(target), `.waaier-${randomUUID()}.onaf`) : null;
      const file = await open(beside ?? target, 'w');
      if (beside !== null) unfinished.add(beside);
      const made = new OutFile(path, target, beside, file);
      if (beside !== null && present !== null) await file.chmod(present.mode).catch(() => undefined);
      return made;
    } catch {
      throw notWritten(path);
    }
  }

  /** Writes bytes from a place on, or behind what was written; a file that cannot be written is given up. */
  async write(bytes: Uint8Array, at: number | null = null): Promise<void> {
    try {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await this.file.write(bytes, done, bytes.length - done, at === null ? null : at + done);
        done += bytesWritten;
      }
    } catch {
      throw await this.givenUp();
    }
  }

  /** Puts the file in its place. */
  async end(): Promise<void> {
    try {
      await this.file.close();
      if (this.beside !== null) await rename(this.beside, this.target);
    } catch {
      throw await this.givenUp();
    }
    if (this.beside !== null) unfinished.delete(this.beside);
  }

  /** Takes away what was written of it; what stood in its place stays. */
  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined);
    if (this.beside === null) return;
    await rm(this.beside, { force: true }).catch(() => undefined);
    unfinished.delete(this.beside);
  }

  private async givenUp(): Promise<InputRefused> {
    await this.abandon();
    return notWritten(this.path);
  }
}

/** Writes a file whole or not at all; a place that cannot be written is an InputRefused, and so is what is too large for a workbook. */
export async function writeTo(path: string, content: Uint8Array | string | ((sink: Sink) => Promise<void>)): Promise<void> {
  const file = await OutFile.begin(path);
  try {
    if (typeof content === 'function') await content(file);
    else await file.write(typeof content === 'string' ? Buffer.from(content) : content);
    await file.end();
  } catch (problem) {
    await file.abandon();
    throw problem instanceof TooLargeToWrite ? new InputRefused(`${nameOf(path)}: ${problem.message}`) : problem;
  }
}

/** Lets a command that ends before its time (Ctrl+C) take away what it did not finish. */
export function tidyAtEnd(): void {
  process.once('exit', () => {
    for (const path of unfinished) rmSync(path, { force: true });
  });
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

const notWritten = (path: string): InputRefused =>
  new InputRefused(`${nameOf(path)}: dit bestand kon niet worden geschreven. Bestaat de map, en is het bestand niet open?`);
