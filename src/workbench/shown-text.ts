import { format } from 'numfmt';
import { numberFormatOf, type SheetModel } from './excel-host';

const LOCALE = { locale: 'nl-NL', nbsp: false } as const;

/** The text of a cell as a Dutch Excel shows it. */
export function shownText(sheet: SheetModel, row: number, column: number): string {
  const value = sheet.get(row, column);
  if (typeof value === 'boolean') return value ? 'WAAR' : 'ONWAAR';
  if (typeof value === 'string') return value;
  const numFmt = numberFormatOf(sheet.style(row, column));
  return format(numFmt === '@' ? 'General' : numFmt, value, LOCALE);
}

/** What the formula bar shows of a cell: its formula, or its value as it can be typed. */
export function editedText(sheet: SheetModel, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const value = sheet.get(row, column);
  if (typeof value === 'boolean') return value ? 'WAAR' : 'ONWAAR';
  if (typeof value === 'string') return value;
  const numFmt = numberFormatOf(sheet.style(row, column));
  return /[dy]/iu.test(numFmt.replace(/"[^"]*"|\[[^\]]*\]/gu, ''))
    ? format('dd-mm-yyyy', value, LOCALE)
    : String(value).replace('.', ',');
}
