import type { CellCodes } from '../cell';
import { failedAt, valueAt, type ColumnData, type DataOf } from '../levering/sheet-data';
import { codesFor, putInRows } from '../levering/codes';
import { saidPerCombination } from '../levering/combinations';
import type { Room } from '../levering/room';
import { isNobody } from './bsn';
import { laterDoubles } from './exact-doubles';
import { readableRows } from './readable-rows';
import { NONE } from './value-numbers';

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

const ofNobody = new WeakMap<ColumnData<string>, readonly number[]>();

/** The rows of someone unknown or unborn (C03), who are not one and the same client. */
function rowsOfNobody(column: ColumnData<string>): readonly number[] {
  let rows = ofNobody.get(column);
  if (rows === undefined) ofNobody.set(column, (rows = findRowsOfNobody(column)));
  return rows;
}

function findRowsOfNobody({ codes, values }: ColumnData<string>): readonly number[] {
  const rows: number[] = [];
  for (let place = 0; place < values.length; place++) {
    if (!isNobody(values[place] ?? '')) continue;
    for (let row = codes.indexOf(place); row >= 0; row = codes.indexOf(place, row + 1)) rows.push(row);
  }
  return rows;
}

/** Has the rows of nobody take no part (0) in what compares the rows of a client. */
export function leaveOutNobody(taking: Uint8Array, { columns }: Pick<Voorzieningen, 'columns'>): void {
  for (const row of rowsOfNobody(columns.client_id)) taking[row] = 0;
}

/** Whether a row takes part in what compares rows: no column it needs failed and it is no later copy of a row. */
export function comparedRows(sheet: Voorzieningen, columns: readonly string[], room: Room): { compared: Uint8Array; skipped: number } {
  const { readable: compared, skipped } = readableRows(sheet, columns, room);
  const doubles = laterDoubles(sheet);
  for (let row = doubles.indexOf(1); row >= 0; row = doubles.indexOf(1, row + 1)) compared[row] = 0;
  return { compared, skipped };
}
