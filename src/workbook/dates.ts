/** Days between the two ways Excel counts: from 30-12-1899, and (old Macs) from 1-1-1904. */
export const days1904 = 1462;

/**
 * True when a number format shows a date or a time; text between quotes, escapes, colours and conditions do not count.
 */
export const isDateFormat = (format: string): boolean =>
  /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|general/gi, ''));

/** True for a number that a column of birth dates would take for a year, had it no date format (2199 its last). */
export const couldBeYear = (value: unknown): boolean => typeof value === 'number' && value >= 1800 && value < 2200;

/** Excel's own number formats that show a date or a time. */
export const isDateFormatId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
