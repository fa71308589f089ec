import * as z from 'zod';
import type { CodeEntry } from '../../codelijsten';
import { filledCell, readAs, type Filled } from '../column';
import { cleanText } from './text';

/** A list of codes as a column needs it. */
interface Codes {
  readonly entries: readonly CodeEntry[];
}

/** The codes of a list. */
type CodeIn<L extends Codes> = L['entries'][number]['code'];

/**
 * Reads a cell as a code: cleaned, an alias as its code, a lost leading zero put back where that makes a code. Capitals
 * do not matter; a text outside the list keeps its own.
 */
function codeReader(list: readonly CodeEntry[]): (cell: Filled) => string {
  const byName = new Map<string, string>();
  for (const { code, aliases = [] } of list) {
    for (const alias of aliases) byName.set(alias.toUpperCase(), code);
  }
  for (const { code } of list) byName.set(code.toUpperCase(), code);
  return (cell) => {
    const value = cleanText(cell);
    return byName.get(value.toUpperCase()) ?? (/^\d$/u.test(value) ? byName.get(`0${value}`) : undefined) ?? value;
  };
}

function codeRemark(list: readonly CodeEntry[]): (cell: Filled, value: unknown) => 'V03' | 'V04' | null {
  const aliases = new Set(list.flatMap((entry) => entry.aliases ?? []).map((alias) => alias.toUpperCase()));
  return (cell, value) => {
    const cleaned = cleanText(cell);
    if (/^\d$/u.test(cleaned) && value === `0${cleaned}`) return 'V03';
    if (typeof cell !== 'string') return null;
    if (aliases.has(cleaned.toUpperCase())) return cell === cleaned ? null : 'V04';
    return cell === value ? null : 'V04';
  };
}

/** A code of a closed list. */
export function code<const L extends Codes>({ entries: list }: L) {
  const read = codeReader(list);
  return readAs(
    z.codec(filledCell, z.custom<CodeIn<L>>((value) => list.some((entry) => entry.code === value)), {
      decode: (cell) => read(cell) as CodeIn<L>,
      encode: (value) => value,
    }),
    { failure: 'V06', format: 'text', allowed: list, remark: codeRemark(list) },
  );
}

/**
 * A code whose list depends on something else: read like a code of `known`, judged by a control of its own. What is
 * offered to choose from may be less than what is known.
 */
export const openCode = ({ entries: known }: Codes, max: number, { entries: offered }: Codes = { entries: known }) =>
  readAs(
    z.codec(filledCell, z.string().min(1).max(max), { decode: codeReader(known), encode: (value) => value }),
    { failure: 'V02', format: 'text', allowed: offered, remark: codeRemark(known) },
  );

/** Several codes of a closed list in one cell, apart by comma or semicolon. */
export const codes = <const L extends Codes>({ entries: list }: L) =>
  readAs(
    z.codec(filledCell, z.array(z.custom<CodeIn<L>>((value) => list.some((entry) => entry.code === value))), {
      decode: (cell) =>
        cleanText(cell)
          .split(/[,;]/u)
          .map((part) => part.trim().toUpperCase())
          .filter((part) => part !== '') as CodeIn<L>[],
      encode: (values) => values.join(list.length > 3 ? ';' : ','),
    }),
    {
      failure: 'V06',
      format: 'text',
      allowed: list,
      remark: (cell, value) => {
        const written = cleanText(cell);
        if (typeof cell === 'string' && cell !== written) return 'V04';
        return written === written.toUpperCase() || (value as readonly string[]).length === 0 ? null : 'V04';
      },
    },
  );
