/** A whole number as the Dutch write it: 1234567 → "1.234.567". */
export const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/gu, '.');

/** A number with its noun: 1 → "1 regel", 2000 → "2.000 regels". */
export const counted = (number: number, one: string, more: string): string =>
  `${grouped(number)} ${number === 1 ? one : more}`;
