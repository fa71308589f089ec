import { centsOf, dayOfDate, type Cents, type Day } from '#domain';

/** The type of an arrangement as it is answered: one for all, or one for each resultaatgebied. */
export type TypeAnswer = 'O' | 'A' | 'per gebied';

/** What the user filled in about an arrangement, as typed. */
export interface Question {
  readonly type: TypeAnswer | null;
  /** Per column of a marked resultaatgebied its type, or J when only marked. */
  readonly gebieden: Readonly<Record<string, 'J' | 'O' | 'A'>>;
  readonly omstandigheden: readonly string[];
  /** Null: as suggested. */
  readonly intensiteit: string | null;
  readonly begin: string;
  readonly eind: string;
  readonly ehs: boolean;
  readonly offerte: boolean;
  readonly bedrag: string;
}

/** Nothing filled in yet. */
export const emptyQuestion: Question = {
  type: null,
  gebieden: {},
  omstandigheden: [],
  intensiteit: null,
  begin: '',
  eind: '',
  ehs: false,
  offerte: false,
  bedrag: '',
};

/** A typed value: nothing there, not to be read, or read. */
export type Typed<T> =
  | { readonly is: 'leeg' }
  | { readonly is: 'onleesbaar' }
  | { readonly is: 'gelezen'; readonly value: T };

/** The value of what was typed; null when empty or unreadable. */
export const valueOf = <T>(typed: Typed<T>): T | null => (typed.is === 'gelezen' ? typed.value : null);

const read = <T>(value: T | null): Typed<T> => (value === null ? { is: 'onleesbaar' } : { is: 'gelezen', value });

/** A day typed as dd-mm-jjjj (also with / or . between), e.g. 1-7-2026. */
export function typedDay(text: string): Typed<Day> {
  if (text.trim() === '') return { is: 'leeg' };
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  return read(parts === null ? null : dayOfDate(Number(parts[3]), Number(parts[2]), Number(parts[1])));
}

/** An amount in euro typed the Dutch way, e.g. 1.234,50 or 1234,5. */
export function typedEuro(text: string): Typed<Cents> {
  const plain = text.replace(/[€\s]/g, '');
  if (plain === '') return { is: 'leeg' };
  const readable = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,\d{1,2})?$/.test(plain);
  return read(readable ? centsOf(Number(plain.replaceAll('.', '').replace(',', '.'))) : null);
}
