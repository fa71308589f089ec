import type { Cell, Rect } from '#domain';
import { blocksOf } from '../cells';
import { couldBeYear } from '../dates';
import { isDate } from './date-system';
import { unkept } from './unkept';

/**
 * The cells of a block that hold a date which could be taken for a year, placed in the sheet. Only the columns in which
 * such a number stands are asked for their number formats: formats weigh more than values.
 */
export async function datesAmongYears(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  values: readonly (readonly Cell[])[],
  { top, left }: Pick<Rect, 'top' | 'left'>,
): Promise<Rect[]> {
  const inColumns = new Map<number, number[]>();
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (!couldBeYear(value)) return;
      const rows = inColumns.get(c);
      if (rows === undefined) inColumns.set(c, [r]);
      else rows.push(r);
    }),
  );
  if (inColumns.size === 0) return [];
  const asked = [...inColumns].map(([c, rows]) => ({ c, rows, range: unkept(sheet.getRangeByIndexes(top, left + c, values.length, 1)) }));
  for (const { range } of asked) range.load('numberFormat');
  await context.sync();
  const cells = asked.flatMap(({ c, rows, range }) => {
    const formats = range.numberFormat as unknown[][];
    return rows.filter((r) => isDate(formats[r]?.[0])).map((r) => ({ row: top + r, column: left + c }));
  });
  return blocksOf(cells);
}
