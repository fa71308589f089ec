import type { CirkelCode } from './cirkels';
import { productcategorieenOf, wetten } from './codelijsten';
import type { Wet } from './codelijsten';
import { ONB, presetOf } from './leefdomeinen';
import type { PresetCode } from './leefdomeinen';
import { add, fraction, fromDecimal } from './rational';
import type { Rational } from './rational';

/** A line of the workbook's sheet Productcatalogus; the leefdomein is a code of the chosen preset. */
export interface CatalogueLine {
  readonly wet: Wet;
  readonly productcategorie: string;
  readonly productcode: string | null;
  readonly leefdomein: string;
  readonly gewicht: number | null;
  readonly cirkel: CirkelCode | null;
}

/** A leefdomein's share in a product: `gewicht` is whole, and its part is gewicht / the sum over the product. */
export interface LeefdomeinGewicht {
  readonly leefdomein: string;
  readonly gewicht: number;
}

/** Which catalogue placed a product, and by which of its codes. */
export type MappingBron = 'gemeente code' | 'gemeente categorie' | 'catalogus code' | 'catalogus categorie' | 'geen';

/** Where a product belongs: leefdomeinen in catalogue order, the catalogue's cirkel if it has one, and why. */
export interface ProductPlace {
  readonly weights: readonly LeefdomeinGewicht[];
  readonly cirkel: CirkelCode | null;
  readonly reden: string;
  readonly bron: MappingBron;
}

/** Places a product; the same product always gets the same object. */
export type ProductMapping = (wet: Wet, productcategorie: string, productcode: string | null) => ProductPlace;

type Lines = readonly CatalogueLine[];
type Catalogue = ReadonlyMap<string, Lines>;

const keyOf = (wet: Wet, soort: 'code' | 'categorie', value: string): string => `${wet} ${soort} ${value}`;

function catalogueOf(lines: Lines): Catalogue {
  const catalogue = new Map<string, CatalogueLine[]>();
  for (const line of lines) {
    const { wet, productcategorie, productcode } = line;
    const key = productcode === null ? keyOf(wet, 'categorie', productcategorie) : keyOf(wet, 'code', productcode);
    const known = catalogue.get(key);
    if (known) known.push(line);
    else catalogue.set(key, [line]);
  }
  return catalogue;
}

const nationalCode = /^\d/;

/** Our own catalogue in a preset's codes; PW and AV products carry one code, which serves as categorie and as code. */
function ownLines(preset: PresetCode): CatalogueLine[] {
  const { vanWaaier } = presetOf(preset);
  return wetten.entries.flatMap(({ code: wet }) =>
    productcategorieenOf(wet).entries.flatMap(({ code, leefdomein, cirkel }) => {
      const line = {
        wet,
        productcategorie: code,
        leefdomein: vanWaaier[leefdomein] ?? leefdomein,
        gewicht: null,
        cirkel,
      };
      const byCategorie = { ...line, productcode: null };
      return nationalCode.test(code) ? [byCategorie] : [byCategorie, { ...line, productcode: code }];
    }),
  );
}

/** Shares as whole numbers without a common factor: 0.25 and 0.75 are 1 and 3; lines of one leefdomein are added. */
function weightsOf(lines: Lines): LeefdomeinGewicht[] {
  const shares = new Map<string, Rational>();
  for (const { leefdomein, gewicht } of lines) {
    const share = gewicht === null ? fraction(1) : fromDecimal(Number(gewicht.toPrecision(15)));
    const known = shares.get(leefdomein);
    shares.set(leefdomein, known ? add(known, share) : share);
  }
  const denominator = [...shares.values()].reduce((common, share) => leastMultiple(common, share.denominator), 1n);
  const whole = [...shares].map(([leefdomein, share]) => ({
    leefdomein,
    gewicht: (share.numerator * denominator) / share.denominator,
  }));
  const factor = whole.reduce((common, { gewicht }) => divisor(common, gewicht), 0n);
  return whole.map(({ leefdomein, gewicht }) => ({ leefdomein, gewicht: Number(gewicht / factor) }));
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
const leastMultiple = (a: bigint, b: bigint): bigint => (a / divisor(a, b)) * b;

const nowhere: ProductPlace = {
  weights: [{ leefdomein: ONB.code, gewicht: 1 }],
  cirkel: null,
  reden: 'Het product staat in geen catalogus',
  bron: 'geen',
};

/**
 * The mapping of products in a preset (design 1.3): the workbook's lines with the productcode, then those with only
 * the productcategorie, then our catalogue by productcode and by productcategorie, else ONB. Lines with a leefdomein
 * outside the preset (P07 reports them) or with weight 0 are left out. The cirkel is the first that these steps give.
 */
export function productMapping(catalogueLines: Lines, preset: PresetCode): ProductMapping {
  const codes = new Set(presetOf(preset).leefdomeinen.map(({ code }) => code));
  const usable = catalogueLines.filter(
    ({ leefdomein, gewicht }) => codes.has(leefdomein) && (gewicht === null || gewicht > 0),
  );
  const gemeente = catalogueOf(usable);
  const own = catalogueOf(ownLines(preset));

  const place: ProductMapping = (wet, productcategorie, productcode) => {
    const code = productcode === null ? null : keyOf(wet, 'code', productcode);
    const categorie = keyOf(wet, 'categorie', productcategorie);
    const steps = [
      { bron: 'gemeente code', lines: code === null ? undefined : gemeente.get(code) },
      { bron: 'gemeente categorie', lines: gemeente.get(categorie) },
      { bron: 'catalogus code', lines: code === null ? undefined : own.get(code) },
      { bron: 'catalogus categorie', lines: own.get(categorie) },
    ] as const;
    const found = steps.find(({ lines }) => lines !== undefined);
    if (found?.lines === undefined) return nowhere;
    const naam = found.bron.startsWith('gemeente') ? 'Eigen Productcatalogus' : 'Indeling van Waaier';
    const by = found.bron.endsWith('code') ? `productcode ${productcode}` : `productcategorie ${productcategorie}`;
    return {
      weights: weightsOf(found.lines),
      cirkel: steps.flatMap(({ lines }) => lines ?? []).find(({ cirkel }) => cirkel !== null)?.cirkel ?? null,
      reden: `${naam}, ${by}`,
      bron: found.bron,
    };
  };
  return remembered(place);
}

function remembered(place: ProductMapping): ProductMapping {
  const known = new Map<string, ProductPlace>();
  return (wet, productcategorie, productcode) => {
    const key = JSON.stringify([wet, productcategorie, productcode]);
    let found = known.get(key);
    if (!found) known.set(key, (found = place(wet, productcategorie, productcode)));
    return found;
  };
}
