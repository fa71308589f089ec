import { found, HostCollection, HostObject, type Host, type HostContext } from './base';
import type { RangeHost } from './range';
import type { TableHost } from './table';

type Members = 'id' | 'index' | 'name' | 'getDataBodyRange' | 'getHeaderRowRange' | 'getRange';

/** One column of a table. */
export class TableColumnHost extends HostObject implements Host<Excel.TableColumn, Members> {
  static override readonly scalars = ['id', 'index', 'name'];

  constructor(
    ctx: HostContext,
    private readonly table: TableHost,
    readonly index: number,
  ) {
    super(ctx);
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return this.table.model.columns[this.index] ?? '';
  }

  set name(value: string) {
    this.getHeaderRowRange().values = [[value]];
  }

  getRange(): RangeHost {
    return this.table.getRange().getColumn(this.index);
  }

  getDataBodyRange(): RangeHost {
    return this.table.getDataBodyRange().getColumn(this.index);
  }

  getHeaderRowRange(): RangeHost {
    return this.table.getHeaderRowRange().getColumn(this.index);
  }
}

/** The columns of a table, by id or name. */
export class TableColumnCollectionHost
  extends HostCollection<TableColumnHost>
  implements Host<Excel.TableColumnCollection, 'count' | 'getCount' | 'getItem' | 'getItemAt' | 'getItemOrNullObject'>
{
  static override readonly scalars = ['count'];

  constructor(
    ctx: HostContext,
    private readonly table: TableHost,
  ) {
    super(ctx);
  }

  get count(): number {
    return this.table.model.columns.length;
  }

  items(): TableColumnHost[] {
    return this.table.model.columns.map((_, index) => new TableColumnHost(this.ctx, this.table, index));
  }

  getItemOrNullObject(key: string | number): TableColumnHost | null {
    const wanted = String(key).toLowerCase();
    return (
      this.items().find((item) => (typeof key === 'number' ? item.id === key : item.name.toLowerCase() === wanted)) ??
      null
    );
  }

  getItem(key: string | number): TableColumnHost {
    return found(this.getItemOrNullObject(key));
  }
}
