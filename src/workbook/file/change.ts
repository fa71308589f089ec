import type { SheetCells } from '#domain';
import { bySheet, neededFormat, sameCell } from '../changing';
import { days1904 } from '../dates';
import { heldIn } from '../memory-cells';
import type { CellChange, CellPlace, ChangedCell, ChangeRecord } from '../workbook';
import { CellStyles } from './package/cell-styles';
import { setContentType } from './package/content-types';
import { editCells } from './package/edit-cells';
import { cellXml } from './package/pour';
import { changeRelations, relationsOf } from './package/relations';
import { sharedIn, unshared } from './package/shared-formulas';
import { sheetEntries } from './package/workbook-part';
import { withAttribute } from './package/xml';
import type { Zip } from './zip';

/** A package to write in, and the cells of a sheet as they stand in it. */
export interface Editable {
  readonly zip: Zip;
  readonly workbook: string;
  readonly date1904: boolean;
  readonly cellsOf: (sheet: string) => Promise<SheetCells | undefined>;
}

type Edit = (xml: string) => string;
const styleOf = (xml: string): number => Number(/^<c[^>]*?\ss="(\d+)"/.exec(xml)?.[1] ?? 0);

/** Changes cells in the parts of their sheets: other cells, their styles and their formulas keep their bytes. */
export async function changeInFile(file: Editable, wanted: readonly CellChange[]): Promise<ChangeRecord> {
  const { zip, workbook, date1904 } = file;
  const changed: ChangedCell[] = [];
  const styles = await stylesOf(file);
  const passedOver = await editSheets(file, wanted, (cell, now) => {
    if (!sameCell(now, cell.old)) return null;
    return (xml) => {
      const { sheet, address, old, value, format } = cell;
      changed.push({ sheet, address, old, value, was: xml });
      const style = styleOf(xml);
      const needed = neededFormat(value, format, styles.kindOf(style));
      const number = needed === null ? style : styles.with(style, needed);
      const isDay = date1904 && typeof value === 'number' && styles.kindOf(number) === 'date';
      return cellXml(address.replaceAll('$', '').toUpperCase(), isDay ? value - days1904 : value, number);
    };
  });
  const part = await partOfKind(zip, workbook, 'styles');
  if (part !== undefined) zip.set(part, styles.xml);
  return { changed, passedOver };
}

/** Puts cells back as they stood, where they still hold what the change wrote. */
export const undoInFile = (file: Editable, { changed }: ChangeRecord): Promise<CellPlace[]> =>
  editSheets(file, changed, ({ value, was }, now) => (sameCell(now, value) ? () => was : null));

const partOfKind = async (zip: Zip, workbook: string, kind: string): Promise<string | undefined> =>
  (await relationsOf(zip, workbook)).find(({ type }) => type.endsWith(`/${kind}`))?.target;

async function stylesOf({ zip, workbook }: Editable): Promise<CellStyles> {
  const part = await partOfKind(zip, workbook, 'styles');
  return new CellStyles((part === undefined ? undefined : await zip.text(part)) ?? '<styleSheet></styleSheet>');
}

/** Edits cells sheet by sheet; gives the places where `edit` wants nothing and those that are not there. */
async function editSheets<T extends CellPlace>(
  { zip, workbook, cellsOf }: Editable,
  cells: readonly T[],
  edit: (cell: T, now: SheetCells['rows'][number][number]) => Edit | null,
): Promise<CellPlace[]> {
  const left: CellPlace[] = [];
  const entries = await sheetEntries(zip, workbook);
  for (const [sheet, own] of bySheet(cells)) {
    const part = entries.find((entry) => entry.name === sheet)?.part ?? '';
    const xml = await zip.text(part);
    const held = xml === undefined ? undefined : await cellsOf(sheet);
    const edits = new Map<number, Map<number, Edit>>();
    for (const cell of own) {
      const wanted = held === undefined ? null : edit(cell, heldIn(held, cell.row, cell.column).value);
      if (wanted === null) left.push({ sheet, address: cell.address });
      else edits.set(cell.row, (edits.get(cell.row) ?? new Map<number, Edit>()).set(cell.column, wanted));
    }
    if (xml === undefined || edits.size === 0) continue;
    zip.set(part, editCells(withoutShared(xml, edits), edits));
  }
  // A formula on any sheet may look at what changed.
  if (left.length < cells.length) await recalculated(zip, workbook);
  return left;
}

/** A formula that is written down once for many cells is given to each, when one of them is edited. */
function withoutShared(xml: string, edits: ReadonlyMap<number, ReadonlyMap<number, Edit>>): string {
  if (!xml.includes('t="shared"')) return xml;
  const touched: string[] = [];
  const look = (cell: string): string => {
    touched.push(cell);
    return cell;
  };
  editCells(xml, new Map([...edits].map(([row, own]) => [row, new Map([...own.keys()].map((column) => [column, look]))])));
  const numbers = sharedIn(touched);
  return numbers.size === 0 ? xml : unshared(xml, numbers);
}

/** Excel works out every formula when it opens the file; the list of which cells have one is its own to make again. */
async function recalculated(zip: Zip, workbook: string): Promise<void> {
  const chain = await partOfKind(zip, workbook, 'calcChain');
  if (chain !== undefined) {
    await changeRelations(zip, workbook, ({ target }) => (target === chain ? null : undefined));
    await setContentType(zip, chain, null);
    zip.delete(chain);
  }
  const xml = (await zip.text(workbook)) ?? '';
  zip.set(workbook, xml.replace(/<calcPr(?=[\s/>])[^>]*>/, (tag) => withAttribute(tag, 'fullCalcOnLoad', '1')));
}
