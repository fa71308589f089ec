import { classesOf } from '../arrangementen/model';
import { thuisondersteuning } from '../arrangementen/thuisondersteuning';
import type { Given } from '../given';
import type { DataOf, Levering } from '../levering/sheet-data';
import { rules } from '../rules';
import { check } from '../rules/check';
import type { Finding } from '../rules/finding';
import { cellKey, comparableBedrag, isPlaced, tariefregelsOf, type Tariefregel } from '../rules/tariefregels';

/** A conflict between lines of the Tarievenblad, with the rows to select. */
export interface TariffConflict {
  readonly code: 'T01' | 'T02' | 'T03';
  readonly melding: string;
  /** Row numbers, ascending: the line of the finding and those it conflicts with. */
  readonly rijen: readonly number[];
}

type Placed = ReturnType<typeof placedOf>[number];
const placedOf = (sheet: DataOf<'Tarievenblad'>) => tariefregelsOf(sheet).filter(isPlaced);

const overlaps = (a: Placed, b: Placed): boolean => a.van <= (b.tot ?? Infinity) && b.van <= (a.tot ?? Infinity);

/** The cells one step lighter than this line's, in zwaarte or in intensiteit. */
function lighterCells(regel: Placed): Set<string> {
  const keys = (['zwaarte', 'intensiteit'] as const).flatMap((step) => {
    const codes = (classesOf(thuisondersteuning, step) ?? []).map(({ code }) => code);
    const lighter = codes[codes.findIndex((code) => code === regel[step]) - 1];
    return lighter === undefined ? [] : [cellKey({ ...regel, [step]: lighter })];
  });
  return new Set(keys);
}

/** The lines that a line with this finding conflicts with. */
function others(code: TariffConflict['code'], regel: Placed, placed: readonly Placed[]): Placed[] {
  const rest = placed.filter((other) => other !== regel);
  const same = rest.filter((other) => cellKey(other) === cellKey(regel));
  if (code === 'T01') return same.filter((other) => overlaps(other, regel));
  if (code === 'T02') {
    const before = same.filter(({ tot }) => tot !== null && tot < regel.van);
    const latest = Math.max(...before.map(({ tot }) => tot ?? -Infinity));
    return before.filter(({ tot }) => tot === latest);
  }
  const lighter = lighterCells(regel);
  const here = comparableBedrag(regel);
  const dearer = (other: Tariefregel): boolean => {
    const there = comparableBedrag(other);
    return here !== null && there?.key === here.key && there.bedrag > here.bedrag;
  };
  return rest.filter((other) => lighter.has(cellKey(other)) && dearer(other) && overlaps(other, regel));
}

const isConflict = (code: string): code is TariffConflict['code'] => ['T01', 'T02', 'T03'].includes(code);

const own = rules.filter(({ code }) => isConflict(code));

/** The row numbers of lines that price nothing and that no other line can be laid beside: something in them cannot be read. */
export function unreadTariffs({ sheets }: Levering): number[] {
  const sheet = sheets.Tarievenblad;
  if (sheet === null) return [];
  const isRead = (regel: Tariefregel): boolean =>
    isPlaced(regel) && regel.bedrag !== undefined && regel.per !== undefined;
  return tariefregelsOf(sheet).flatMap((regel) => (isRead(regel) ? [] : [sheet.rowNumbers[regel.row] ?? 0]));
}

/** What T01, T02 and T03 find in a Tarievenblad that was only read. */
export const tariffConflictsIn = (levering: Levering, given: Given): TariffConflict[] =>
  tariffConflicts(levering, check(levering, given, own).findings);

/** What the controls T01, T02 and T03 found, each with all rows that take part in it. */
export function tariffConflicts({ sheets }: Levering, findings: readonly Finding[]): TariffConflict[] {
  const sheet = sheets.Tarievenblad;
  if (sheet === null) return [];
  const placed = placedOf(sheet);
  const rijOf = ({ row }: Placed): number => sheet.rowNumbers[row] ?? 0;
  return findings.flatMap(({ code, rij, melding }) => {
    const regel = placed.find((one) => rijOf(one) === rij);
    if (!isConflict(code) || regel === undefined) return [];
    const rijen = [regel, ...others(code, regel, placed)].map(rijOf).sort((a, b) => a - b);
    return [{ code, melding, rijen }];
  });
}
