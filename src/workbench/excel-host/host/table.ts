import { applyFilters, type Rect, type SheetModel, type TableModel } from '../model';
import { AutoFilterHost } from './auto-filter';
import { assertWritable, HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';
import { RangeHost } from './range';
import { headerNames } from './table-header';
import { TableColumnCollectionHost } from './table-columns';
import { TableRowCollectionHost } from './table-rows';
import { WorksheetHost } from './worksheet';

type Facts =
  'id' | 'name' | 'style' | 'showHeaders' | 'showTotals' | 'showBandedRows' | 'showBandedColumns' | 'showFilterButton';
type Parts =
  | 'columns'
  | 'rows'
  | 'worksheet'
  | 'autoFilter'
  | 'getRange'
  | 'getDataBodyRange'
  | 'getHeaderRowRange'
  | 'getTotalRowRange';
type Deeds = 'delete' | 'convertToRange' | 'resize' | 'clearFilters' | 'reapplyFilters';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** An Excel table. */
export class TableHost extends HostObject implements Host<Excel.Table, Facts | Parts | Deeds> {
  static override readonly scalars = [
    ...['id', 'name', 'style', 'showHeaders', 'showTotals', 'showBandedRows', 'showBandedColumns', 'showFilterButton'],
  ];

  constructor(
    ctx: HostContext,
    readonly sheet: SheetModel,
    readonly model: TableModel,
  ) {
    super(ctx);
  }

  #set(part: Partial<TableModel>): void {
    assertWritable(this.sheet);
    Object.assign(this.model, part);
    this.changed({ kind: 'objects', sheet: this.sheet });
  }

  get id(): string {
    return this.model.id;
  }

  get name(): string {
    return this.model.name;
  }

  set name(name: string) {
    const taken = this.ctx.book.sheets
      .flatMap((sheet) => sheet.tables)
      .some((table) => {
        return table !== this.model && table.name.toLowerCase() === name.toLowerCase();
      });
    if (!NAME.test(name) || taken || this.ctx.book.names.has(name)) throw fail.invalidArgument();
    this.#set({ name });
  }

  get style(): string {
    return this.model.style;
  }

  set style(style: string) {
    this.#set({ style });
  }

  get showHeaders(): boolean {
    return this.model.hasHeaders;
  }

  set showHeaders(value: boolean) {
    if (value !== this.model.hasHeaders) throw fail.notImplemented('hiding or showing the headers of a table');
  }

  get showTotals(): boolean {
    return this.model.hasTotals;
  }

  /** Excel makes room for the total row, or deletes it. */
  set showTotals(hasTotals: boolean) {
    if (hasTotals === this.model.hasTotals) return;
    const { rect } = this.model;
    const last: Rect = { ...rect, top: rect.top + rect.rows - (hasTotals ? 0 : 1), rows: 1 };
    const range = new RangeHost(this.ctx, this.sheet, last);
    if (hasTotals) range.insert('Down');
    else range.delete('Up');
    this.#set({ hasTotals, rect: { ...rect, rows: rect.rows + (hasTotals ? 1 : -1) } });
    if (hasTotals) this.sheet.put(last.top, last.left, 'Total');
  }

  get showBandedRows(): boolean {
    return this.model.bandedRows;
  }

  set showBandedRows(bandedRows: boolean) {
    this.#set({ bandedRows });
  }

  get showBandedColumns(): boolean {
    return this.model.bandedColumns;
  }

  set showBandedColumns(bandedColumns: boolean) {
    this.#set({ bandedColumns });
  }

  get showFilterButton(): boolean {
    return this.model.filterButton;
  }

  set showFilterButton(filterButton: boolean) {
    this.#set({ filterButton });
  }

  get columns(): TableColumnCollectionHost {
    return new TableColumnCollectionHost(this.ctx, this);
  }

  get rows(): TableRowCollectionHost {
    return new TableRowCollectionHost(this.ctx, this);
  }

  get worksheet(): WorksheetHost {
    return new WorksheetHost(this.ctx, this.sheet);
  }

  get autoFilter(): AutoFilterHost {
    return new AutoFilterHost(this.ctx, this.sheet, {
      filter: () => ({ rect: this.model.rect, criteria: this.model.filter.criteria }),
      put: (rect) => {
        if (!rect) this.model.filter.criteria.clear();
      },
    });
  }

  getRange(): RangeHost {
    return new RangeHost(this.ctx, this.sheet, this.model.rect);
  }

  getHeaderRowRange(): RangeHost {
    return this.getRange().getRow(0);
  }

  getDataBodyRange(): RangeHost {
    return this.getRange()
      .getOffsetRange(1, 0)
      .getResizedRange(this.model.hasTotals ? -2 : -1, 0);
  }

  getTotalRowRange(): RangeHost {
    if (!this.model.hasTotals) throw fail.itemNotFound();
    return this.getRange().getLastRow();
  }

  clearFilters(): void {
    this.model.filter.criteria.clear();
    this.reapplyFilters();
  }

  reapplyFilters(): void {
    applyFilters(this.sheet);
    this.changed({ kind: 'format', sheet: this.sheet });
  }

  resize(range: HostObject | string): void {
    const { sheet, rect } = RangeHost.of(this.ctx, this.sheet, range);
    if (sheet !== this.sheet || rect.top !== this.model.rect.top || rect.rows < 2) throw fail.invalidArgument();
    const columns = headerNames(this.sheet, rect);
    this.#set({ rect, columns });
    columns.forEach((name, at) => this.sheet.put(rect.top, rect.left + at, name));
  }

  /** The cells keep their values; only the table goes. */
  convertToRange(): RangeHost {
    assertWritable(this.sheet);
    const range = this.getRange();
    this.sheet.tables = this.sheet.tables.filter((table) => table !== this.model);
    applyFilters(this.sheet);
    this.changed({ kind: 'objects', sheet: this.sheet });
    return range;
  }

  delete(): void {
    const range = this.convertToRange();
    range.clear();
  }
}
