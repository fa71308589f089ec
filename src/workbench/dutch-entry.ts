const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** What a Dutch Excel makes of what is typed in a cell: 31-12-2026 a date, 1.234,5 a number; the rest as it stands. */
export function dutchEntry(typed: string): string | number {
  const [, day, month, year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/u.exec(typed.trim()) ?? [];
  if (day !== undefined) {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const isDate = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
    return isDate ? (date.getTime() - EPOCH) / DAY : typed;
  }
  if (/^[+-]?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/u.test(typed.trim()) || /^[+-]?\d+,\d+$/u.test(typed.trim())) {
    return Number(typed.trim().replace(/\./gu, '').replace(',', '.'));
  }
  return typed;
}
