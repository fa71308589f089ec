import { dayOfDate } from '../calendar';
import type { Day } from '../cell';

/** One element of a message as it was read: its own name without prefix, what stands in it, its text without blanks around it. */
export interface XmlElement {
  readonly name: string;
  /** The namespace the name belongs to; empty when it has none. */
  readonly namespace: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** A message that cannot be used: one Dutch sentence, thrown while it is read and caught once per message. */
export class BerichtFout extends Error {
  override readonly name = 'BerichtFout';
}

/** The element that the path of names leads to, each time the first; null when it is not there. */
export function elementAt(from: XmlElement, ...path: readonly string[]): XmlElement | null {
  let found: XmlElement | null = from;
  for (const name of path) found = found?.children.find((child) => child.name === name) ?? null;
  return found;
}

/** All elements that the path leads to, in order. */
export const elementsAt = (from: XmlElement, ...path: readonly string[]): readonly XmlElement[] =>
  path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap((element) => element.children.filter((child) => child.name === name)),
    [from],
  );

/** The text of the element that the path leads to; null when it is absent or empty. */
export const textAt = (from: XmlElement, ...path: readonly string[]): string | null =>
  elementAt(from, ...path)?.text || null;

/** The text, which must be there and have this shape when it is. */
export function shapedAt(from: XmlElement, shape: RegExp, ...path: readonly string[]): string | null {
  const text = textAt(from, ...path);
  if (text === null || shape.test(text)) return text;
  throw new BerichtFout(`bij ${path.join(' / ')} staat iets anders dan de standaard toelaat`);
}

/** The day that stands there; one that does not exist is a BerichtFout. */
export function dayAt(from: XmlElement, ...path: readonly string[]): Day | null {
  const text = shapedAt(from, /^\d{4}-\d{2}-\d{2}$/u, ...path);
  if (text === null) return null;
  const [year, month, date] = text.split('-').map(Number);
  const found = dayOfDate(year ?? 0, month ?? 0, date ?? 0);
  if (found === null) throw new BerichtFout(`bij ${path.join(' / ')} staat een dag die niet bestaat`);
  return found;
}

/** What must be there; a message without it cannot be used. */
export function needed<T>(value: T | null, what: string): T {
  if (value === null) throw new BerichtFout(`het verplichte gegeven ${what} ontbreekt`);
  return value;
}
