import type { CellStyle, Rect, SheetModel } from '../model';
import { assertWritable, HostObject, type HostContext } from './base';
import type { Area } from './target';

/** Something that formats the cells of one or more blocks. */
export abstract class FormattedHost extends HostObject {
  constructor(
    ctx: HostContext,
    protected readonly area: Area,
  ) {
    super(ctx);
  }

  protected get sheet(): SheetModel {
    return this.area.sheet;
  }

  protected restyle(change: (style: CellStyle) => CellStyle, rects: readonly Rect[] = this.area.rects): void {
    assertWritable(this.sheet);
    for (const rect of rects) this.sheet.restyle(rect, change);
    this.told();
  }

  protected told(): void {
    for (const rect of this.area.rects) this.changed({ kind: 'format', sheet: this.sheet, rect });
  }

  /** What all cells have in common, or `mixed` when they differ. */
  protected common<T>(read: (style: CellStyle) => T, mixed: T): T {
    const values = new Set<T>();
    for (const rect of this.area.rects) {
      for (const number of this.sheet.styles.distinct(rect)) values.add(read(this.ctx.book.styles.get(number)));
    }
    const [only] = values;
    return values.size === 1 ? (only as T) : mixed;
  }
}

/** Excel answers null where the cells of a range differ; its types do not say so. */
export const MIXED = null as never;
