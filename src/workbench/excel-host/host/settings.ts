import { assertOpenToChange, found, HostCollection, HostObject, type Host, type HostContext } from './base';

/** One setting of the add-in that travels with the workbook. */
export class SettingHost extends HostObject implements Host<Excel.Setting, 'key' | 'value' | 'delete'> {
  static override readonly scalars = ['key', 'value'];

  constructor(
    ctx: HostContext,
    readonly key: string,
  ) {
    super(ctx);
  }

  get value(): unknown {
    return this.ctx.book.settings.get(this.key);
  }

  set value(value: unknown) {
    this.ctx.book.settings.set(this.key, value);
  }

  delete(): void {
    this.ctx.book.settings.delete(this.key);
  }
}

/** The settings of the add-in that travel with the workbook. */
export class SettingCollectionHost
  extends HostCollection<SettingHost>
  implements Host<Excel.SettingCollection, 'add' | 'getCount' | 'getItem' | 'getItemOrNullObject'>
{
  items(): SettingHost[] {
    return [...this.ctx.book.settings.keys()].map((key) => new SettingHost(this.ctx, key));
  }

  getItemOrNullObject(key: string): SettingHost | null {
    return this.ctx.book.settings.has(key) ? new SettingHost(this.ctx, key) : null;
  }

  getItem(key: string): SettingHost {
    return found(this.getItemOrNullObject(key));
  }

  add(key: string, value: unknown): SettingHost {
    assertOpenToChange(this.ctx.book);
    this.ctx.book.settings.set(key, value);
    return new SettingHost(this.ctx, key);
  }
}
