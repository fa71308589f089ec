import { OutFile } from './output';

const encoder = new TextEncoder();

/** A file with the JSON of one delivery or more, each written as it comes; without any there is no file. */
export class JsonFile {
  private file: OutFile | null = null;

  /** `isArray`: what comes are the items of an array. */
  constructor(
    private readonly path: string,
    private readonly isArray: boolean,
  ) {}

  /** Writes the next. */
  async add(json: Uint8Array): Promise<void> {
    const isFirst = this.file === null;
    const file = (this.file ??= await OutFile.begin(this.path));
    if (this.isArray) await file.write(encoder.encode(isFirst ? '[\n' : ',\n'));
    await file.write(json);
  }

  /** Ends the file, if there is one, and puts it in its place. */
  async end(): Promise<void> {
    if (this.isArray) await this.file?.write(encoder.encode('\n]\n'));
    await this.file?.end();
  }
}
