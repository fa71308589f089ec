/** Reads a file beside the page, so that the page goes on meanwhile; `files.ts` talks to it. */
import { openFile, Refusal } from '#workbook';
import { digestFile, type BookDigest } from './excel-host/xlsx';

/** What the page asks: to read this file. */
export interface OpenRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
}

type SheetDigest = BookDigest['sheets'][number];

/** What the page hears: why not, or the workbook without its cells, its cells in slices, and that this was all. */
export type OpenAnswer =
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'book'; readonly book: BookDigest; readonly cellsOnly: boolean }
  | { readonly kind: 'slice'; readonly sheet: number; readonly from: number; readonly cells: Pick<SheetDigest, 'values' | 'styles'> }
  | { readonly kind: 'done' };

const ROWS = 5000;
const tell = (answer: OpenAnswer): void => self.postMessage(answer);

async function read({ bytes, name }: OpenRequest): Promise<void> {
  // The workbook floor holds a file against its limits before anything is unpacked.
  const file = await openFile(bytes, name);
  if (file instanceof Refusal) {
    tell({ kind: 'refused', sentence: file.message });
    return;
  }
  const isXlsx = bytes[0] === 0x50 && bytes[1] === 0x4b && /\.xl[st][xm]$/iu.test(name);
  const digest = await digestFile(isXlsx ? bytes : await file.save('werkmap.xlsx'));
  const sheets = digest.sheets.map((sheet) => ({ ...sheet, values: [], styles: [] }));
  tell({ kind: 'book', book: { ...digest, sheets }, cellsOnly: !isXlsx });
  digest.sheets.forEach(({ values, styles }, sheet) => {
    for (let from = 0; from < Math.max(values.length, styles.length); from += ROWS) {
      const cells = { values: values.slice(from, from + ROWS), styles: styles.slice(from, from + ROWS) };
      tell({ kind: 'slice', sheet, from, cells });
    }
  });
  tell({ kind: 'done' });
}

self.onmessage = ({ data }: MessageEvent<OpenRequest>) => {
  read(data).catch(() => tell({ kind: 'refused', sentence: new Refusal('damaged').message }));
};
