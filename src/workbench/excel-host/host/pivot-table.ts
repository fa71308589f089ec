import { layOutPivot, pivotFields, pivotSource, type PivotModel, type Rect, type SheetModel } from '../model';
import { assertWritable, HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';
import { DataPivotHierarchyCollectionHost, PivotAxisHost, PivotHierarchyCollectionHost } from './pivot-hierarchies';
import { WorksheetHost } from './worksheet';

type Parts = 'hierarchies' | 'rowHierarchies' | 'columnHierarchies' | 'filterHierarchies' | 'dataHierarchies' | 'worksheet';

/** A pivot table. */
export class PivotTableHost extends HostObject implements Host<Excel.PivotTable, 'id' | 'name' | 'refresh' | 'delete' | Parts> {
  static override readonly scalars = ['id', 'name'];

  constructor(
    ctx: HostContext,
    readonly sheet: SheetModel,
    readonly model: PivotModel,
  ) {
    super(ctx);
  }

  get id(): string {
    return this.model.id;
  }

  get name(): string {
    return this.model.name;
  }

  get worksheet(): WorksheetHost {
    return new WorksheetHost(this.ctx, this.sheet);
  }

  get hierarchies(): PivotHierarchyCollectionHost {
    return new PivotHierarchyCollectionHost(this);
  }

  get rowHierarchies(): PivotAxisHost {
    return new PivotAxisHost(this, 'rows');
  }

  get columnHierarchies(): PivotAxisHost {
    return new PivotAxisHost(this, 'columns');
  }

  get filterHierarchies(): PivotAxisHost {
    return new PivotAxisHost(this, 'filters');
  }

  get dataHierarchies(): DataPivotHierarchyCollectionHost {
    return new DataPivotHierarchyCollectionHost(this);
  }

  /** Where the figures come from; Excel refuses to go on when that is gone. */
  source(): { sheet: SheetModel; rect: Rect } {
    const source = pivotSource(this.ctx.book.sheets, this.model);
    if (!source) throw fail.invalidOperation();
    return source;
  }

  /** Whether a field holds numbers and nothing else. */
  isNumeric(field: string): boolean {
    const { sheet, rect } = this.source();
    const column = rect.left + pivotFields({ sheet, rect }).indexOf(field);
    for (let row = 1; row < rect.rows; row++) if (typeof sheet.get(rect.top + row, column) !== 'number') return false;
    return true;
  }

  /** Changes the pivot table and lays it out anew, as Excel does at once. */
  change(deed: () => void): void {
    assertWritable(this.sheet);
    deed();
    layOutPivot(this.sheet, this.model, this.source());
    this.changed({ kind: 'objects', sheet: this.sheet });
  }

  refresh(): void {
    this.change(() => undefined);
  }

  delete(): void {
    assertWritable(this.sheet);
    if (this.model.shown) this.sheet.clearValues(this.model.shown);
    this.sheet.pivots = this.sheet.pivots.filter((pivot) => pivot !== this.model);
    this.changed({ kind: 'objects', sheet: this.sheet });
  }
}
