import { columnIndex, type ConditionalModel, type SheetModel } from '../excel-host';

/** The form in which result sheets of Waaier let cells stand out: what a cell of the same line begins with. */
const BEGINS = /^=?LEFT\(\$([A-Z]{1,3})(\d+),(\d+)\)="((?:[^"]|"")+)"$/u;

/** Says whether a conditional format holds in a row because a cell of that row begins with the text it names. */
export function beginsWith({ rule, rects }: ConditionalModel, sheet: SheetModel, row: number): boolean {
  if (rule.type !== 'expression') return false;
  const [, letters, line, length, text] = BEGINS.exec(String(rule.formula ?? '')) ?? [];
  if (letters === undefined || text === undefined) return false;
  // A formula is that of the upper cell of all blocks, and moves down with the rows.
  const upper = Math.min(...rects.map(({ top }) => top));
  const value = sheet.get(Number(line) - 1 + row - upper, columnIndex(letters));
  const begin = String(value ?? '').slice(0, Number(length));
  // As in Excel, capitals make no difference.
  return begin.toLowerCase() === text.replaceAll('""', '"').toLowerCase();
}
