import type { Cell } from '../cell';
import type { Columns } from './column';
import type { ExtraHeader } from './sheet-data';

/** A name without what writers vary: case, accents, spaces and underscores. */
export const fold = (name: string): string =>
  name.normalize('NFD').replace(/[\u0300-\u036f]/gu, '').replace(/[\s_\u200b\ufeff]+/gu, '').toLowerCase();

/** Which column the user coupled a header to, by folded header. */
export type Coupling = Readonly<Record<string, string>>;

/** Where the columns of a sheet stand, and the headers that are left over. */
export interface Headers {
  readonly positions: ReadonlyMap<string, number>;
  readonly extra: readonly ExtraHeader[];
}

const written = (cell: Cell): string => (cell === null ? '' : String(cell).trim());

/** Matches headers to columns: exact, folded, then by alias and by the user's own coupling; nothing is guessed. */
export function matchHeaders(columns: Columns, cells: readonly Cell[], coupling: Coupling = {}): Headers {
  const headers = cells.map(written);
  const folded = headers.map(fold);
  const positions = new Map<string, number>();
  const repeats = new Map<number, string>();
  for (const [name, { alsoKnownAs = [] }] of Object.entries(columns)) {
    const found = places(headers, folded, name) ?? firstOf(alsoKnownAs.map((alias) => places(headers, folded, alias)));
    const spots = found ?? coupled(folded, name, coupling);
    if (spots === null) continue;
    const [first = 0, ...others] = spots;
    positions.set(name, first);
    for (const other of others) repeats.set(other, name);
  }
  const used = new Set(positions.values());
  const extra = headers.flatMap((header, position) =>
    header === '' || used.has(position) ? [] : [{ header, position, repeats: repeats.get(position) ?? null }],
  );
  return { positions, extra };
}

/** How many columns of the format a row of cells names. */
export const namedColumns = (columns: Columns, cells: readonly Cell[], coupling?: Coupling): number =>
  matchHeaders(columns, cells, coupling).positions.size;

/** Where a name stands among the headers, an exact match first; null when nowhere. */
function places(headers: readonly string[], folded: readonly string[], name: string): number[] | null {
  const wanted = fold(name);
  const found = folded.flatMap((header, place) => (header === wanted ? [place] : []));
  if (found.length === 0) return null;
  return found.sort((a, b) => Number(headers[b] === name) - Number(headers[a] === name) || a - b);
}

const firstOf = (found: readonly (number[] | null)[]): number[] | null => found.find((spots) => spots !== null) ?? null;

function coupled(folded: readonly string[], name: string, coupling: Coupling): number[] | null {
  const found = folded.flatMap((header, place) => (header !== '' && coupling[header] === name ? [place] : []));
  return found.length === 0 ? null : found;
}
