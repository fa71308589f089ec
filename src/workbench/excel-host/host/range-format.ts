import { charactersToPoints, displayText, numberFormatOf, MAX_ROWS, type Rect, type SheetModel } from '../model';
import type { Host } from './base';
import { assertWritable } from './base';
import { RangeBorderCollectionHost } from './borders';
import { fail } from './failures';
import { RangeFillHost } from './fill';
import { RangeFontHost } from './font';
import { FormattedHost, MIXED } from './formatted';

type Members =
  | 'columnWidth'
  | 'rowHeight'
  | 'horizontalAlignment'
  | 'verticalAlignment'
  | 'wrapText'
  | 'indentLevel'
  | 'fill'
  | 'font'
  | 'borders'
  | 'autofitColumns'
  | 'autofitRows';
type Horizontal =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
type Vertical = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

/** Excel measures as many rows as it likes to fit a column; the workbench looks at the first thousand. */
const MEASURED_ROWS = 1000;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const toFile = (name: string): string =>
  name === 'CenterAcrossSelection' ? 'centerContinuous' : name.charAt(0).toLowerCase() + name.slice(1);

function* lines(rects: readonly Rect[], part: 'rows' | 'columns'): Generator<number> {
  const start = part === 'rows' ? 'top' : 'left';
  for (const rect of rects) for (let at = 0; at < rect[part]; at++) yield rect[start] + at;
}

function longestText(sheet: SheetModel, column: number): number {
  let longest = 0;
  for (let row = 0; row < Math.min(sheet.cells.height, MEASURED_ROWS); row++) {
    const value = sheet.get(row, column);
    if (value !== '') longest = Math.max(longest, displayText(value, numberFormatOf(sheet.style(row, column))).length);
  }
  return longest;
}

/** The formatting of a range. */
export class RangeFormatHost extends FormattedHost implements Host<Excel.RangeFormat, Members> {
  static override readonly scalars = [
    'columnWidth',
    'rowHeight',
    'horizontalAlignment',
    'verticalAlignment',
    'wrapText',
    'indentLevel',
  ];

  get fill(): RangeFillHost {
    return new RangeFillHost(this.ctx, this.area);
  }

  get font(): RangeFontHost {
    return new RangeFontHost(this.ctx, this.area);
  }

  get borders(): RangeBorderCollectionHost {
    return new RangeBorderCollectionHost(this.ctx, this.area);
  }

  get columnWidth(): number {
    const widths = new Set([...lines(this.area.rects, 'columns')].map((column) => this.sheet.columnWidth(column)));
    const [only] = widths;
    return widths.size === 1 && only !== undefined ? only : MIXED;
  }

  set columnWidth(width: number) {
    assertWritable(this.sheet);
    if (!(width >= 0)) throw fail.invalidArgument();
    for (const column of lines(this.area.rects, 'columns')) this.sheet.columnWidths.set(column, width);
    this.told();
  }

  get rowHeight(): number {
    const heights = new Set<number>();
    for (const row of lines(this.#usedRects(), 'rows')) heights.add(this.sheet.rowHeight(row));
    const [only] = heights;
    return heights.size === 1 && only !== undefined ? only : MIXED;
  }

  set rowHeight(height: number) {
    assertWritable(this.sheet);
    if (!(height >= 0 && height <= 409.5)) throw fail.invalidArgument();
    for (const row of lines(this.#usedRects(), 'rows')) this.sheet.rowHeights.set(row, height);
    this.told();
  }

  /** Whole columns have a million rows: only those in use and one more are looked at. */
  #usedRects(): Rect[] {
    return this.area.rects.map((rect) =>
      rect.rows === MAX_ROWS ? { ...rect, rows: Math.min(MAX_ROWS, this.sheet.cells.height + 1) } : rect,
    );
  }

  get horizontalAlignment(): Horizontal {
    return this.common((style) => {
      const name = style.alignment?.horizontal ?? 'general';
      return (name === 'centerContinuous' ? 'CenterAcrossSelection' : capital(name)) as Horizontal;
    }, MIXED);
  }

  set horizontalAlignment(value: Horizontal) {
    this.restyle((style) => ({ ...style, alignment: { ...style.alignment, horizontal: toFile(value) } }));
  }

  get verticalAlignment(): Vertical {
    return this.common((style) => capital(style.alignment?.vertical ?? 'bottom') as Vertical, MIXED);
  }

  set verticalAlignment(value: Vertical) {
    this.restyle((style) => ({ ...style, alignment: { ...style.alignment, vertical: toFile(value) } }));
  }

  get wrapText(): boolean {
    return this.common((style) => style.alignment?.wrapText ?? false, MIXED);
  }

  set wrapText(wrapText: boolean) {
    this.restyle((style) => ({ ...style, alignment: { ...style.alignment, wrapText } }));
  }

  get indentLevel(): number {
    return this.common((style) => style.alignment?.indent ?? 0, MIXED);
  }

  set indentLevel(indent: number) {
    if (!(indent >= 0 && indent <= 250)) throw fail.invalidArgument();
    this.restyle((style) => ({ ...style, alignment: { ...style.alignment, indent } }));
  }

  autofitColumns(): void {
    assertWritable(this.sheet);
    for (const column of lines(this.area.rects, 'columns')) {
      const length = longestText(this.sheet, column);
      if (length > 0) this.sheet.columnWidths.set(column, charactersToPoints(Math.min(length + 1, 80)));
    }
    this.told();
  }

  /** Rows get their own height back, which grows with their text when they are shown. */
  autofitRows(): void {
    assertWritable(this.sheet);
    for (const row of lines(this.#usedRects(), 'rows')) this.sheet.rowHeights.delete(row);
    this.told();
  }
}
