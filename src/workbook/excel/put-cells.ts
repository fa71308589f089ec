import type { Cell, Rect } from '#domain';
import { blocksOf } from '../cells';
import { bySheet } from '../changing';
import type { CellPlace } from '../workbook';
import type { DateSystem } from './date-system';
import { unkept } from './unkept';

/** So many blocks, and so many cells, go in one batch: far under the 5 MB that Excel on the web takes. */
const mostBlocks = 500;
const mostCells = 20_000;
const mostRows = 5000;

/** How a cell stood: what was entered in it, and its number format. */
export interface Stood {
  readonly entered: Cell;
  readonly isFormula: boolean;
  readonly format: string;
}

/** A cell to be written, with the place that its address names. */
export interface Wanted extends CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What goes into a cell, under which number format; null keeps the one it has. */
export interface Put {
  readonly value: string | number | boolean;
  readonly format: string | null;
  readonly isFormula: boolean;
}

/** Asks `put` of each cell what goes into it, and writes that; gives the cells of sheets that are not there. */
export async function eachCell<T extends CellPlace>(
  context: Excel.RequestContext,
  cells: readonly T[],
  dates: DateSystem,
  put: (cell: T & Wanted, stood: Stood, now: Cell) => Put | null,
  report: (done: number) => void,
): Promise<CellPlace[]> {
  const sheets = [...bySheet(cells)].map(([name, own]) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    return { name, own, sheet: sheet.load('id') };
  });
  await context.sync();
  let done = 0;
  for (const { sheet, own } of sheets) {
    if (sheet.isNullObject) continue;
    const at = new Map(own.map((cell) => [`${cell.row} ${cell.column}`, cell]));
    for (const blocks of batches(blocksOf(own))) {
      const read = blocks.map((block) => ({ block, range: rangeOf(sheet, block).load('values,formulas,numberFormat') }));
      await context.sync();
      for (const { block, range } of read) {
        const puts = putsOf(block, range, dates, (row, column, stood, now) => {
          const cell = at.get(`${row} ${column}`);
          return cell === undefined ? null : put(cell, stood, now);
        });
        writeBlock(sheet, block, range, puts);
        done += block.rows * block.columns;
      }
      await context.sync();
      report(done);
    }
  }
  return sheets.filter(({ sheet }) => sheet.isNullObject).flatMap(({ own }) => own.map(({ sheet, address }) => ({ sheet, address })));
}

const rangeOf = (sheet: Excel.Worksheet, { top, left, rows, columns }: Rect): Excel.Range =>
  unkept(sheet.getRangeByIndexes(top, left, rows, columns));

function putsOf(
  block: Rect,
  range: Excel.Range,
  dates: DateSystem,
  ask: (row: number, column: number, stood: Stood, now: Cell) => Put | null,
): (Put | null)[][] {
  const values = range.values as Cell[][];
  const formulas = range.formulas as Cell[][];
  const formats = range.numberFormat as string[][];
  return values.map((row, r) => {
    const now = dates.is1904 ? dates.from1900(row, formats[r] ?? []) : row;
    return row.map((value, c) => {
      const written = formulas[r]?.[c] ?? null;
      // The text "=1" in a text cell has itself as its value; a formula has not.
      const isFormula = typeof written === 'string' && written.startsWith('=') && written !== value;
      const stood = { entered: isFormula ? written : value, isFormula, format: formats[r]?.[c] ?? 'General' };
      return ask(block.top + r, block.left + c, stood, now[c] ?? null);
    });
  });
}

/** Writes a block in one go when every cell changes, else cell by cell, so that nothing else is entered anew. */
function writeBlock(sheet: Excel.Worksheet, block: Rect, range: Excel.Range, puts: readonly (readonly (Put | null)[])[]): void {
  const all = puts.flat();
  if (all.every((put) => put === null)) return;
  if (all.some((put) => put === null)) {
    puts.forEach((row, r) =>
      row.forEach((put, c) => {
        if (put !== null) writeOne(rangeOf(sheet, { top: block.top + r, left: block.left + c, rows: 1, columns: 1 }), [[put]], [['General']]);
      }),
    );
  } else {
    writeOne(rangeOf(sheet, block), puts as readonly (readonly Put[])[], range.numberFormat as string[][]);
  }
}

function writeOne(range: Excel.Range, puts: readonly (readonly Put[])[], formats: readonly (readonly string[])[]): void {
  const changes = puts.some((row) => row.some(({ format }) => format !== null));
  const wanted = puts.map((row, r) => row.map(({ format }, c) => format ?? formats[r]?.[c] ?? 'General'));
  // A formula put into a text cell would be text, so its own format comes after it.
  const first = puts.map((row, r) => row.map(({ isFormula }, c) => (isFormula ? 'General' : (wanted[r]?.[c] ?? 'General'))));
  if (changes) range.numberFormat = first;
  range.values = puts.map((row) => row.map(({ value }) => value));
  if (changes && JSON.stringify(first) !== JSON.stringify(wanted)) range.numberFormat = wanted;
}

/** Blocks as they go in one batch: none of more than 5,000 rows, and so many blocks and cells together. */
function batches(blocks: readonly Rect[]): Rect[][] {
  const lists: Rect[][] = [];
  let list: Rect[] = [];
  let cells = 0;
  for (const block of blocks.flatMap(pieces)) {
    const size = block.rows * block.columns;
    if (list.length > 0 && (list.length === mostBlocks || cells + size > mostCells)) {
      lists.push(list);
      list = [];
      cells = 0;
    }
    list.push(block);
    cells += size;
  }
  return list.length > 0 ? [...lists, list] : lists;
}

const pieces = (block: Rect): Rect[] =>
  Array.from({ length: Math.ceil(block.rows / mostRows) }, (_, piece) => {
    const top = block.top + piece * mostRows;
    return { ...block, top, rows: Math.min(mostRows, block.top + block.rows - top) };
  });
