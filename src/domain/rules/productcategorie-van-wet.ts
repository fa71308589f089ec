import { productcategorieenOf, wetten, type Wet } from '../codelijsten';

const perWet = new Map<Wet, ReadonlySet<string>>(
  wetten.entries.map(({ code }) => [code, new Set(productcategorieenOf(code).entries.map((entry) => entry.code))]),
);

/** Whether a productcategorie stands in the list of its wet; where it does not, P01 says so and others keep silent. */
export const isCategorieVan = (wet: Wet, productcategorie: string): boolean =>
  perWet.get(wet)?.has(productcategorie) === true;
