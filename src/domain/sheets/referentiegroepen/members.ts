import type { ReferenceGroup } from '../../benchmark';

/** A member of a group by code and name. */
export type Member = ReferenceGroup['leden'][number];

/** So many members are named in one cell; all areas stand in a table of their own. */
export const MOST_NAMED = 40;

/** Members by name and code; of many only the first. */
export function membersOf(leden: readonly Pick<Member, 'code' | 'naam'>[]): string {
  const names = leden.slice(0, MOST_NAMED).map(({ code, naam }) => (naam === code ? code : `${naam} (${code})`));
  const more = leden.length - names.length;
  return names.join('; ') + (more > 0 ? `; en nog ${more}` : '');
}
