import { formatRect, parseAddress, quoteSheet } from '../model';
import { assertOpenToChange, found, HostCollection, HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';
import { RangeHost } from './range';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** A defined name of the workbook. */
export class NamedItemHost
  extends HostObject
  implements
    Host<Excel.NamedItem, 'name' | 'formula' | 'scope' | 'visible' | 'getRange' | 'getRangeOrNullObject' | 'delete'>
{
  static override readonly scalars = ['name', 'formula', 'scope', 'visible'];

  constructor(
    ctx: HostContext,
    readonly name: string,
  ) {
    super(ctx);
  }

  get formula(): string {
    return found(this.ctx.book.names.get(this.name));
  }

  set formula(formula: string) {
    this.ctx.book.names.set(this.name, formula);
  }

  get scope(): 'Workbook' {
    return 'Workbook';
  }

  get visible(): boolean {
    return !this.ctx.book.hiddenNames.has(this.name);
  }

  set visible(visible: boolean) {
    if (visible) this.ctx.book.hiddenNames.delete(this.name);
    else this.ctx.book.hiddenNames.add(this.name);
  }

  getRangeOrNullObject(): RangeHost | null {
    const address = parseAddress(this.formula.slice(1));
    const sheet = address?.sheet === undefined ? undefined : this.ctx.book.find(address.sheet);
    return address && sheet ? new RangeHost(this.ctx, sheet, address.rect) : null;
  }

  getRange(): RangeHost {
    return found(this.getRangeOrNullObject());
  }

  delete(): void {
    this.ctx.book.names.delete(this.name);
    this.ctx.book.hiddenNames.delete(this.name);
  }
}

/** The defined names of the workbook. */
export class NamedItemCollectionHost
  extends HostCollection<NamedItemHost>
  implements Host<Excel.NamedItemCollection, 'add' | 'getCount' | 'getItem' | 'getItemOrNullObject'>
{
  items(): NamedItemHost[] {
    return [...this.ctx.book.names.keys()].map((name) => new NamedItemHost(this.ctx, name));
  }

  getItemOrNullObject(name: string): NamedItemHost | null {
    return this.items().find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  getItem(name: string): NamedItemHost {
    return found(this.getItemOrNullObject(name));
  }

  add(name: string, reference: HostObject | string): NamedItemHost {
    assertOpenToChange(this.ctx.book);
    if (!NAME.test(name) || parseAddress(name)) throw fail.invalidArgument();
    if (this.getItemOrNullObject(name)) throw fail.itemExists();
    this.ctx.book.names.set(name, reference instanceof RangeHost ? absolute(reference) : String(reference));
    return new NamedItemHost(this.ctx, name);
  }
}

/** A name refers to fixed cells: "=Sheet1!$A$1:$B$2". */
function absolute({ sheet, rect }: RangeHost): string {
  const fixed = formatRect(rect).replace(
    /([A-Z]+)(\d*)/g,
    (_, letters: string, digits: string) => `$${letters}${digits && `$${digits}`}`,
  );
  return `=${quoteSheet(sheet.name)}!${/[A-Z]/.test(fixed) ? fixed : fixed.replace(/\d+/g, '$$$&')}`;
}
