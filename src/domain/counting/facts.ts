import type { GeslotenTijdvak } from '../calendar';
import { cirkelOf, cirkels } from '../cirkels';
import { wetten, type Wet } from '../codelijsten';
import type { Given } from '../given';
import { derivedCost } from '../kosten';
import { ONB, presetOf } from '../leefdomeinen';
import { valueAt, type ColumnData, type Levering } from '../levering/sheet-data';
import type { ProductPlace } from '../mapping';
import { splitCents } from '../money';
import { placeOf, type PlaceOf, type RowPlace } from './gebied-of-row';
import { numbered, Places, type VoorzieningRows } from './numbered';
import { productOf, type ProductOf } from './products';

/** The last day of a row without einddatum: later than any day there is. */
export const OPEN = 0x7fffffff;

/** The rows that count, as columns: every array has one number per counting row, in sheet order. */
export interface Facts {
  readonly size: number;
  /** The place of each in the data of its sheet. */
  readonly rows: Int32Array;
  /** Numbers into `places`: where the client lives. */
  readonly place: Int32Array;
  readonly places: readonly RowPlace[];
  /** Numbers into the list of wetten, and of cirkels. */
  readonly wet: Uint8Array;
  readonly cirkel: Uint8Array;
  /** Equal for the same wet and productcode, else productcategorie (design 4). */
  readonly product: Int32Array;
  /** Numbers into `mappings`: the leefdomeinen it belongs to. */
  readonly mapping: Int32Array;
  readonly mappings: readonly ProductPlace[];
  /** Equal for the same client; and for the same household, 0 when it has none. */
  readonly client: Int32Array;
  readonly huishouden: Int32Array;
  readonly leveringsvorm: Int32Array;
  /** 0 when it has none. */
  readonly toewijzing: Int32Array;
  readonly begin: Int32Array;
  /** OPEN when it still runs. */
  readonly einde: Int32Array;
  readonly herindicatie: Uint8Array;
  /** Cents. */
  readonly kosten: Float64Array;
  /** The cents per leefdomein: those of row r stand from partStart[r] up to partStart[r + 1]. */
  readonly partStart: Int32Array;
  /** Numbers into `leefdomeinCodes`. */
  readonly partLeefdomein: Uint8Array;
  readonly partKosten: Float64Array;
}

/** How rows are placed: the three decisions that need the whole delivery, made once for Voorzieningen and Historie. */
export interface RowMapping {
  readonly placeOf: PlaceOf;
  readonly productOf: ProductOf;
  /** The leefdomeinen of the preset in its order, ONB last. */
  readonly leefdomeinCodes: readonly string[];
}

/** The decisions of a delivery. */
export const rowMapping = (levering: Levering, given: Given): RowMapping => ({
  placeOf: placeOf(given),
  productOf: productOf(levering, given),
  leefdomeinCodes: [...presetOf(given.settings.preset).leefdomeinen.map(({ code }) => code), ONB.code],
});

/** Which rows count and in which quarter. */
export interface CountingRows {
  readonly rows: VoorzieningRows;
  counts(row: number): boolean;
  quarterOf(row: number): GeslotenTijdvak | null;
}

/** The cents of a row: as delivered, else derived, else 0 (design 4.3). */
export function costOf({ columns }: VoorzieningRows, row: number, quarter: GeslotenTijdvak | null): { kosten: number; reden: string } {
  const given = valueAt(columns.kosten, row);
  if (given !== null) return { kosten: given, reden: 'Zo aangeleverd' };
  const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
  const priced = { tarief: at(columns.tarief), volume: at(columns.volume), eenheid: at(columns.eenheid), frequentie: at(columns.frequentie) };
  const run = { begindatum: at(columns.begindatum), einddatum: at(columns.einddatum) };
  const derived = quarter === null ? null : derivedCost({ ...priced, ...run }, quarter);
  if (derived !== null) return { kosten: derived, reden: 'Afgeleid uit tarief, volume, eenheid en frequentie' };
  return { kosten: 0, reden: 'Niet aangeleverd en niet af te leiden: telt als € 0,00' };
}

const wetNumber = new Map<Wet, number>(wetten.entries.map(({ code }, number) => [code, number]));
const cirkelNumber = new Map(cirkels.entries.map(({ code }, number) => [code, number]));

/** Works out the facts of every counting row. */
export function factsOf({ rows, counts, quarterOf }: CountingRows, mapping: RowMapping): Facts {
  const { columns } = rows;
  const counting: number[] = [];
  for (let row = 0; row < rows.size; row++) if (counts(row)) counting.push(row);
  const size = counting.length;
  const ints = (): Int32Array => new Int32Array(size);
  const facts = {
    size, rows: Int32Array.from(counting), place: ints(), wet: new Uint8Array(size), cirkel: new Uint8Array(size), product: ints(),
    mapping: ints(), client: ints(), huishouden: ints(), leveringsvorm: ints(), toewijzing: ints(), begin: ints(), einde: ints(),
    herindicatie: new Uint8Array(size), kosten: new Float64Array(size), partStart: new Int32Array(size + 1),
  };

  const client = numbered(columns.client_id);
  const huishouden = numbered(columns.huishouden_id);
  const leveringsvorm = numbered(columns.leveringsvorm);
  const toewijzing = numbered(columns.toewijzingnummer);
  const [postcode, gebiedscode, woon] = [numbered(columns.postcode), numbered(columns.gebiedscode), numbered(columns.gemeentecode_woon)];
  const places = new Places<RowPlace>();
  const products = new Map<string, number>();
  const mappings = new Map<ProductPlace, number>();
  const leefdomeinNumber = new Map(mapping.leefdomeinCodes.map((code, number) => [code, number]));
  const partLeefdomein: number[] = [];
  const partKosten: number[] = [];

  for (let place = 0; place < size; place++) {
    const row = counting[place] ?? 0;
    const wet = valueAt(columns.wet, row) ?? 'WMO';
    const productcategorie = valueAt(columns.productcategorie, row) ?? '';
    const productcode = valueAt(columns.productcode, row);
    const toewijzingnummer = valueAt(columns.toewijzingnummer, row);
    const found = mapping.productOf({ wet, productcategorie, productcode, toewijzingnummer });

    const [a, b, c] = [postcode.at(row), gebiedscode.at(row), woon.at(row)];
    facts.place[place] = places.numberOf((a * gebiedscode.values.length + b) * woon.values.length + c, () =>
      mapping.placeOf({ postcode: postcode.values[a] ?? null, gebiedscode: gebiedscode.values[b] ?? null, gemeentecodeWoon: woon.values[c] ?? null }),
    );
    facts.wet[place] = wetNumber.get(wet) ?? 0;
    facts.product[place] = numberIn(products, `${wet} ${productcode ?? productcategorie}`);
    facts.mapping[place] = numberIn(mappings, found);
    facts.cirkel[place] = cirkelNumber.get(cirkelOfRow(rows, row, found).cirkel) ?? 0;
    facts.client[place] = client.at(row);
    facts.huishouden[place] = huishouden.at(row);
    facts.leveringsvorm[place] = leveringsvorm.at(row);
    facts.toewijzing[place] = toewijzing.at(row);
    facts.begin[place] = valueAt(columns.begindatum, row) ?? 0;
    facts.einde[place] = valueAt(columns.einddatum, row) ?? OPEN;
    facts.herindicatie[place] = valueAt(columns.herindicatie, row) === 'J' ? 1 : 0;
    const { kosten } = costOf(rows, row, quarterOf(row));
    facts.kosten[place] = kosten;
    const { weights } = found;
    const parts = weights.length === 1 ? [kosten] : splitCents(kosten, weights.map(({ gewicht }) => gewicht));
    weights.forEach(({ leefdomein }, part) => {
      partLeefdomein.push(leefdomeinNumber.get(leefdomein) ?? mapping.leefdomeinCodes.length - 1);
      partKosten.push(parts[part] ?? 0);
    });
    facts.partStart[place + 1] = partLeefdomein.length;
  }
  return {
    ...facts,
    places: places.list,
    mappings: [...mappings.keys()],
    partLeefdomein: Uint8Array.from(partLeefdomein),
    partKosten: Float64Array.from(partKosten),
  };
}

/** The cirkel of a row with its reason. */
export function cirkelOfRow({ columns }: VoorzieningRows, row: number, product: ProductPlace): ReturnType<typeof cirkelOf> {
  return cirkelOf({
    cirkel: valueAt(columns.cirkel, row),
    toewijzingnummer: valueAt(columns.toewijzingnummer, row),
    uitvoerder: valueAt(columns.uitvoerder, row),
    catalogusCirkel: product.cirkel,
    wet: valueAt(columns.wet, row) ?? 'WMO',
  });
}

function numberIn<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
