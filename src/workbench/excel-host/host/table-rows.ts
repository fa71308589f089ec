import { intersect, type Scalar } from '../model';
import { HostCollection, HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';
import type { RangeHost } from './range';
import type { TableHost } from './table';

/** One row of the body of a table. */
export class TableRowHost
  extends HostObject
  implements Host<Excel.TableRow, 'index' | 'values' | 'getRange' | 'delete'>
{
  static override readonly scalars = ['index', 'values'];

  constructor(
    ctx: HostContext,
    private readonly table: TableHost,
    readonly index: number,
  ) {
    super(ctx);
  }

  getRange(): RangeHost {
    return this.table.getDataBodyRange().getRow(this.index);
  }

  get values(): Scalar[][] {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  delete(): void {
    this.getRange().delete('Up');
  }
}

/** The rows of the body of a table. */
export class TableRowCollectionHost
  extends HostCollection<TableRowHost>
  implements Host<Excel.TableRowCollection, 'add' | 'count' | 'getCount' | 'getItemAt'>
{
  static override readonly scalars = ['count'];

  constructor(
    ctx: HostContext,
    private readonly table: TableHost,
  ) {
    super(ctx);
  }

  get count(): number {
    return this.table.getDataBodyRange().rowCount;
  }

  override getCount(): number {
    return this.count;
  }

  items(): TableRowHost[] {
    return Array.from({ length: this.count }, (_, index) => new TableRowHost(this.ctx, this.table, index));
  }

  override getItemAt(index: number): TableRowHost {
    if (!(index >= 0 && index < this.count)) throw fail.itemNotFound();
    return new TableRowHost(this.ctx, this.table, index);
  }

  getItem(index: number): TableRowHost {
    return this.getItemAt(index);
  }

  /** Adds rows at the end, where the cells below are free. */
  add(index?: number | null, values?: unknown): TableRowHost {
    const { model, sheet } = this.table;
    if (index !== null && index !== undefined && index !== -1 && index !== this.count)
      throw fail.notImplemented('adding rows within a table');
    if (model.hasTotals) throw fail.notImplemented('adding rows to a table with a total row');
    const given = Array.isArray(values) ? values : [values ?? ''];
    const grid = Array.isArray(given[0]) ? given : [given];
    const first = this.count;
    const added = { ...model.rect, top: model.rect.top + model.rect.rows, rows: grid.length };
    const used = sheet.used(true);
    if (used && intersect(used, added) && this.#filled(added.top, added.rows)) throw fail.invalidOperation();
    model.rect = { ...model.rect, rows: model.rect.rows + grid.length };
    this.getItemAt(first)
      .getRange()
      .getResizedRange(grid.length - 1, 0).values = grid;
    return this.getItemAt(first);
  }

  #filled(top: number, rows: number): boolean {
    const { sheet, model } = this.table;
    return Array.from({ length: rows * model.rect.columns }, (_, at) => {
      return sheet.get(top + Math.floor(at / model.rect.columns), model.rect.left + (at % model.rect.columns));
    }).some((value) => value !== '');
  }
}
