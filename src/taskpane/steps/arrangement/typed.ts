import { centsOf, leesAdres, readDay, type Adreskolom, type Cents, type Day } from '#domain';

/** A typed value: nothing there, not to be read, or read. */
export type Typed<T> =
  | { readonly is: 'leeg' }
  | { readonly is: 'onleesbaar' }
  | { readonly is: 'gelezen'; readonly value: T };

/** The value of what was typed; null when empty or unreadable. */
export const valueOf = <T>(typed: Typed<T>): T | null => (typed.is === 'gelezen' ? typed.value : null);

const read = <T>(value: T | null): Typed<T> => (value === null ? { is: 'onleesbaar' } : { is: 'gelezen', value });

/** A day typed the Dutch way, e.g. 1-7-2026, 1/7/2026 or 1-7-26, or as a levering may write it, e.g. 2026-07-01. */
export function typedDay(text: string): Typed<Day> {
  const typed = text.trim();
  if (typed === '') return { is: 'leeg' };
  // Who types here is Dutch: the day comes first, and an arrangement is of this century.
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/u.exec(typed) ?? [];
  return read(readDay(day === undefined ? typed : `${day}-${month}-${year?.length === 2 ? '20' : ''}${year}`));
}

/** An amount in euro typed the Dutch way, e.g. 1.234,50 or 1234,5. */
export function typedEuro(text: string): Typed<Cents> {
  const plain = text.replace(/[€\s]/g, '');
  if (plain === '') return { is: 'leeg' };
  const readable = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,\d{1,2})?$/.test(plain);
  return read(readable ? centsOf(Number(plain.replaceAll('.', '').replace(',', '.'))) : null);
}

/** The number of a toewijzing: whole, at most nine digits. */
export function typedNumber(text: string): Typed<number> {
  if (text.trim() === '') return { is: 'leeg' };
  return read(/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);
}

/** Where the client lives, read as the format reads it on the sheet. */
export const typedAdres = (kolom: Adreskolom, text: string): Typed<string> =>
  text.trim() === '' ? { is: 'leeg' } : read(leesAdres(kolom, text));

/** A number of things typed the Dutch way: whole, with or without points for thousands, e.g. 1.200. */
export function typedCount(text: string): Typed<number> {
  const plain = text.trim();
  if (plain === '') return { is: 'leeg' };
  return read(/^(?:\d{1,3}(?:\.\d{3})+|\d{1,9})$/.test(plain) ? Number(plain.replaceAll('.', '')) : null);
}

/** A percentage typed the Dutch way, with its sign: 3,5 or -2 or +4 %. */
export function typedPercentage(text: string): Typed<number> {
  const plain = text.replace(/[%\s]/g, '').replace('−', '-');
  if (plain === '') return { is: 'leeg' };
  return read(/^[+-]?\d{1,4}(?:,\d{1,4})?$/.test(plain) ? Number(plain.replace(',', '.')) : null);
}
