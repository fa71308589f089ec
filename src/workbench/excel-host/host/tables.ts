import { intersect, type SheetModel, type TableModel } from '../model';
import { assertWritable, found, HostCollection, type Host, type HostContext, type HostObject } from './base';
import { fail } from './failures';
import { RangeHost } from './range';
import { TableHost } from './table';
import { headerNames } from './table-header';

type Members = 'add' | 'count' | 'getCount' | 'getItem' | 'getItemAt' | 'getItemOrNullObject';

/** The tables of a worksheet, or of the whole workbook. */
export class TableCollectionHost extends HostCollection<TableHost> implements Host<Excel.TableCollection, Members> {
  static override readonly scalars = ['count'];

  constructor(
    ctx: HostContext,
    private readonly sheet?: SheetModel,
  ) {
    super(ctx);
  }

  get count(): number {
    return this.items().length;
  }

  items(): TableHost[] {
    const sheets = this.sheet ? [this.sheet] : this.ctx.book.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => new TableHost(this.ctx, sheet, table)));
  }

  getItemOrNullObject(key: string): TableHost | null {
    const wanted = key.toLowerCase();
    return this.items().find((table) => table.id === key || table.name.toLowerCase() === wanted) ?? null;
  }

  getItem(key: string): TableHost {
    return found(this.getItemOrNullObject(key));
  }

  add(address: HostObject | string, hasHeaders: boolean): TableHost {
    const { sheet, rect } = RangeHost.of(this.ctx, this.sheet ?? this.ctx.book.activeSheet, address);
    assertWritable(sheet);
    if (!hasHeaders) throw fail.notImplemented('a table without headers');
    if (sheet.tables.some((table) => intersect(table.rect, rect)))
      throw fail.invalidOperation("A table can't overlap another table.");
    const columns = headerNames(sheet, rect);
    const header = new RangeHost(this.ctx, sheet, { ...rect, rows: 1 });
    header.numberFormat = [columns.map(() => '@')];
    header.values = [columns];
    const model = this.#model(rect.rows < 2 ? { ...rect, rows: 2 } : rect, columns);
    sheet.tables.push(model);
    this.changed({ kind: 'objects', sheet });
    return new TableHost(this.ctx, sheet, model);
  }

  #model(rect: TableModel['rect'], columns: string[]): TableModel {
    const all = this.ctx.book.sheets.flatMap((sheet) => sheet.tables);
    let number = 1;
    while (all.some((table) => table.name === `Table${number}`)) number += 1;
    return {
      id: this.ctx.book.newId(),
      name: `Table${number}`,
      rect,
      columns,
      style: 'TableStyleMedium2',
      hasHeaders: true,
      hasTotals: false,
      bandedRows: true,
      bandedColumns: false,
      filterButton: true,
      filter: { criteria: new Map() },
    };
  }
}
