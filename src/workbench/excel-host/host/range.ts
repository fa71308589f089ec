import { intersect, shiftCells, type Rect, type Shift, type SheetModel } from '../model';
import { assertWritable, found, type Host, type HostContext, type HostObject } from './base';
import { ConditionalFormatCollectionHost } from './conditional-formats';
import { DataValidationHost } from './data-validation';
import { fail } from './failures';
import { RangeAreasHost } from './range-areas';
import { clearCells, type ClearApplyTo } from './range-clear';
import { RangeContentsHost } from './range-contents';
import { RangeFormatHost } from './range-format';
import { columnProperties, rowProperties } from './range-properties';
import { specialCells, type SpecialCellType } from './special-cells';
import { toBlock } from './target';

type Parts = 'format' | 'dataValidation' | 'conditionalFormats';
type Deeds =
  'clear' | 'delete' | 'insert' | 'merge' | 'unmerge' | 'select' | 'getRowProperties' | 'getColumnProperties';
type Finds = 'getSpecialCells' | 'getSpecialCellsOrNullObject' | 'getMergedAreasOrNullObject';

/** A block of cells of a worksheet. */
export class RangeHost extends RangeContentsHost implements Host<Excel.Range, Parts | Deeds | Finds> {
  static override readonly scalars = [
    ...[
      'address',
      'cellCount',
      'columnCount',
      'columnHidden',
      'columnIndex',
      'formulas',
      'height',
      'hidden',
      'hyperlink',
    ],
    ...['isEntireColumn', 'isEntireRow', 'left', 'numberFormat', 'rowCount', 'rowHidden', 'rowIndex', 'text', 'top'],
    ...['valueTypes', 'values', 'width'],
  ];

  /** The range an argument stands for: a range, or an address on `sheet` unless it says otherwise. */
  static of(ctx: HostContext, sheet: SheetModel, at: HostObject | string): RangeHost {
    const block = toBlock(ctx, sheet, at);
    return new RangeHost(ctx, block.sheet, block.rect);
  }

  protected override at(rect: Rect): this {
    return new RangeHost(this.ctx, this.sheet, rect) as this;
  }

  get format(): RangeFormatHost {
    return new RangeFormatHost(this.ctx, this);
  }

  get dataValidation(): DataValidationHost {
    return new DataValidationHost(this.ctx, this);
  }

  get conditionalFormats(): ConditionalFormatCollectionHost {
    return new ConditionalFormatCollectionHost(this.ctx, this);
  }

  getSpecialCellsOrNullObject(type: string, valueTypes?: string): RangeAreasHost | null {
    const rects = specialCells(this.sheet, this.rect, type as SpecialCellType, valueTypes);
    return rects.length > 0 ? new RangeAreasHost(this.ctx, this.sheet, rects) : null;
  }

  getSpecialCells(type: string, valueTypes?: string): RangeAreasHost {
    return found(this.getSpecialCellsOrNullObject(type, valueTypes));
  }

  getMergedAreasOrNullObject(): RangeAreasHost | null {
    const merged = this.sheet.merges.filter((merge) => this.covers(merge));
    return merged.length > 0 ? new RangeAreasHost(this.ctx, this.sheet, merged) : null;
  }

  getRowProperties(wanted: object): Excel.RowProperties[] {
    return rowProperties(this.sheet, this.rect, wanted);
  }

  getColumnProperties(wanted: object): Excel.ColumnProperties[] {
    return columnProperties(this.sheet, this.rect, wanted);
  }

  clear(applyTo: string = 'All'): void {
    clearCells(this.sheet, this.rects, applyTo as ClearApplyTo);
    this.changed({ kind: applyTo === 'Formats' ? 'format' : 'cells', sheet: this.sheet, rect: this.rect });
  }

  insert(shift: string): RangeHost {
    this.#shift(shift === 'Right' ? 'right' : 'down');
    return this.at(this.rect);
  }

  delete(shift: string): void {
    this.#shift(shift === 'Left' ? 'left' : 'up');
  }

  #shift(shift: Shift): void {
    assertWritable(this.sheet);
    const whole = this.isEntireRow ? (shift === 'right' ? 'down' : shift === 'left' ? 'up' : shift) : shift;
    const wholeColumn = whole === 'down' ? 'right' : whole === 'up' ? 'left' : whole;
    const inFormulas = this.ctx.book.sheets.some((sheet) => sheet.formulas.size > 0);
    if (inFormulas) throw fail.notImplemented('inserting or deleting cells in a workbook with formulas');
    shiftCells(this.sheet, this.rect, this.isEntireColumn ? wholeColumn : whole);
    this.changed({ kind: 'cells', sheet: this.sheet, rect: this.rect });
  }

  merge(across = false): void {
    assertWritable(this.sheet);
    if (this.sheet.tables.some((table) => intersect(table.rect, this.rect))) throw fail.invalidOperation();
    const { top, rows } = this.rect;
    const blocks = across
      ? Array.from({ length: rows }, (_, at) => ({ ...this.rect, top: top + at, rows: 1 }))
      : [this.rect];
    this.unmerge();
    for (const block of blocks) this.#mergeBlock(block);
    this.changed({ kind: 'format', sheet: this.sheet, rect: this.rect });
  }

  /** Only the first cell keeps its value. */
  #mergeBlock(block: Rect): void {
    if (block.rows * block.columns < 2) return;
    const value = this.sheet.get(block.top, block.left);
    const formula = this.sheet.formula(block.top, block.left);
    this.sheet.clearValues(block);
    this.sheet.put(block.top, block.left, value, formula);
    this.sheet.merges.push(block);
  }

  unmerge(): void {
    assertWritable(this.sheet);
    this.sheet.merges = this.sheet.merges.filter((merge) => !intersect(merge, this.rect));
    this.changed({ kind: 'format', sheet: this.sheet, rect: this.rect });
  }

  select(): void {
    if (this.sheet.visibility !== 'Visible') throw fail.invalidOperation();
    this.ctx.book.select(this.sheet, this.rect, true);
  }
}
