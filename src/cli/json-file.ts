import { OutFile } from './output';

const encoder = new TextEncoder();

/** The JSON of deliveries as it is written, one after another; it is there when all of it is written, if there was any. */
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
    await orNot(file, async () => {
      if (this.isArray) await file.write(encoder.encode(isFirst ? '[\n' : ',\n'));
      await file.write(json);
    });
  }

  /** Ends the file, if there is one. */
  async end(): Promise<void> {
    const { file } = this;
    if (file === null) return;
    await orNot(file, async () => {
      if (this.isArray) await file.write(encoder.encode('\n]\n'));
      await file.end();
    });
  }
}

async function orNot(file: OutFile, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    await file.abandon();
    throw problem;
  }
}
