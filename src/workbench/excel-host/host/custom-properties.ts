import type { SheetModel } from '../model';
import { found, HostCollection, HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';

const MAX_KEY = 255;

/** One text an add-in keeps with a worksheet. */
export class WorksheetCustomPropertyHost
  extends HostObject
  implements Host<Excel.WorksheetCustomProperty, 'key' | 'value' | 'delete'>
{
  static override readonly scalars = ['key', 'value'];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
    readonly key: string,
  ) {
    super(ctx);
  }

  get value(): string {
    return found(this.sheet.customProperties.get(this.key));
  }

  set value(value: string) {
    this.sheet.customProperties.set(this.key, String(value));
  }

  delete(): void {
    this.sheet.customProperties.delete(this.key);
  }
}

/** The texts an add-in keeps with a worksheet, by key, whatever its case. */
export class WorksheetCustomPropertyCollectionHost
  extends HostCollection<WorksheetCustomPropertyHost>
  implements Host<Excel.WorksheetCustomPropertyCollection, 'add' | 'getCount' | 'getItem' | 'getItemOrNullObject'>
{
  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(ctx);
  }

  items(): WorksheetCustomPropertyHost[] {
    return [...this.sheet.customProperties.keys()].map(
      (key) => new WorksheetCustomPropertyHost(this.ctx, this.sheet, key),
    );
  }

  getItemOrNullObject(key: string): WorksheetCustomPropertyHost | null {
    return this.items().find((item) => item.key.toLowerCase() === key.toLowerCase()) ?? null;
  }

  getItem(key: string): WorksheetCustomPropertyHost {
    return found(this.getItemOrNullObject(key));
  }

  add(key: string, value: string): WorksheetCustomPropertyHost {
    if (key === '' || key.length > MAX_KEY) throw fail.invalidArgument();
    const item = this.getItemOrNullObject(key) ?? new WorksheetCustomPropertyHost(this.ctx, this.sheet, key);
    item.value = value;
    return item;
  }
}
