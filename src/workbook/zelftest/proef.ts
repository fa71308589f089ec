/** What a trial works with: a sheet of its own that is thrown away afterwards. */
export interface Plek {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
}

/** One trial of what Waaier asks of Excel. */
export interface Proef {
  /** Permanent: reports are laid beside each other by it. */
  readonly naam: string;
  /** The version of ExcelApi it needs, where that is newer than the manifest asks for. */
  readonly vanaf?: string;
  /** What Waaier counts on; null when nothing hangs on it and only is seen how this Excel does it. */
  readonly verwacht: string | null;
  /** Does it and gives what was seen, in words that are the same on every run. */
  readonly doe: (plek: Plek) => Promise<string>;
}

/** What came of a trial. */
export interface Uitkomst {
  readonly naam: string;
  readonly uitkomst: 'goed' | 'fout' | 'gezien' | 'niet in deze versie';
  readonly verwacht: string | null;
  readonly gezien: string;
}

/** Runs a batch that may be refused: Excel's code when it is, else what it gives. */
export async function ofCode(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (problem) {
    const { code, name } = problem as { readonly code?: unknown; readonly name?: unknown };
    return typeof code === 'string' ? code : String(name);
  }
}

/** Values as one line of text. */
export const inWords = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(' ');

/** A block of invented cells: text, numbers and days, the same on every run. */
export const cells = (rows: number, columns: number): (string | number)[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (column % 3 === 0 ? `tekst ${row % 97}` : row * columns + column)),
  );
