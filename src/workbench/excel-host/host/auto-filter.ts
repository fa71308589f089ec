import { applyFilters, type FilterCriterion, type FilterModel, type Rect, type SheetModel } from '../model';
import { assertWritable, found, HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';
import { RangeHost } from './range';

type Members =
  | 'apply'
  | 'clearColumnCriteria'
  | 'clearCriteria'
  | 'criteria'
  | 'enabled'
  | 'isDataFiltered'
  | 'getRange'
  | 'getRangeOrNullObject'
  | 'reapply'
  | 'remove';

/** What a filter filters: the sheet's own range, or a table. */
export interface Filterable {
  filter(): (FilterModel & { readonly rect: Rect }) | undefined;
  /** Puts the filter on a range; undefined takes it away. */
  put(rect: Rect | undefined): void;
}

/** The filter of a worksheet or a table; only criteria by value hide rows here. */
export class AutoFilterHost extends HostObject implements Host<Excel.AutoFilter, Members> {
  static override readonly scalars = ['enabled', 'isDataFiltered', 'criteria'];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
    private readonly target: Filterable,
  ) {
    super(ctx);
  }

  #refresh(): void {
    applyFilters(this.sheet);
    this.changed({ kind: 'format', sheet: this.sheet });
  }

  get enabled(): boolean {
    return this.target.filter() !== undefined;
  }

  get isDataFiltered(): boolean {
    return (this.target.filter()?.criteria.size ?? 0) > 0;
  }

  get criteria(): Excel.FilterCriteria[] {
    const filter = this.target.filter();
    if (!filter) return [];
    const none = { filterOn: 'Values' } as Excel.FilterCriteria;
    return Array.from(
      { length: filter.rect.columns },
      (_, at) => (filter.criteria.get(at) as Excel.FilterCriteria | undefined) ?? none,
    );
  }

  apply(range: HostObject | string, columnIndex?: number, criteria?: Excel.FilterCriteria): void {
    assertWritable(this.sheet);
    this.target.put(RangeHost.of(this.ctx, this.sheet, range).rect);
    const filter = this.target.filter();
    if (criteria !== undefined && columnIndex !== undefined && filter) {
      if (criteria.filterOn !== 'Values') throw fail.notImplemented(`filter on ${criteria.filterOn}`);
      filter.criteria.set(columnIndex, criteria as FilterCriterion);
    }
    this.#refresh();
  }

  clearColumnCriteria(columnIndex: number): void {
    this.target.filter()?.criteria.delete(columnIndex);
    this.#refresh();
  }

  clearCriteria(): void {
    this.target.filter()?.criteria.clear();
    this.#refresh();
  }

  reapply(): void {
    this.#refresh();
  }

  remove(): void {
    assertWritable(this.sheet);
    this.target.put(undefined);
    this.#refresh();
  }

  getRangeOrNullObject(): RangeHost | null {
    const rect = this.target.filter()?.rect;
    return rect ? new RangeHost(this.ctx, this.sheet, rect) : null;
  }

  getRange(): RangeHost {
    return found(this.getRangeOrNullObject());
  }
}
