import { failedAt, valueAt, type DataOf } from '../levering/sheet-data';
import { isNobody } from './bsn';
import { NONE, valueNumbers } from './value-numbers';

type Voorzieningen = DataOf<'Voorzieningen'>;

const remembered = new WeakMap<Voorzieningen, Int32Array>();

/** Per row a number for its product: the wet with the productcode as delivered, else the categorie (design 4). */
export function productNumbers(sheet: Voorzieningen): Int32Array {
  const known = remembered.get(sheet);
  if (known !== undefined) return known;
  const { wet, productcode, productcategorie } = sheet.columns;
  const products = new Map<string, number>();
  const numbers = Int32Array.from({ length: sheet.size }, (_, row) => {
    const product = failedAt(productcode, row) ? null : (valueAt(productcode, row) ?? valueAt(productcategorie, row));
    const of = valueAt(wet, row);
    if (of === null || product === null) return NONE;
    const key = `${of} ${product}`;
    const number = products.get(key) ?? products.size;
    products.set(key, number);
    return number;
  });
  remembered.set(sheet, numbers);
  return numbers;
}

/** Per row a number for its client; rows of someone unknown or unborn (C03) belong to no client. */
export function clientNumbers({ columns: { client_id } }: Voorzieningen): Int32Array {
  const nobody = client_id.values.map((value) => value !== null && isNobody(value));
  return valueNumbers(client_id).map((number, row) => (nobody[client_id.codes[row] ?? 0] === true ? NONE : number));
}
