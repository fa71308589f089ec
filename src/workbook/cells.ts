import { runAll, sheetOfColumns, type Cell, type CellCodes, type CellColumn, type Rect, type SheetCells, type Steps } from '#domain';

/** A sheet cut to the smallest block that holds all its filled cells; empty text counts as empty. */
export function trimmed(sheet: SheetCells): SheetCells {
  let first = -1;
  let last = -1;
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  sheet.rows.forEach((row, r) => {
    let from = 0;
    while (from < row.length && isEmpty(row[from])) from += 1;
    if (from === row.length) return;
    let to = row.length - 1;
    while (isEmpty(row[to])) to -= 1;
    if (first < 0) first = r;
    last = r;
    if (from < left) left = from;
    if (to > right) right = to;
  });
  if (first < 0) return { ...sheet, top: 0, left: 0, rows: [] };
  const width = right - left + 1;
  const rows = sheet.rows.slice(first, last + 1).map((row) => {
    const cells: Cell[] = new Array<Cell>(width);
    for (let c = 0; c < width; c += 1) cells[c] = filled(row[left + c]);
    return cells;
  });
  return { ...sheet, top: sheet.top + first, left: sheet.left + left, rows };
}

const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined || cell === '';
const filled = (cell: Cell | undefined): Cell => (cell === undefined || cell === '' ? null : cell);

const ROWS = 2 ** 20;

/** So many blocks between two pauses. */
const STEP = 2000;

/** A cell as one number that counts down the columns, one after another. */
export const placeOf = (row: number, column: number): number => column * ROWS + row;

/** Single cells joined to blocks: runs down a column first, then equal runs side by side. */
export const blocksOf = (cells: readonly { readonly row: number; readonly column: number }[]): Rect[] =>
  runAll(blockSteps(Float64Array.from(cells, ({ row, column }) => placeOf(row, column))));

/** The same in steps, of cells as numbers (`placeOf`), which are put in order. */
export function* blockSteps(places: Float64Array): Steps<Rect[]> {
  const blocks: { top: number; left: number; rows: number; columns: number }[] = [];
  const open = new Map<number, (typeof blocks)[number]>();
  places.sort();
  for (let from = 0, to = 0; from < places.length; from = to) {
    const first = places[from] ?? 0;
    const [top, left] = [first % ROWS, Math.floor(first / ROWS)];
    let last = first;
    // A run ends with its column; a cell that is given twice counts once.
    for (to = from + 1; to < places.length; to++) {
      const next = places[to] ?? 0;
      if (next > last + 1 || (next === last + 1 && next % ROWS === 0)) break;
      last = next;
    }
    if (blocks.length % STEP === STEP - 1) yield { phase: 'blokken', done: from, total: places.length };
    const run = { top, left, rows: last - first + 1, columns: 1 };
    const key = placeOf(top, run.rows);
    const beside = open.get(key);
    if (beside !== undefined && beside.left + beside.columns === left) beside.columns += 1;
    else {
      open.set(key, run);
      blocks.push(run);
    }
  }
  return blocks;
}

/** What is known of a sheet besides its cells; an empty list says no more than none. */
export type SheetFacts = Pick<SheetCells, 'hiddenRows' | 'formulas' | 'merged' | 'dates'>;

/** The facts that are there: empty lists are left out. */
const present = ({ hiddenRows, formulas, merged, dates }: SheetFacts): SheetFacts => ({
  ...(hiddenRows?.length ? { hiddenRows } : {}),
  ...(formulas?.length ? { formulas } : {}),
  ...(merged?.length ? { merged } : {}),
  ...(dates?.length ? { dates } : {}),
});

/** The sheet with only the facts that are there. */
export const sheetCells = (
  { name, rows, top = 0, left = 0 }: Pick<SheetCells, 'name' | 'rows'> & Partial<Pick<SheetCells, 'top' | 'left'>>,
  facts: SheetFacts,
): SheetCells => trimmed({ name, top, left, rows, ...present(facts) });

/** The same of a sheet that was put column by column while it was read; place 0 of a column is its empty cell. */
export function columnSheet(
  { name, top, left, columns }: Pick<SheetCells, 'name' | 'top' | 'left'> & { readonly columns: readonly CellColumn[] },
  facts: SheetFacts,
): SheetCells {
  const filledColumns = [...columns.keys()].filter((place) => columns[place]?.codes.some((code) => code !== 0));
  const [from, to] = [filledColumns[0] ?? 0, (filledColumns.at(-1) ?? -1) + 1];
  const kept = columns.slice(from, to);
  const first = kept.reduce((least, { codes }) => Math.min(least, firstFilled(codes)), Infinity);
  const end = kept.reduce((most, { codes }) => Math.max(most, lastFilled(codes) + 1), 0);
  if (kept.length === 0) return { name, top: 0, left: 0, rows: [], ...present(facts) };
  const isWhole = first === 0 && end === kept[0]?.codes.length;
  const cut = isWhole ? kept : kept.map(({ codes, cells }) => ({ codes: codes.slice(first, end), cells }));
  return sheetOfColumns({ name, top: top + first, left: left + from, ...present(facts) }, cut);
}

function firstFilled(codes: CellCodes): number {
  const place = codes.findIndex((code) => code !== 0);
  return place < 0 ? codes.length : place;
}

function lastFilled(codes: CellCodes): number {
  let place = codes.length - 1;
  while (place >= 0 && codes[place] === 0) place -= 1;
  return place;
}

const mostRows = 1_048_576;
const mostColumns = 16_384;

/** The block that an address stands for: "C12", "B2:C5", whole rows "5:7", whole columns "A:C"; null when it is none. */
export function blockOf(address: string): Rect | null {
  const match = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/.exec(address.toUpperCase());
  if (!match || match[0] === '') return null;
  const [, fromLetters = '', fromDigits = '', toLetters = fromLetters, toDigits = fromDigits] = match;
  const number = (letters: string): number => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  const top = fromDigits === '' ? 0 : Number(fromDigits) - 1;
  const left = fromLetters === '' ? 0 : number(fromLetters) - 1;
  const bottom = toDigits === '' ? mostRows : Number(toDigits);
  const right = toLetters === '' ? mostColumns : number(toLetters);
  return bottom <= top || right <= left || top < 0 ? null : { top, left, rows: bottom - top, columns: right - left };
}

/** The cells of a sheet that lie in the block of an address, row by row from its first cell; facts are left out. */
export function cellsIn({ name, top, left, rows }: SheetCells, address: string): SheetCells {
  const block = blockOf(address);
  if (block === null) return { name, top: 0, left: 0, rows: [] };
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const fromRow = Math.max(block.top, top);
  const fromColumn = Math.max(block.left, left);
  const toColumn = Math.min(block.left + block.columns, left + width);
  const inside = rows.slice(fromRow - top, Math.max(0, block.top + block.rows - top));
  const length = Math.max(0, toColumn - fromColumn);
  const cut = inside.map((row) => Array.from({ length }, (_, place) => filled(row[fromColumn - left + place])));
  return { name, top: fromRow, left: fromColumn, rows: length === 0 ? [] : cut };
}
