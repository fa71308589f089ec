import { nearest, type CodeEntry } from '../codelijsten';
import { readingOf } from '../levering/column';
import { cleanText } from '../levering/values/text';
import type { FoundCell } from './repair';

/** What of a cell stands for no code, the codes it could be, and the one that was probably meant. */
export interface WrongCode {
  readonly text: string;
  readonly allowed: readonly CodeEntry[];
  /** Null when none is close, or several are. */
  readonly meant: string | null;
}

/** What is wrong in the text of a cell of this column; a cell of several codes may hold one wrong part. */
export function wrongCode(kolom: string, text: string, allowed: readonly CodeEntry[]): WrongCode {
  const isKnown = (part: string): boolean => allowed.some(({ code }) => code.toUpperCase() === part.toUpperCase());
  const parts = text.split(/[,;]/u).map((part) => part.trim());
  const wrong = parts.find((part) => part !== '' && !isKnown(part)) ?? text;
  return { text: wrong, allowed, meant: nearest({ name: kolom, source: '', entries: allowed }, wrong) };
}

/** The same of a cell that a control found; null when it is empty or its column has no list. */
export function wrongCodeIn({ sheet, column, cell }: FoundCell): WrongCode | null {
  const schema = sheet.format.columns[column.name]?.schema;
  const allowed = schema === undefined ? undefined : readingOf(schema).allowed;
  return cell === null || allowed === undefined ? null : wrongCode(column.name, cleanText(cell), allowed);
}
