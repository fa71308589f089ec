import { boxOf, displayText, numberFormatOf, valueType, type Scalar } from '../model';
import { assertWritable, type Host } from './base';
import { linkOf, setLink, type Link } from './hyperlink';
import { enterCells, readCells, setNumberFormats } from './range-cells';
import { RangePlaceHost } from './range-place';

type Contents = 'values' | 'formulas' | 'text' | 'numberFormat' | 'valueTypes' | 'hyperlink';
type Lines = 'rowHidden' | 'columnHidden' | 'hidden' | 'left' | 'top' | 'width' | 'height';

/** What stands in a range and how its rows and columns are shown. */
export abstract class RangeContentsHost extends RangePlaceHost implements Host<Excel.Range, Contents | Lines> {
  get values(): Scalar[][] {
    return readCells(this.rect, (row, column) => this.sheet.get(row, column));
  }

  set values(input: unknown) {
    enterCells(this.sheet, this.rect, input);
    this.changed({ kind: 'cells', sheet: this.sheet, rect: this.rect });
  }

  get formulas(): Scalar[][] {
    return readCells(this.rect, (row, column) => this.sheet.formula(row, column) ?? this.sheet.get(row, column));
  }

  set formulas(input: unknown) {
    this.values = input;
  }

  get numberFormat(): string[][] {
    return readCells(this.rect, (row, column) => numberFormatOf(this.sheet.style(row, column)));
  }

  set numberFormat(input: unknown) {
    setNumberFormats(this.sheet, this.rect, input);
    this.changed({ kind: 'format', sheet: this.sheet, rect: this.rect });
  }

  get text(): string[][] {
    const { sheet } = this;
    return readCells(this.rect, (row, column) =>
      displayText(sheet.get(row, column), numberFormatOf(sheet.style(row, column))),
    );
  }

  get valueTypes(): Excel.RangeValueType[][] {
    return readCells(this.rect, (row, column) => valueType(this.sheet.get(row, column)) as Excel.RangeValueType);
  }

  get hyperlink(): Link {
    return linkOf(this.sheet, this.rect) ?? (null as never);
  }

  set hyperlink(link: Link) {
    setLink(this.sheet, this.rect, link);
    this.changed({ kind: 'cells', sheet: this.sheet, rect: this.rect });
  }

  get rowHidden(): boolean {
    return this.#common(this.rect.top, this.rect.rows, (row) => this.sheet.isRowHidden(row));
  }

  set rowHidden(hidden: boolean) {
    this.#hide(this.sheet.hiddenRows, this.rect.top, this.rect.rows, hidden);
    if (!hidden)
      for (const row of [...this.sheet.filteredRows]) if (this.#spansRow(row)) this.sheet.filteredRows.delete(row);
  }

  get columnHidden(): boolean {
    return this.#common(this.rect.left, this.rect.columns, (column) => this.sheet.hiddenColumns.has(column));
  }

  set columnHidden(hidden: boolean) {
    this.#hide(this.sheet.hiddenColumns, this.rect.left, this.rect.columns, hidden);
  }

  get hidden(): boolean {
    if (this.rowHidden === true || this.columnHidden === true) return true;
    return this.rowHidden === false && this.columnHidden === false ? false : (null as never);
  }

  #spansRow(row: number): boolean {
    return row >= this.rect.top && row < this.rect.top + this.rect.rows;
  }

  /** What all lines have in common, or null as Excel answers where they differ. */
  #common(start: number, count: number, read: (at: number) => boolean): boolean {
    const first = read(start);
    for (let at = start + 1; at < start + count; at++) if (read(at) !== first) return null as never;
    return first;
  }

  #hide(lines: Set<number>, start: number, count: number, hidden: boolean): void {
    assertWritable(this.sheet);
    for (let at = start; at < start + count; at++) {
      if (hidden) lines.add(at);
      else lines.delete(at);
    }
    this.changed({ kind: 'format', sheet: this.sheet, rect: this.rect });
  }

  get left(): number {
    return boxOf(this.sheet, this.rect).left;
  }

  get top(): number {
    return boxOf(this.sheet, this.rect).top;
  }

  get width(): number {
    return boxOf(this.sheet, this.rect).width;
  }

  get height(): number {
    return boxOf(this.sheet, this.rect).height;
  }
}
