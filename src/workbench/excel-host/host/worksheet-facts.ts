import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, parseColor, type SheetModel, type Visibility } from '../model';
import { HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';
import { assertSheetName } from './sheet-name';

type Facts =
  'id' | 'name' | 'position' | 'visibility' | 'tabColor' | 'showGridlines' | 'standardHeight' | 'standardWidth';

/** What a worksheet is called, where it is, and whether it is seen. */
export abstract class WorksheetFactsHost
  extends HostObject
  implements Host<Excel.Worksheet, Facts | 'activate' | 'delete'>
{
  static override readonly scalars = [
    ...['id', 'name', 'position', 'visibility', 'tabColor', 'showGridlines', 'standardHeight', 'standardWidth'],
  ];

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
    if (book.sheets.includes(this.sheet) && (this.sheet.visibility === 'Visible' || book.activeSheet !== this.sheet))
      return;
    book.active = Math.max(
      0,
      book.sheets.findIndex((sheet) => sheet.visibility === 'Visible'),
    );
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
