/** Writes a file beside the page, so that the page goes on meanwhile; `files.ts` talks to it. */
import { writeBook, type BookToSave, type CellsToSave } from './excel-host/xlsx';

/** What the page tells: the workbook without its cells, its cells in slices, and that this was all. */
export type SaveRequest =
  | { readonly kind: 'book'; readonly book: BookToSave }
  | { readonly kind: 'slice'; readonly sheet: number; readonly cells: CellsToSave }
  | { readonly kind: 'done' };

let book: BookToSave | undefined;

self.onmessage = ({ data }: MessageEvent<SaveRequest>) => {
  if (data.kind === 'book') book = data.book;
  else if (data.kind === 'slice') {
    const sheet = book?.cells[data.sheet];
    for (const row of data.cells.values) sheet?.values.push(row);
    for (const row of data.cells.styles) sheet?.styles.push(row);
  } else if (book !== undefined) {
    writeBook(book).then(
      (bytes) => self.postMessage(bytes),
      () => self.postMessage(null),
    );
  }
};
