import type { CellCodes } from '../cell';
import { failedAt, valueAt, type ColumnData, type DataOf } from '../levering/sheet-data';
import { codesFor, codesLike, putInRows } from '../levering/codes';
import { saidPerCombination } from '../levering/combinations';
import type { Room } from '../levering/room';
import { isNobody } from './bsn';
import { laterDoubles } from './exact-doubles';
import { groupsOf, groupsWithout, type Groups } from './groups';
import { readableRows } from './readable-rows';
import { NONE, valueNumbers } from './value-numbers';

type Voorzieningen = DataOf<'Voorzieningen'>;

const remembered = new WeakMap<Voorzieningen, CellCodes>();

/** Per row a number for its product: the wet with the productcode as delivered, else the categorie (design 4). */
export function productNumbers(sheet: Voorzieningen): CellCodes {
  const known = remembered.get(sheet);
  if (known !== undefined) return known;
  const { wet, productcode, productcategorie } = sheet.columns;
  const products = new Map<string, number>();
  const { numbers, said } = saidPerCombination([wet, productcode, productcategorie], sheet.size, (row) => {
    const product = failedAt(productcode, row) ? null : (valueAt(productcode, row) ?? valueAt(productcategorie, row));
    const of = valueAt(wet, row);
    if (of === null || product === null) return NONE;
    const key = `${of} ${product}`;
    const number = products.get(key) ?? products.size + 1;
    products.set(key, number);
    return number;
  });
  const ofRows = putInRows(codesFor(sheet.size, products.size + 1), said, numbers);
  remembered.set(sheet, ofRows);
  return ofRows;
}

const clients = new WeakMap<ColumnData<string>, CellCodes>();

/** Per row a number for its client; rows of someone unknown or unborn (C03) belong to no client. */
export function clientNumbers({ columns: { client_id } }: Pick<Voorzieningen, 'columns'>): CellCodes {
  let numbers = clients.get(client_id);
  if (numbers === undefined) clients.set(client_id, (numbers = withoutNobody(client_id)));
  return numbers;
}

function withoutNobody(column: ColumnData<string>): CellCodes {
  const { codes, values } = column;
  const numbers = valueNumbers(column);
  const nobody = new Set<number>();
  for (let place = 0; place < values.length; place++) if (isNobody(values[place] ?? '')) nobody.add(place);
  if (nobody.size === 0) return numbers;
  const ofSomebody = codesLike(numbers, values.length);
  for (const place of nobody) for (let row = codes.indexOf(place); row >= 0; row = codes.indexOf(place, row + 1)) ofSomebody[row] = NONE;
  return ofSomebody;
}

const groups = new WeakMap<CellCodes, Groups>();

/** The rows of each client who has several. */
export function clientGroups(sheet: Pick<Voorzieningen, 'columns'>): Groups {
  const { client_id } = sheet.columns;
  const numbers = clientNumbers(sheet);
  if (numbers === valueNumbers(client_id)) return groupsOf(client_id);
  let found = groups.get(numbers);
  if (found === undefined) groups.set(numbers, (found = groupsWithout(groupsOf(client_id), numbers)));
  return found;
}

/** Whether a row takes part in what compares rows: no column it needs failed and it is no later copy of a row. */
export function comparedRows(sheet: Voorzieningen, columns: readonly string[], room: Room): { compared: Uint8Array; skipped: number } {
  const { readable: compared, skipped } = readableRows(sheet, columns, room);
  const doubles = laterDoubles(sheet);
  for (let row = doubles.indexOf(1); row >= 0; row = doubles.indexOf(1, row + 1)) compared[row] = 0;
  return { compared, skipped };
}
