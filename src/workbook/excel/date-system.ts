import type { Cell } from '#domain';

/** How the workbook counts its days. */
export interface DateSystem {
  readonly is1904: boolean;
  /** A row of values with its dates counted from 1900; which cells are dates shows from their number formats. */
  readonly from1900: (row: readonly Cell[], formats: readonly unknown[]) => Cell[];
}

/** Days between 30-12-1899 and 1-1-1904. */
const difference = 1462;

const isDate = (format: unknown): boolean =>
  typeof format === 'string' && /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[(?:[^\]hms]|[^\]]{3,})*\]|general/gi, ''));

/**
 * Asks Excel for the number of 1-1-2000: the API has no other way to see which of the two date systems is in use.
 * A host that cannot calculate counts from 1900.
 */
export async function uses1904(): Promise<DateSystem> {
  const is1904 = await Excel.run(async (context) => {
    const day = context.workbook.functions.date(2000, 1, 1);
    day.load('value');
    await context.sync();
    return day.value === 36526 - difference;
  }).catch(() => false);
  return {
    is1904,
    from1900: (row, formats) => row.map((cell, c) => (typeof cell === 'number' && isDate(formats[c]) ? cell + difference : cell)),
  };
}
