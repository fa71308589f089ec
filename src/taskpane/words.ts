import type { Ernst } from '#domain';

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** A whole number as the Dutch write it: 1204 → "1.204". */
export const inNumbers = (count: number): string => whole.format(count);

/** A number with its noun: 1 → "1 fout", 1204 → "1.204 fouten". */
export const counted = (count: number, one: string, more: string): string =>
  `${inNumbers(count)} ${count === 1 ? one : more}`;

/** What each severity is called: one, more, and as a heading. */
export const ernstWords: Readonly<Record<Ernst, Readonly<Record<'one' | 'more' | 'title', string>>>> = {
  F: { one: 'fout', more: 'fouten', title: 'Fouten' },
  W: { one: 'waarschuwing', more: 'waarschuwingen', title: 'Waarschuwingen' },
  S: { one: 'signaal', more: 'signalen', title: 'Signalen' },
};

/** The severities from heavy to light. */
export const ernsten: readonly Ernst[] = ['F', 'W', 'S'];

/** A list in a sentence: "a, b en c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} en ${items[items.length - 1] ?? ''}`;
}

/** A sentence whose amounts stay in one piece at the end of a line. */
export const unbroken = (text: string): string => text.replaceAll('€ ', '€\u00a0');

/** The first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
