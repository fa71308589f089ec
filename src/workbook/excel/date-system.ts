import type { Cell } from '#domain';
import { days1904, isDateFormat } from '../dates';
import { excelCode } from './refusal';

/** How the workbook counts its days. */
export interface DateSystem {
  readonly is1904: boolean;
  /** A row of values with its dates counted from 1900; which cells are dates shows from their number formats. */
  readonly from1900: (row: readonly Cell[], formats: readonly unknown[]) => Cell[];
}

/** True when a number format as Excel gives it shows a date. */
export const isDate = (format: unknown): boolean => typeof format === 'string' && isDateFormat(format);

/** Excel does not answer now, which says nothing of how it counts. */
const notNow = new Set([
  'InvalidOperationInCellEditMode',
  'ServiceNotAvailable',
  'RequestAborted',
  'Timeout',
  'ActivityLimitReached',
  'InactiveWorkbook',
]);

/**
 * Asks Excel for the number of 1-1-2000: the API has no other way to see which of the two date systems is in use.
 * A host that cannot calculate counts from 1900.
 */
export async function uses1904(): Promise<DateSystem> {
  const is1904 = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const day = context.workbook.functions.date(2000, 1, 1);
    day.load('value');
    await context.sync();
    return day.value === 36526 - days1904;
  }).catch((problem: unknown) => {
    if (notNow.has(excelCode(problem) ?? '')) throw problem;
    return false;
  });
  return {
    is1904,
    from1900: (row, formats) =>
      row.map((cell, c) => (typeof cell === 'number' && isDate(formats[c]) ? cell + days1904 : cell)),
  };
}
