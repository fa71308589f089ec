import { MAX_COLUMNS, MAX_ROWS } from '../model';
import { AutoFilterHost } from './auto-filter';
import type { Host } from './base';
import { ChartCollectionHost } from './charts';
import { CommentCollectionHost } from './comments';
import { WorksheetCustomPropertyCollectionHost } from './custom-properties';
import { FreezePanesHost } from './freeze-panes';
import { NoteCollectionHost } from './notes';
import { PageLayoutHost } from './page-layout';
import { PivotTableCollectionHost } from './pivot-tables';
import { ProtectionHost } from './protection';
import { RangeHost } from './range';
import { RangeAreasHost } from './range-areas';
import { ShapeCollectionHost } from './shapes';
import { TableCollectionHost } from './tables';
import { WorksheetFactsHost } from './worksheet-facts';

type Parts =
  | 'autoFilter'
  | 'charts'
  | 'comments'
  | 'customProperties'
  | 'freezePanes'
  | 'notes'
  | 'pageLayout'
  | 'pivotTables'
  | 'protection'
  | 'shapes'
  | 'tables';
type Cells = 'getCell' | 'getRange' | 'getRangeByIndexes' | 'getRanges' | 'getUsedRange' | 'getUsedRangeOrNullObject';

/** A worksheet: what is on it. */
export class WorksheetHost extends WorksheetFactsHost implements Host<Excel.Worksheet, Parts | Cells> {
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

  get pivotTables(): PivotTableCollectionHost {
    return new PivotTableCollectionHost(this.ctx, this.sheet);
  }

  get protection(): ProtectionHost {
    return new ProtectionHost(this.ctx, this.sheet);
  }

  get shapes(): ShapeCollectionHost {
    return new ShapeCollectionHost(this.ctx, this.sheet);
  }

  get tables(): TableCollectionHost {
    return new TableCollectionHost(this.ctx, this.sheet);
  }

  getRange(address?: string): RangeHost {
    return address ? RangeHost.of(this.ctx, this.sheet, address) : this.getRangeByIndexes(0, 0, MAX_ROWS, MAX_COLUMNS);
  }

  getRanges(addresses?: string): RangeAreasHost {
    return addresses
      ? RangeAreasHost.of(this.ctx, this.sheet, addresses)
      : new RangeAreasHost(this.ctx, this.sheet, this.getRange().rects);
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
}
