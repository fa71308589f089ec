import type { GeslotenTijdvak } from '../calendar';
import type { CellCodes } from '../cell';
import type { Given } from '../given';
import { ONB, presetOf } from '../leefdomeinen';
import { putInRows } from '../levering/codes';
import type { Room } from '../levering/room';
import type { ColumnData, Levering } from '../levering/sheet-data';
import type { ProductPlace } from '../mapping';
import { costOfRow } from './cost-of-row';
import { placeOf, type PlaceOf, type RowPlace } from './gebied-of-row';
import { decisionColumns, type Decision } from './decisions';
import { partsOf, type MappingParts } from './parts';
import { placeColumns } from './place-columns';
import { countingRows } from './gathered';
import { numbered, type VoorzieningRows } from './numbered';
import { sortedBy } from './order';
import { productsOf, type Products } from './products';

/**
 * The rows that count, as columns: every array has one number per counting row. Rows of one client stand side by side,
 * in the order of the sheet: what is counted per client then lies together in memory.
 */
export interface Facts {
  readonly size: number;
  /** The place of each in the data of its sheet. */
  readonly rows: Int32Array;
  /** Numbers into `places`: where the client lives. */
  readonly place: CellCodes;
  readonly places: readonly RowPlace[];
  /** Numbers into `decisions`: what it is, and where it belongs. */
  readonly decision: CellCodes;
  readonly decisions: readonly Decision[];
  readonly mappings: readonly ProductPlace[];
  /** Per mapping its leefdomeinen, and how kosten are split over them. */
  readonly parts: readonly MappingParts[];
  /** Equal for the same client; and for the same household, 0 when it has none. They lie in the room in which is counted. */
  readonly client: Int32Array;
  readonly huishouden: Int32Array;
  /** Cents. */
  readonly kosten: Float64Array;
}

/** The facts that are left when all is counted. */
export type LastingFacts = Omit<Facts, 'client' | 'huishouden'>;

/** Those of the facts that are left when all is counted, and nothing else. */
export const lastingOf = ({ size, rows, place, places, decision, decisions, mappings, parts, kosten }: Facts): LastingFacts => ({
  size,
  rows,
  place,
  places,
  decision,
  decisions,
  mappings,
  parts,
  kosten,
});

/** How rows are placed: the three decisions that need the whole delivery, made once for Voorzieningen and Historie. */
export interface RowMapping {
  readonly placeOf: PlaceOf;
  readonly products: Products;
  /** The leefdomeinen of the preset in its order, ONB last. */
  readonly leefdomeinCodes: readonly string[];
}

/** The decisions of a delivery. */
export const rowMapping = (levering: Levering, given: Given): RowMapping => ({
  placeOf: placeOf(given),
  products: productsOf(levering, given),
  leefdomeinCodes: [...presetOf(given.settings.preset).leefdomeinen.map(({ code }) => code), ONB.code],
});

/** Which rows count and in which quarter. */
export interface CountingRows {
  readonly rows: VoorzieningRows;
  counts(row: number): boolean;
  quarterOf(row: number): GeslotenTijdvak | null;
}

/** Works out the facts of every counting row, in part in this room. */
export function factsOf({ rows, counts, quarterOf }: CountingRows, mapping: RowMapping, room: Room): Facts {
  const { columns } = rows;
  const counting = countingRows(sortedBy(numbered(columns.client_id).rows), counts);
  const numbers = (column: ColumnData<string>): Int32Array => putInRows(room.int32(counting.length), numbered(column).rows, counting);
  const decided = decisionColumns(rows, counting, mapping.products);
  return {
    size: counting.length,
    rows: counting,
    ...placeColumns(rows, counting, mapping.placeOf),
    ...decided,
    parts: partsOf(decided.mappings, mapping.leefdomeinCodes),
    client: numbers(columns.client_id),
    huishouden: numbers(columns.huishouden_id),
    kosten: kostenOf(rows, counting, quarterOf),
  };
}

/** The cents of each counting row, as delivered or else derived. */
function kostenOf(rows: VoorzieningRows, counting: Int32Array, quarterOf: CountingRows['quarterOf']): Float64Array {
  const { codes, values } = rows.columns.kosten;
  const delivered = new Float64Array(values.length);
  for (let place = 0; place < values.length; place++) delivered[place] = values[place] ?? NaN;
  const kosten = new Float64Array(counting.length);
  for (let place = 0; place < counting.length; place++) {
    const row = counting[place] as number;
    const cents = delivered[codes[row] as number] as number;
    kosten[place] = Number.isNaN(cents) ? costOfRow(rows, row, quarterOf(row)) : cents;
  }
  return kosten;
}
