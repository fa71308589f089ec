import type { Cents, Day } from '../cell';
import { failedAt, valueAt, type ColumnData, type DataOf } from '../levering/sheet-data';

/** What a cell of a line says: null where it is rightly empty, undefined where it is unreadable or wrongly empty. */
type Said<T> = T | null | undefined;

/** A line of the Tarievenblad as its own controls see it. */
export interface Tariefregel {
  /** Place of the row in the data, counted from 0. */
  readonly row: number;
  readonly type: Said<string>;
  readonly zwaarte: Said<string>;
  readonly intensiteit: Said<string>;
  readonly duurklasse: Said<string>;
  readonly aanbieder: Said<string>;
  readonly bedrag: Said<Cents>;
  readonly per: Said<string>;
  readonly van: Said<Day>;
  /** Null without end. */
  readonly tot: Said<Day>;
}

/** The parts of a line that together name its cell of the price table. */
export const CELL_PARTS = ['type', 'zwaarte', 'intensiteit', 'duurklasse', 'aanbieder'] as const;

/** A cell of the price table; for a question about a price its parts are those of the arrangement. */
export type Tariefcel = Pick<Tariefregel, (typeof CELL_PARTS)[number]>;

/** The lines of a Tarievenblad in the order of the sheet, also those that are at fault. */
export function tariefregelsOf({ size, columns }: DataOf<'Tarievenblad'>): readonly Tariefregel[] {
  return Array.from({ length: size }, (_, row) => {
    const given = <T>(column: ColumnData<T>): Said<T> => (failedAt(column, row) ? undefined : valueAt(column, row));
    const needed = <T>(column: ColumnData<T>): Said<T> => given(column) ?? undefined;
    const type = needed(columns.type);
    const isOwnLine = type === 'EHS' || type === 'OFFERTE';
    return {
      row,
      type,
      zwaarte: isOwnLine ? null : needed(columns.zwaarte),
      intensiteit: isOwnLine ? null : needed(columns.intensiteit),
      duurklasse: given(columns.duurklasse),
      aanbieder: given(columns.aanbieder_agb),
      bedrag: type === 'OFFERTE' ? given(columns.bedrag) : needed(columns.bedrag),
      per: needed(columns.per),
      van: needed(columns.geldig_van),
      tot: given(columns.geldig_tot),
    };
  });
}

/** True when a cell and its validity can be read. */
export const isPlaced = (regel: Tariefregel): regel is Tariefregel & { van: Day; tot: Day | null } =>
  CELL_PARTS.every((part) => regel[part] !== undefined) && typeof regel.van === 'number' && regel.tot !== undefined;

/** How often each period goes in a year of 365 days, times 28 so that they are whole numbers. */
const PER_YEAR: Readonly<Record<string, number>> = { week: 4 * 365, '4weken': 365, maand: 12 * 28, jaar: 28 };

/** A bedrag as it can be laid beside others with the same `key`; null where there is none. */
export function comparableBedrag({ bedrag, per }: Pick<Tariefregel, 'bedrag' | 'per'>): { readonly key: string; readonly bedrag: number } | null {
  if (typeof bedrag !== 'number' || typeof per !== 'string') return null;
  const times = PER_YEAR[per];
  // What a whole run costs says nothing of a year.
  return times === undefined ? { key: per, bedrag } : { key: 'jaar', bedrag: bedrag * times };
}

/** One text per cell of the price table. */
export const cellKey = (cel: Tariefcel): string => JSON.stringify(CELL_PARTS.map((part) => cel[part]));

/** True when a line that cannot be read may well be of this cell. */
export const mayBeOf = (regel: Tariefcel, cel: Tariefcel): boolean =>
  CELL_PARTS.every((part) => regel[part] === undefined || regel[part] === cel[part]);

/** True when a line has a fault of its own, so that it is no price. */
export const isAtFault = (regel: Tariefregel): boolean =>
  !isPlaced(regel) || regel.bedrag === undefined || regel.per === undefined;

/** True when a line that is at fault may well be the price of this cell on this day. */
export function mayPrice(regel: Tariefregel, cel: Tariefcel, day: Day): boolean {
  const { duurklasse, aanbieder, van, tot } = regel;
  const forAll = {
    ...regel,
    duurklasse: duurklasse === null ? cel.duurklasse : duurklasse,
    aanbieder: aanbieder === null ? cel.aanbieder : aanbieder,
  };
  return mayBeOf(forAll, cel) && (van ?? day) <= day && day <= (tot ?? Infinity);
}
