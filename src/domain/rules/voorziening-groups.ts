import { failedAt, valueAt, type DataOf } from '../levering/sheet-data';
import { perCombination } from '../levering/combinations';
import { isNobody } from './bsn';
import { laterDoubles } from './exact-doubles';
import { readableRows } from './readable-rows';
import { NONE, pairNumbers, valueNumbers } from './value-numbers';

type Voorzieningen = DataOf<'Voorzieningen'>;

const remembered = new WeakMap<Voorzieningen, Int32Array>();

/** Per row a number for its product: the wet with the productcode as delivered, else the categorie (design 4). */
export function productNumbers(sheet: Voorzieningen): Int32Array {
  const known = remembered.get(sheet);
  if (known !== undefined) return known;
  const { wet, productcode, productcategorie } = sheet.columns;
  const products = new Map<string, number>();
  const numbers = perCombination([wet, productcode, productcategorie], sheet.size, (row) => {
    const product = failedAt(productcode, row) ? null : (valueAt(productcode, row) ?? valueAt(productcategorie, row));
    const of = valueAt(wet, row);
    if (of === null || product === null) return NONE;
    const key = `${of} ${product}`;
    const number = products.get(key) ?? products.size + 1;
    products.set(key, number);
    return number;
  });
  remembered.set(sheet, numbers);
  return numbers;
}

/** Per row a number for its client; rows of someone unknown or unborn (C03) belong to no client. */
export function clientNumbers({ columns: { client_id } }: Voorzieningen): Int32Array {
  const numbers = valueNumbers(client_id);
  const nobody = client_id.values.map((value) => value !== null && isNobody(value));
  if (!nobody.includes(true)) return numbers;
  return numbers.map((number, row) => (nobody[client_id.codes[row] ?? 0] === true ? NONE : number));
}

const pairs = new WeakMap<Voorzieningen, Int32Array>();

/** Per row a number for its client and product together. */
export function clientProductNumbers(sheet: Voorzieningen): Int32Array {
  let numbers = pairs.get(sheet);
  if (numbers === undefined) pairs.set(sheet, (numbers = pairNumbers(clientNumbers(sheet), productNumbers(sheet))));
  return numbers;
}

/** Whether a row takes part in what compares rows: no column it needs failed and it is no later copy of a row. */
export function comparedRows(sheet: Voorzieningen, columns: readonly string[]): { compared: Uint8Array; skipped: number } {
  const { readable, skipped } = readableRows(sheet, columns);
  const doubles = laterDoubles(sheet);
  const compared = readable.slice();
  for (let row = 0; row < compared.length; row++) if (doubles[row] === 1) compared[row] = 0;
  return { compared, skipped };
}
