import type { Cell, PlanImage, PlanRows, PlanTable, SheetPlan } from '#domain';
import { breathe } from './run-in-slices';

/** Some rows of a table, with their links; a link counts its row from the first of these. */
export interface TablePage extends Pick<PlanTable, 'links' | 'rows'> {
  /** To be called when these rows were written and are not looked at again: what they lie in may then be used for others. */
  readonly written?: () => void;
}

/** A table whose rows are asked for while it is written; what depends on all of them is known beforehand. */
export interface PagedTable extends Omit<PlanTable, 'rows' | 'links'> {
  /** How many rows it has; at least one, because an Excel table has. */
  readonly size: number;
  /** Per column: all of it can stand in text cells, because nothing in it leads anywhere or is a formula to Excel. */
  readonly asText: readonly boolean[];
  /** The columns that hold links. */
  readonly linked: readonly number[];
  page(from: number, count: number): Promise<TablePage>;
}

/** A picture that may have been drawn already, as the bytes of a PNG. */
export interface DrawnImage extends PlanImage {
  readonly bytes?: Uint8Array;
}

/** A result sheet whose tables hand their rows over block by block, wherever they are kept. */
export interface PagedPlan extends Omit<SheetPlan, 'tables' | 'images'> {
  readonly tables: readonly PagedTable[];
  readonly images?: readonly DrawnImage[];
}

/** A result sheet to be written: all of it, or with rows that are still to be asked for. */
export type PlanToWrite = SheetPlan | PagedPlan;

const isPaged = (plan: PlanToWrite): plan is PagedPlan => plan.tables.some((table) => 'page' in table);

/** The rows under the header; an Excel table has at least one, so no rows means one empty row. */
export const tableRows = (table: Pick<PlanTable, 'columns' | 'rows'>): PlanRows =>
  table.rows.length > 0 ? table.rows : [table.columns.map(() => null)];

/** How many rows of tables there are to write. */
export const rowsToWrite = (plans: readonly PlanToWrite[]): number =>
  plans.flatMap(({ tables }): readonly (PlanTable | PagedTable)[] => tables).reduce((sum, table) => sum + sizeOf(table), 0);

const sizeOf = (table: PlanTable | PagedTable): number => ('page' in table ? table.size : tableRows(table).length);

/** A sheet with its rows by the page. */
export async function paged(plan: PlanToWrite): Promise<PagedPlan> {
  if (isPaged(plan)) return plan;
  const tables: PagedTable[] = [];
  for (const table of plan.tables) tables.push(await pagedTable(table));
  return { ...plan, tables };
}

async function pagedTable({ rows: own, links = [], ...table }: PlanTable): Promise<PagedTable> {
  const rows = tableRows({ columns: table.columns, rows: own });
  const linked = [...new Set(links.map(({ column }) => column))];
  const inOrder = [...links].sort((a, b) => a.row - b.row);
  const asText: boolean[] = [];
  for (const [column, { format }] of table.columns.entries()) {
    const isText = (format === 'text' || format === 'wrapped') && !linked.includes(column);
    asText.push(isText && !someCell(rows, column, actsInExcel));
    if (rows.length > MANY && !rows.perColumn) await breathe();
  }
  return {
    ...table,
    size: rows.length,
    asText,
    linked,
    async page(from, count) {
      const of = inOrder.slice(firstFrom(inOrder, from), firstFrom(inOrder, from + count));
      return { rows: rows.slice(from, from + count), links: of.map((link) => ({ ...link, row: link.row - from })) };
    },
  };
}

const MANY = 5000;

/** True when one of the cells of a column is so. */
function someCell(rows: PlanRows, column: number, is: (cell: Cell) => boolean): boolean {
  if (rows.perColumn) return rows.perColumn[column]?.some(is) === true;
  for (const row of rows) if (is(row[column] ?? null)) return true;
  return false;
}

/** True for a text that Excel would act upon in a cell that is not text: it begins with = + - @ or an apostrophe. */
function actsInExcel(cell: Cell): boolean {
  const first = String(cell ?? '').charAt(0);
  return first === '=' || first === '+' || first === '-' || first === '@' || first === "'";
}

/** The place of the first link in this row or below it. */
function firstFrom(links: readonly { readonly row: number }[], row: number): number {
  let [low, high] = [0, links.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((links[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sheet with all its rows, for who writes it in one go. */
export async function whole(plan: PlanToWrite): Promise<SheetPlan> {
  if (!isPaged(plan)) return plan;
  const tables: PlanTable[] = [];
  for (const table of plan.tables) {
    const { name, top, left, columns, hasTotal, plain, formats, highlights } = table;
    const { rows, links = [] } = await table.page(0, table.size);
    const extras = { ...(plain ? { plain } : {}), ...(links.length > 0 ? { links } : {}), ...(formats ? { formats } : {}), ...(highlights ? { highlights } : {}) };
    tables.push({ name, top, left, columns, hasTotal, rows, ...extras });
  }
  return { ...plan, tables };
}
