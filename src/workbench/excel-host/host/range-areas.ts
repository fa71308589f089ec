import { formatRect, isOnSheet, MAX_COLUMNS, MAX_ROWS, quoteSheet, type Rect, type SheetModel } from '../model';
import { HostCollection, HostObject, type Host, type HostContext } from './base';
import { ConditionalFormatCollectionHost } from './conditional-formats';
import { DataValidationHost } from './data-validation';
import { fail } from './failures';
import { RangeHost } from './range';
import { clearCells, type ClearApplyTo } from './range-clear';
import { RangeFormatHost } from './range-format';
import { toArea, type Area } from './target';
import { WorksheetHost } from './worksheet';

type Members =
  | 'address'
  | 'areaCount'
  | 'areas'
  | 'cellCount'
  | 'clear'
  | 'conditionalFormats'
  | 'dataValidation'
  | 'format'
  | 'getIntersectionOrNullObject'
  | 'isEntireColumn'
  | 'isEntireRow'
  | 'select'
  | 'worksheet';

/** Excel refuses longer lists of addresses (source: `Worksheet.getRanges` in Microsoft's reference). */
const MAX_ADDRESS = 8192;

/** One or more blocks of cells of the same worksheet. */
export class RangeAreasHost extends HostObject implements Area, Host<Excel.RangeAreas, Members> {
  static override readonly scalars = ['address', 'areaCount', 'cellCount', 'isEntireColumn', 'isEntireRow'];

  constructor(
    ctx: HostContext,
    readonly sheet: SheetModel,
    readonly rects: readonly Rect[],
  ) {
    super(ctx);
    if (rects.length === 0 || !rects.every(isOnSheet)) throw fail.invalidArgument();
  }

  /** The areas of a list of addresses ("A1:B2,D4") on a sheet. */
  static of(ctx: HostContext, sheet: SheetModel, addresses: string): RangeAreasHost {
    if (addresses.length > MAX_ADDRESS) throw fail.invalidArgument();
    const area = toArea(ctx, sheet, addresses);
    return new RangeAreasHost(ctx, area.sheet, area.rects);
  }

  get address(): string {
    return this.rects.map((rect) => `${quoteSheet(this.sheet.name)}!${formatRect(rect)}`).join(',');
  }

  get areaCount(): number {
    return this.rects.length;
  }

  get cellCount(): number {
    const count = this.rects.reduce((sum, rect) => sum + rect.rows * rect.columns, 0);
    return count > 2_147_483_647 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.rects.every((rect) => rect.rows === MAX_ROWS);
  }

  get isEntireRow(): boolean {
    return this.rects.every((rect) => rect.columns === MAX_COLUMNS);
  }

  get areas(): RangeCollectionHost {
    return new RangeCollectionHost(this.ctx, this);
  }

  get worksheet(): WorksheetHost {
    return new WorksheetHost(this.ctx, this.sheet);
  }

  get format(): RangeFormatHost {
    return new RangeFormatHost(this.ctx, this);
  }

  get conditionalFormats(): ConditionalFormatCollectionHost {
    return new ConditionalFormatCollectionHost(this.ctx, this);
  }

  get dataValidation(): DataValidationHost {
    return new DataValidationHost(this.ctx, this);
  }

  getIntersectionOrNullObject(other: HostObject | string): RangeAreasHost | null {
    const area = toArea(this.ctx, this.sheet, other);
    if (area.sheet !== this.sheet) return null;
    const shared = this.areas.items().flatMap((range) => {
      const parts = area.rects.map((rect) =>
        range.getIntersectionOrNullObject(new RangeHost(this.ctx, this.sheet, rect)),
      );
      return parts.flatMap((part) => (part ? [part.rect] : []));
    });
    return shared.length > 0 ? new RangeAreasHost(this.ctx, this.sheet, shared) : null;
  }

  clear(applyTo: string = 'All'): void {
    clearCells(this.sheet, this.rects, applyTo as ClearApplyTo);
    for (const rect of this.rects) this.changed({ kind: 'cells', sheet: this.sheet, rect });
  }

  /** The model selects one block: the first. */
  select(): void {
    this.areas.getItemAt(0).select();
  }
}

/** The blocks of a RangeAreas, each as a range. */
export class RangeCollectionHost
  extends HostCollection<RangeHost>
  implements Host<Excel.RangeCollection, 'getCount' | 'getItemAt'>
{
  constructor(
    ctx: HostContext,
    private readonly area: Area,
  ) {
    super(ctx);
  }

  items(): RangeHost[] {
    return this.area.rects.map((rect) => new RangeHost(this.ctx, this.area.sheet, rect));
  }

  getItem(index: number): RangeHost {
    return this.getItemAt(index);
  }
}
