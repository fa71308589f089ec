import type { WorkbookModel } from './excel-host';
import { bookToSave, cellsToSave, emptyGrids, heightToSave, openDigest, pourCells, type BookDigest, type CellGrids } from './excel-host/xlsx';
import type { OpenAnswer, OpenRequest } from './open-worker';
import type { SaveRequest } from './save-worker';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The workbooks that had pivot tables when they were opened. */
const withPivots = new WeakSet<WorkbookModel>();
const UNCHANGED = 'De huidige werkmap is niet veranderd.';

interface Opened {
  readonly digest: BookDigest;
  readonly cells: readonly CellGrids[];
  readonly cellsOnly: boolean;
}

/**
 * Opens a workbook of the user in place of the present one; says in Dutch how that went. What cannot be opened leaves
 * the present one as it is.
 */
export async function openInto(book: WorkbookModel, file: File): Promise<string> {
  try {
    const opened = await readBeside({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name });
    if (typeof opened === 'string') return `${file.name}: ${opened} ${UNCHANGED}`;
    const { digest, cells, cellsOnly } = opened;
    if (digest.pivots > 0) withPivots.add(book);
    else withPivots.delete(book);
    openDigest(digest, cellsOnly ? `${file.name.replace(/\.[^.]*$/u, '')}.xlsx` : file.name, book, cells);
    return cellsOnly ? `Van ${file.name} zijn alleen de cellen geopend, zonder opmaak.` : `${file.name} is geopend.`;
  } catch {
    return `${file.name} kon niet worden geopend. ${UNCHANGED}`;
  }
}

/** Has a worker read a file; gives the sentence of a refusal, or what was read. */
function readBeside(request: OpenRequest): Promise<Opened | string> {
  const worker = new Worker(new URL('./open-worker.ts', import.meta.url));
  const read = new Promise<Opened | string>((resolve, reject) => {
    let opened: Opened | undefined;
    worker.onerror = () => reject(new Error('the worker that opens files failed'));
    worker.onmessage = ({ data }: MessageEvent<OpenAnswer>) => {
      if (data.kind === 'refused') resolve(data.sentence);
      else if (data.kind === 'book') opened = { digest: data.book, cells: data.book.sheets.map(emptyGrids), cellsOnly: data.cellsOnly };
      else if (data.kind === 'slice') pour(opened?.cells[data.sheet], data);
      else if (opened !== undefined) resolve(opened);
    };
  });
  worker.postMessage(request, [request.bytes.buffer]);
  return read.finally(() => worker.terminate());
}

function pour(grids: CellGrids | undefined, { cells, from }: OpenAnswer & { kind: 'slice' }): void {
  if (grids !== undefined) pourCells(grids, cells, from);
}

/** Hands the workbook to the browser as a download; says in Dutch how that went. */
export async function saveFrom(book: WorkbookModel): Promise<string> {
  const bytes = await writeBeside(book);
  if (bytes === null) return `${book.name} kon niet worden opgeslagen.`;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = book.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  const hasPivots = withPivots.has(book) || book.sheets.some(({ pivots }) => pivots.length > 0);
  const lost = hasPivots ? ' Let op: de draaitabellen zijn niet mee opgeslagen. Bewaar uw oorspronkelijke bestand.' : '';
  return `${book.name} is opgeslagen.${lost}`;
}

const ROWS = 5000;

/** Has a worker write the workbook, to which the cells go in slices; null when that failed. */
async function writeBeside(book: WorkbookModel): Promise<Uint8Array | null> {
  const worker = new Worker(new URL('./save-worker.ts', import.meta.url));
  const written = new Promise<Uint8Array | null>((resolve) => {
    worker.onerror = () => resolve(null);
    worker.onmessage = ({ data }: MessageEvent<Uint8Array | null>) => resolve(data);
  });
  const tell = (request: SaveRequest): void => worker.postMessage(request);
  tell({ kind: 'book', book: bookToSave(book) });
  for (const [place, sheet] of book.sheets.entries()) {
    const height = heightToSave(sheet);
    for (let from = 0; from < height; from += ROWS) {
      tell({ kind: 'slice', sheet: place, cells: cellsToSave(sheet, from, ROWS) });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  tell({ kind: 'done' });
  return written.finally(() => worker.terminate());
}
