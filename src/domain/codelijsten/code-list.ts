/** One allowed value of a code column: the code as it is stored, what it means, and other spellings we accept. */
export interface CodeEntry {
  readonly code: string;
  readonly naam: string;
  readonly aliases?: readonly string[];
}

/** A closed list of codes, declared as data; `name` is the column of the format, `source` says who made the list. */
export interface CodeList<Entry extends CodeEntry = CodeEntry> {
  readonly name: string;
  readonly source: string;
  readonly entries: readonly Entry[];
}

/** The codes of a list as a union type. */
export type CodeOf<List extends CodeList> = List['entries'][number]['code'];

/** A value without case, accents, spaces and `_ - . ,`, so that "In natura" and "in_natura" are the same. */
export const foldCode = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s_.,-]/g, '');

/** The entry with exactly this code, or null. */
export const entryOf = <Entry extends CodeEntry>(list: CodeList<Entry>, code: string): Entry | null =>
  list.entries.find((entry) => entry.code === code) ?? null;

const digits = /^\d+$/;

/** Whether one insertion, deletion, substitution or swap of neighbours turns one text into the other. */
function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Two texts too short to share anything, or two numbers of equal length, differ by a digit that means everything. */
const comparable = (a: string, b: string): boolean =>
  Math.max(a.length, b.length) > 1 && !(digits.test(a) && digits.test(b) && a.length === b.length);

/**
 * The code that was probably meant by a value outside the list (V06): one whose code, name or alias is the same after
 * folding, else one edit away. Null when none is close or when several are, because a guess must never be a choice.
 */
export function nearest<List extends CodeList>(list: List, value: string): CodeOf<List> | null {
  const folded = foldCode(value);
  if (folded === '') return null;
  const known = list.entries.map(({ code, naam, aliases = [] }) => ({
    code,
    texts: [code, naam, ...aliases].map(foldCode),
  }));
  const same = known.filter(({ texts }) => texts.includes(folded));
  const close = known.filter(({ texts }) =>
    texts.some((text) => comparable(text, folded) && oneEditApart(text, folded)),
  );
  const [found, ...others] = same.length > 0 ? same : close;
  return found && others.length === 0 ? found.code : null;
}
