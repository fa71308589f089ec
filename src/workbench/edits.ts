import { MAX_ROWS, type Rect, type Scalar, type SheetModel, type WorkbookModel } from './excel-host';

/** What the user enters in one cell. */
export interface Entered {
  readonly row: number;
  readonly column: number;
  readonly raw: string | number;
}

interface Stood {
  readonly row: number;
  readonly column: number;
  readonly before: Held;
  readonly after: Held;
}

interface Held {
  readonly value: Scalar;
  readonly formula: string | undefined;
  readonly style: number | undefined;
}

interface Step {
  readonly sheet: SheetModel;
  readonly cells: readonly Stood[];
}

/** So many steps back can be taken. */
const MOST = 100;

const histories = new WeakMap<WorkbookModel, Step[]>();

function historyOf(book: WorkbookModel): Step[] {
  const known = histories.get(book);
  if (known !== undefined) return known;
  const made: Step[] = [];
  histories.set(book, made);
  // Another workbook has nothing of this one to go back to.
  book.listen(({ kind }) => {
    if (kind === 'loaded') made.length = 0;
  });
  return made;
}

const heldIn = (sheet: SheetModel, row: number, column: number): Held => ({
  value: sheet.get(row, column),
  formula: sheet.formula(row, column),
  style: sheet.styles.cells.get(row, column),
});

const around = (cells: readonly { readonly row: number; readonly column: number }[]): Rect => {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, left] = [least(rows), least(columns)];
  return { top, left, rows: most(rows) - top + 1, columns: most(columns) - left + 1 };
};
// Spread over a function's arguments, a large paste would be too much.
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), MAX_ROWS);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

/** Does something to cells, remembers how they stood, and tells everyone. */
function remembering(sheet: SheetModel, places: readonly { readonly row: number; readonly column: number }[], work: () => void): void {
  if (places.length === 0) return;
  const before = places.map(({ row, column }) => heldIn(sheet, row, column));
  work();
  const cells = places.map(({ row, column }, place) => ({ row, column, before: before[place] as Held, after: heldIn(sheet, row, column) }));
  const history = historyOf(sheet.book);
  history.push({ sheet, cells });
  if (history.length > MOST) history.shift();
  sheet.book.changed({ kind: 'cells', sheet, rect: around(places) });
}

/** Enters what the user typed or pasted, as one step that can be taken back. */
export const enterCells = (sheet: SheetModel, entered: readonly Entered[]): void =>
  remembering(sheet, entered, () => entered.forEach(({ row, column, raw }) => sheet.enter(row, column, raw)));

/** Empties the cells of a block, as one step that can be taken back. */
export function emptyCells(sheet: SheetModel, rect: Rect): void {
  const part = sheet.filledPart(rect);
  if (part === undefined) return;
  const places: { row: number; column: number }[] = [];
  for (let row = part.top; row < Math.min(part.top + part.rows, sheet.cells.height); row++) {
    for (let column = part.left; column < part.left + part.columns; column++) {
      if (sheet.get(row, column) !== '') places.push({ row, column });
    }
  }
  remembering(sheet, places, () => sheet.clearValues(part));
}

/** Takes the user's last edit back, in those cells that nobody changed since; false when there is nothing to take back. */
export function undoEdit(book: WorkbookModel): boolean {
  const step = historyOf(book).pop();
  if (step === undefined) return false;
  const { sheet, cells } = step;
  if (!book.sheets.includes(sheet)) return undoEdit(book);
  const mine = cells.filter(({ row, column, after }) => {
    const now = heldIn(sheet, row, column);
    return now.value === after.value && now.formula === after.formula;
  });
  for (const { row, column, before } of mine) {
    sheet.put(row, column, before.value, before.formula);
    sheet.styles.set(row, column, before.style);
  }
  const { top, left, rows, columns } = around(cells);
  book.select(sheet, { top, left, rows, columns }, true);
  if (mine.length > 0) book.changed({ kind: 'cells', sheet, rect: around(mine) });
  return true;
}
