import type { Given } from '../given';
import { rowView, stateAt, STATE, type ColumnData, type Levering, type SheetData, type SheetName } from '../levering/sheet-data';
import { askedOnce, type LookedAt } from './asked-once';
import type { Ernst } from './finding';
import { failedRows, isAbsent } from './readable-rows';
import type { Report, RowRule } from './rule';

/** Runs a control over rows on each of its sheets. */
export function checkRows(rule: RowRule, levering: Levering, given: Given, report: Report): void {
  for (const blad of rule.sheets) {
    const sheet = levering.sheets[blad] as SheetData | null;
    if (sheet === null) continue;
    if (rule.columns.some((name) => isAbsent(sheet, name))) {
      report.looked(0, sheet.size);
      continue;
    }
    checkSheet(rule, blad, sheet, given, report);
  }
}

/** Asks the rule of each row that it does not pass over. */
function checkSheet(rule: RowRule, blad: SheetName, sheet: SheetData, given: Given, report: Report): void {
  const kolom = rule.at ?? rule.columns[0] ?? null;
  const columns = rule.columns.flatMap((name) => sheet.columns[name] ?? []);
  const passedOver = rowsThatFail(sheet, columns);
  const filledOnly = new Set(rule.onlyWhetherFilled);
  const outcomeOf = askedOnce(sheet, {
    columns: rule.columns,
    ask: (row: Parameters<typeof rule.holds>[0]) => rule.holds(row, given),
    lookAt: (column) => (filledOnly.has(column.name) ? filledOrNot(column) : { codes: column.codes, count: column.cells.length }),
  });
  const view = rowView(sheet);
  for (let row = 0; row < sheet.size; row++) {
    view.row = row;
    const isDoubtful = passedOver !== null && passedOver[row] === 1;
    if (isDoubtful) {
      const decisive = rule.restsOn?.(view) ?? rule.columns;
      if (columns.some((column) => decisive.includes(column.name) && stateAt(column, row) >= STATE.failed)) continue;
      passedOver[row] = 0;
    }
    // What is known of its kind of row is known of rows without a fault.
    const outcome = isDoubtful ? rule.holds(view, given) : outcomeOf(row);
    if (outcome === true) continue;
    const ernst: Ernst = outcome === false ? rule.severity : outcome;
    report.hit({ blad, row, kolom, ernst, melding: rule.message(view, given) });
  }
  const skipped = countOf(passedOver);
  report.looked(sheet.size - skipped, skipped);
}

function countOf(marked: Uint8Array | null): number {
  let count = 0;
  if (marked !== null) for (let row = 0; row < marked.length; row++) count += marked[row] ?? 0;
  return count;
}

/** Per row 1 where one of the columns failed its own check; null when there is no such row. */
function rowsThatFail({ size }: SheetData, columns: readonly ColumnData[]): Uint8Array | null {
  const failing = columns.map(failedRows).filter((rows) => rows.length > 0);
  if (failing.length === 0) return null;
  const found = new Uint8Array(size);
  for (const rows of failing) for (const row of rows) found[row] = 1;
  return found;
}

const filled = new WeakMap<ColumnData, LookedAt>();

/** Per row 1 where a column has a value. */
function filledOrNot(column: ColumnData): LookedAt {
  let found = filled.get(column);
  if (found === undefined) {
    const { codes, values } = column;
    const ofRows = new Int32Array(codes.length);
    for (let row = 0; row < codes.length; row++) ofRows[row] = values[codes[row] ?? 0] === null ? 0 : 1;
    filled.set(column, (found = { codes: ofRows, count: 2 }));
  }
  return found;
}
