import {
  bounding,
  covers,
  formatRect,
  intersect,
  isOnSheet,
  quoteSheet,
  MAX_COLUMNS,
  MAX_ROWS,
  type Rect,
  type SheetModel,
} from '../model';
import { HostObject, found, type Host, type HostContext } from './base';
import { fail } from './failures';
import { toBlock, type Area } from './target';
import { WorksheetHost } from './worksheet';

type Geometry =
  'address' | 'cellCount' | 'columnCount' | 'columnIndex' | 'rowCount' | 'rowIndex' | 'isEntireColumn' | 'isEntireRow';
type Moves =
  | 'getCell'
  | 'getRow'
  | 'getColumn'
  | 'getOffsetRange'
  | 'getResizedRange'
  | 'getAbsoluteResizedRange'
  | 'getEntireRow'
  | 'getEntireColumn'
  | 'getLastCell'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getRowsAbove'
  | 'getRowsBelow'
  | 'getColumnsBefore'
  | 'getColumnsAfter'
  | 'getUsedRange'
  | 'getUsedRangeOrNullObject'
  | 'getBoundingRect'
  | 'getIntersection'
  | 'getIntersectionOrNullObject';

/** Excel gives up counting the cells of a range here. */
const MAX_COUNT = 2_147_483_647;

/** Where a range is and how to get from it to another: the half of Excel.Range that needs no cells. */
export abstract class RangePlaceHost
  extends HostObject
  implements Area, Host<Excel.Range, Geometry | Moves | 'worksheet'>
{
  readonly rects: readonly [Rect];

  constructor(
    ctx: HostContext,
    readonly sheet: SheetModel,
    readonly rect: Rect,
  ) {
    super(ctx);
    if (!isOnSheet(rect)) throw fail.invalidArgument();
    this.rects = [rect];
  }

  /** The range of the same kind at another place on the same sheet. */
  protected abstract at(rect: Rect): this;

  #with(change: Partial<Rect>): this {
    return this.at({ ...this.rect, ...change });
  }

  get worksheet(): WorksheetHost {
    return new WorksheetHost(this.ctx, this.sheet);
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatRect(this.rect)}`;
  }

  get rowCount(): number {
    return this.rect.rows;
  }

  get columnCount(): number {
    return this.rect.columns;
  }

  get rowIndex(): number {
    return this.rect.top;
  }

  get columnIndex(): number {
    return this.rect.left;
  }

  get cellCount(): number {
    const count = this.rect.rows * this.rect.columns;
    return count > MAX_COUNT ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.rect.rows === MAX_ROWS;
  }

  get isEntireRow(): boolean {
    return this.rect.columns === MAX_COLUMNS;
  }

  getCell(row: number, column: number): this {
    return this.at({ top: this.rect.top + row, left: this.rect.left + column, rows: 1, columns: 1 });
  }

  getRow(row: number): this {
    return this.#with({ top: this.rect.top + row, rows: 1 });
  }

  getColumn(column: number): this {
    return this.#with({ left: this.rect.left + column, columns: 1 });
  }

  getOffsetRange(rows: number, columns: number): this {
    return this.#with({ top: this.rect.top + rows, left: this.rect.left + columns });
  }

  getResizedRange(rows: number, columns: number): this {
    return this.#with({ rows: this.rect.rows + rows, columns: this.rect.columns + columns });
  }

  getAbsoluteResizedRange(rows: number, columns: number): this {
    return this.#with({ rows, columns });
  }

  getEntireRow(): this {
    return this.#with({ left: 0, columns: MAX_COLUMNS });
  }

  getEntireColumn(): this {
    return this.#with({ top: 0, rows: MAX_ROWS });
  }

  getLastCell(): this {
    return this.getCell(this.rect.rows - 1, this.rect.columns - 1);
  }

  getLastRow(): this {
    return this.getRow(this.rect.rows - 1);
  }

  getLastColumn(): this {
    return this.getColumn(this.rect.columns - 1);
  }

  getRowsAbove(count = 1): this {
    return count < 0 ? this.getRowsBelow(-count) : this.#with({ top: this.rect.top - count, rows: count });
  }

  getRowsBelow(count = 1): this {
    return count < 0 ? this.getRowsAbove(-count) : this.#with({ top: this.rect.top + this.rect.rows, rows: count });
  }

  getColumnsBefore(count = 1): this {
    return count < 0 ? this.getColumnsAfter(-count) : this.#with({ left: this.rect.left - count, columns: count });
  }

  getColumnsAfter(count = 1): this {
    const left = this.rect.left + this.rect.columns;
    return count < 0 ? this.getColumnsBefore(-count) : this.#with({ left, columns: count });
  }

  getUsedRangeOrNullObject(valuesOnly = false): this | null {
    const used = this.sheet.used(valuesOnly);
    const part = used && intersect(used, this.rect);
    return part ? this.at(part) : null;
  }

  /** An empty sheet has its first cell as used range, as in Excel. */
  getUsedRange(valuesOnly = false): this {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.#with({ rows: 1, columns: 1 });
  }

  getBoundingRect(other: HostObject | string): this {
    const { sheet, rect } = toBlock(this.ctx, this.sheet, other);
    if (sheet !== this.sheet) throw fail.invalidArgument();
    return this.at(bounding(this.rect, rect));
  }

  getIntersectionOrNullObject(other: HostObject | string): this | null {
    const { sheet, rect } = toBlock(this.ctx, this.sheet, other);
    const shared = sheet === this.sheet ? intersect(this.rect, rect) : undefined;
    return shared ? this.at(shared) : null;
  }

  getIntersection(other: HostObject | string): this {
    return found(this.getIntersectionOrNullObject(other));
  }

  /** Whether a block lies within this range. */
  protected covers(rect: Rect): boolean {
    return covers(this.rect, rect);
  }
}
