import type { PivotModel, SheetModel } from '../model';
import { assertWritable, found, HostCollection, type Host, type HostContext, type HostObject } from './base';
import { fail } from './failures';
import { PivotTableHost } from './pivot-table';
import { RangeHost } from './range';
import { TableHost } from './table';
import { TableCollectionHost } from './tables';
import { toCell } from './target';

type Members = 'add' | 'getCount' | 'getItem' | 'getItemOrNullObject';

/** The pivot tables of a worksheet, or of the whole workbook, by name. */
export class PivotTableCollectionHost extends HostCollection<PivotTableHost> implements Host<Excel.PivotTableCollection, Members> {
  constructor(
    ctx: HostContext,
    private readonly sheet?: SheetModel,
  ) {
    super(ctx);
  }

  items(): PivotTableHost[] {
    const sheets = this.sheet ? [this.sheet] : this.ctx.book.sheets;
    return sheets.flatMap((sheet) => sheet.pivots.map((pivot) => new PivotTableHost(this.ctx, sheet, pivot)));
  }

  getItemOrNullObject(key: string): PivotTableHost | null {
    return this.items().find(({ id, name }) => id === key || name === key) ?? null;
  }

  getItem(key: string): PivotTableHost {
    return found(this.getItemOrNullObject(key));
  }

  add(name: string, source: HostObject | string, destination: HostObject | string): PivotTableHost {
    const home = this.sheet ?? this.ctx.book.activeSheet;
    const place = toCell(this.ctx, home, destination);
    assertWritable(place.sheet);
    if (name === '' || place.sheet.pivots.some((pivot) => pivot.name === name)) throw fail.invalidArgument();
    const model: PivotModel = {
      id: this.ctx.book.newId(),
      name,
      source: this.#source(home, source),
      top: place.row,
      left: place.column,
      ...{ rows: [], columns: [], filters: [], data: [], shown: undefined },
    };
    place.sheet.pivots.push(model);
    this.changed({ kind: 'objects', sheet: place.sheet });
    return new PivotTableHost(this.ctx, place.sheet, model);
  }

  #source(home: SheetModel, source: HostObject | string): PivotModel['source'] {
    if (source instanceof TableHost) return source.name;
    if (typeof source === 'string' && new TableCollectionHost(this.ctx).getItemOrNullObject(source)) return source;
    const { sheet, rect } = RangeHost.of(this.ctx, home, source);
    if (rect.rows < 2) throw fail.invalidArgument();
    return { sheet, rect };
  }
}
