import { failedAt, valueAt, type DataOf } from '../levering/sheet-data';

/** What names the product of a line; undefined where it cannot be read or is wrongly empty. */
export interface Named {
  readonly wet: string | undefined;
  /** Null: the productcategorie names it. */
  readonly productcode: string | null | undefined;
  readonly productcategorie: string | undefined;
}

/** What a line of the Productcatalogus says its product is. */
export function namedAt({ columns: { wet, productcode, productcategorie } }: DataOf<'Productcatalogus'>, row: number): Named {
  return {
    wet: valueAt(wet, row) ?? undefined,
    productcode: failedAt(productcode, row) ? undefined : valueAt(productcode, row),
    productcategorie: valueAt(productcategorie, row) ?? undefined,
  };
}

/** One text per product; null where it cannot be said which product it is. */
export function keyOf({ wet, productcode, productcategorie }: Named): string | null {
  const product = productcode === null ? productcategorie : productcode;
  return wet === undefined || product === undefined ? null : JSON.stringify([wet, productcode === null, product]);
}

const mayBeSame = (one: string | null | undefined, other: string | null | undefined): boolean =>
  one === undefined || other === undefined || one === other;

/** Whether a line of which the product cannot be read may well be of this product. */
export const mayBeOf = (line: Named, { wet, productcode, productcategorie }: Named): boolean =>
  mayBeSame(line.wet, wet) &&
  mayBeSame(line.productcode, productcode) &&
  (productcode !== null || mayBeSame(line.productcategorie, productcategorie));
