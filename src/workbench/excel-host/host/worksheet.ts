import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, MAX_COLUMNS, MAX_ROWS, parseColor, type SheetModel, type Visibility } from '../model';
import { AutoFilterHost } from './auto-filter';
import { HostObject, type Host, type HostContext } from './base';
import { ChartCollectionHost } from './charts';
import { CommentCollectionHost } from './comments';
import { WorksheetCustomPropertyCollectionHost } from './custom-properties';
import { fail } from './failures';
import { FreezePanesHost } from './freeze-panes';
import { NoteCollectionHost } from './notes';
import { PageLayoutHost } from './page-layout';
import { ProtectionHost } from './protection';
import { RangeHost } from './range';
import { RangeAreasHost } from './range-areas';
import { TableCollectionHost } from './tables';
import { assertSheetName } from './worksheets';

type Facts = 'id' | 'name' | 'position' | 'visibility' | 'tabColor' | 'showGridlines' | 'standardHeight' | 'standardWidth';
type Parts = 'autoFilter' | 'charts' | 'comments' | 'customProperties' | 'freezePanes' | 'notes' | 'pageLayout' | 'protection' | 'tables';
type Cells = 'getCell' | 'getRange' | 'getRangeByIndexes' | 'getRanges' | 'getUsedRange' | 'getUsedRangeOrNullObject';

/** A worksheet. */
export class WorksheetHost extends HostObject implements Host<Excel.Worksheet, Facts | Parts | Cells | 'activate' | 'delete'> {
  static override readonly scalars = ['id', 'name', 'position', 'visibility', 'tabColor', 'showGridlines', 'standardHeight', 'standardWidth'];

  readonly standardHeight = DEFAULT_ROW_HEIGHT;
  readonly standardWidth = DEFAULT_COLUMN_WIDTH;

  constructor(
    ctx: HostContext,
    readonly sheet: SheetModel,
  ) {
    super(ctx);
    if (!ctx.book.sheets.includes(sheet)) throw fail.itemNotFound();
  }

  #told(): void {
    this.changed({ kind: 'sheets', event: 'changed', sheet: this.sheet });
  }

  /** Excel wants one sheet to be seen. */
  #assertOtherVisible(): void {
    const others = this.ctx.book.sheets.filter((sheet) => sheet !== this.sheet && sheet.visibility === 'Visible');
    if (others.length === 0) throw fail.invalidOperation();
  }

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.sheet.name;
  }

  set name(name: string) {
    assertSheetName(this.ctx, name, this.sheet);
    this.sheet.name = name;
    this.undoCleared('Worksheet.name');
    this.#told();
  }

  get position(): number {
    return this.ctx.book.sheets.indexOf(this.sheet);
  }

  set position(place: number) {
    const { book } = this.ctx;
    if (!Number.isInteger(place) || place < 0 || place >= book.sheets.length) throw fail.invalidArgument();
    const active = book.activeSheet;
    book.sheets.splice(this.position, 1);
    book.sheets.splice(place, 0, this.sheet);
    book.active = book.sheets.indexOf(active);
    this.#told();
  }

  get visibility(): Visibility {
    return this.sheet.visibility;
  }

  set visibility(visibility: Visibility) {
    if (visibility !== 'Visible') this.#assertOtherVisible();
    this.sheet.visibility = visibility;
    this.undoCleared('Worksheet.visibility');
    this.#leave();
    this.#told();
  }

  /** Shows another sheet when this one can no longer be in view. */
  #leave(): void {
    const { book } = this.ctx;
    if (book.sheets.includes(this.sheet) && (this.sheet.visibility === 'Visible' || book.activeSheet !== this.sheet)) return;
    book.active = Math.max(0, book.sheets.findIndex((sheet) => sheet.visibility === 'Visible'));
    book.selection = { top: 0, left: 0, rows: 1, columns: 1 };
  }

  get tabColor(): string {
    return this.sheet.tabColor;
  }

  set tabColor(color: string) {
    if (color !== '' && !parseColor(color)) throw fail.invalidArgument();
    this.sheet.tabColor = color;
    this.#told();
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set showGridlines(show: boolean) {
    this.sheet.showGridlines = show;
    this.#told();
  }

  /** What office.js calls `showGridlines` on the wire when it sets it. */
  set gridlines(show: boolean) {
    this.showGridlines = show;
  }

  get autoFilter(): AutoFilterHost {
    const { sheet } = this;
    return new AutoFilterHost(this.ctx, sheet, {
      filter: () => sheet.autoFilter,
      put: (rect) => (sheet.autoFilter = rect && { rect, criteria: sheet.autoFilter?.criteria ?? new Map() }),
    });
  }

  get charts(): ChartCollectionHost {
    return new ChartCollectionHost(this.ctx, this.sheet);
  }

  get comments(): CommentCollectionHost {
    return new CommentCollectionHost(this.ctx, this.sheet);
  }

  get customProperties(): WorksheetCustomPropertyCollectionHost {
    return new WorksheetCustomPropertyCollectionHost(this.ctx, this.sheet);
  }

  get freezePanes(): FreezePanesHost {
    return new FreezePanesHost(this.ctx, this.sheet);
  }

  get notes(): NoteCollectionHost {
    return new NoteCollectionHost(this.ctx, this.sheet);
  }

  get pageLayout(): PageLayoutHost {
    return new PageLayoutHost(this.ctx, this.sheet);
  }

  get protection(): ProtectionHost {
    return new ProtectionHost(this.ctx, this.sheet);
  }

  get tables(): TableCollectionHost {
    return new TableCollectionHost(this.ctx, this.sheet);
  }

  getRange(address?: string): RangeHost {
    return address ? RangeHost.of(this.ctx, this.sheet, address) : this.getRangeByIndexes(0, 0, MAX_ROWS, MAX_COLUMNS);
  }

  getRanges(addresses?: string): RangeAreasHost {
    return addresses ? RangeAreasHost.of(this.ctx, this.sheet, addresses) : new RangeAreasHost(this.ctx, this.sheet, this.getRange().rects);
  }

  getRangeByIndexes(top: number, left: number, rows: number, columns: number): RangeHost {
    return new RangeHost(this.ctx, this.sheet, { top, left, rows, columns });
  }

  getCell(row: number, column: number): RangeHost {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getUsedRange(valuesOnly?: boolean): RangeHost {
    return this.getRange().getUsedRange(valuesOnly);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): RangeHost | null {
    return this.getRange().getUsedRangeOrNullObject(valuesOnly);
  }

  activate(): void {
    if (this.sheet.visibility !== 'Visible') throw fail.invalidOperation();
    if (this.ctx.book.activeSheet === this.sheet) return;
    this.ctx.book.select(this.sheet, { top: 0, left: 0, rows: 1, columns: 1 });
  }

  delete(): void {
    if (this.sheet.visibility === 'VeryHidden') throw fail.general();
    this.#assertOtherVisible();
    const { book } = this.ctx;
    const active = book.activeSheet;
    book.sheets.splice(this.position, 1);
    book.active = book.sheets.indexOf(active);
    if (book.active < 0) this.#leave();
    this.undoCleared('Worksheet.delete');
    this.changed({ kind: 'sheets', event: 'deleted', sheet: this.sheet });
  }
}
