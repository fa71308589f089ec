import { MAX_COLUMNS, MAX_ROWS, type SheetModel } from '../model';
import { HostObject, type Host, type HostContext } from './base';
import { RangeHost } from './range';

type Members = 'freezeAt' | 'freezeColumns' | 'freezeRows' | 'getLocationOrNullObject' | 'unfreeze';

/** The rows and columns of a sheet that stay in view. */
export class FreezePanesHost extends HostObject implements Host<Excel.WorksheetFreezePanes, Members> {
  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(ctx);
  }

  #freeze(rows: number, columns: number): void {
    this.sheet.frozen = { rows, columns };
    this.changed({ kind: 'format', sheet: this.sheet });
  }

  freezeRows(count = 1): void {
    this.#freeze(count, 0);
  }

  freezeColumns(count = 1): void {
    this.#freeze(0, count);
  }

  freezeAt(range: HostObject | string): void {
    const { rect } = RangeHost.of(this.ctx, this.sheet, range);
    const rows = rect.rows === MAX_ROWS ? 0 : rect.top + rect.rows;
    this.#freeze(rows, rect.columns === MAX_COLUMNS ? 0 : rect.left + rect.columns);
  }

  unfreeze(): void {
    this.#freeze(0, 0);
  }

  getLocationOrNullObject(): RangeHost | null {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return new RangeHost(this.ctx, this.sheet, {
      top: 0,
      left: 0,
      rows: rows || MAX_ROWS,
      columns: columns || MAX_COLUMNS,
    });
  }
}
