import type { CustomXmlModel } from '../model';
import { assertOpenToChange, found, HostCollection, HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';

type Members = 'id' | 'namespaceUri' | 'getXml' | 'setXml' | 'delete';

/** One part of custom XML; queries by XPath are not emulated. */
export class CustomXmlPartHost extends HostObject implements Host<Excel.CustomXmlPart, Members> {
  static override readonly scalars = ['id', 'namespaceUri'];

  constructor(
    ctx: HostContext,
    private readonly model: CustomXmlModel,
  ) {
    super(ctx);
  }

  get id(): string {
    return this.model.id;
  }

  /** The namespace of the root element. */
  get namespaceUri(): string {
    const root = /<([A-Za-z_][^\s/>]*)[^>]*>/.exec(this.model.xml);
    const prefix = root?.[1]?.includes(':') ? `:${root[1].split(':')[0]}` : '';
    return new RegExp(`xmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(root?.[0] ?? '')?.[1] ?? '';
  }

  getXml(): string {
    return this.model.xml;
  }

  setXml(xml: string): void {
    assertOpenToChange(this.ctx.book);
    assertXml(xml);
    this.model.xml = xml;
  }

  delete(): void {
    this.ctx.book.customXml = this.ctx.book.customXml.filter((part) => part !== this.model);
  }
}

function assertXml(xml: string): void {
  if (!/<[A-Za-z_][\s\S]*>\s*$/.test(xml)) throw fail.invalidArgument();
}

/** Parts of custom XML of one namespace. */
export class CustomXmlPartScopedCollectionHost
  extends HostCollection<CustomXmlPartHost>
  implements
    Host<
      Excel.CustomXmlPartScopedCollection,
      'getCount' | 'getItem' | 'getItemOrNullObject' | 'getOnlyItemOrNullObject'
    >
{
  constructor(
    ctx: HostContext,
    private readonly namespaceUri?: string,
  ) {
    super(ctx);
  }

  items(): CustomXmlPartHost[] {
    const all = this.ctx.book.customXml.map((part) => new CustomXmlPartHost(this.ctx, part));
    return this.namespaceUri === undefined ? all : all.filter((part) => part.namespaceUri === this.namespaceUri);
  }

  getItemOrNullObject(id: string): CustomXmlPartHost | null {
    return this.items().find((part) => part.id === id) ?? null;
  }

  getItem(id: string): CustomXmlPartHost {
    return found(this.getItemOrNullObject(id));
  }

  getOnlyItemOrNullObject(): CustomXmlPartHost | null {
    const [only, second] = this.items();
    return only && !second ? only : null;
  }
}

/** All parts of custom XML of the workbook. */
export class CustomXmlPartCollectionHost
  extends CustomXmlPartScopedCollectionHost
  implements
    Host<Excel.CustomXmlPartCollection, 'add' | 'getByNamespace' | 'getCount' | 'getItem' | 'getItemOrNullObject'>
{
  add(xml: string): CustomXmlPartHost {
    assertOpenToChange(this.ctx.book);
    assertXml(xml);
    const model = { id: this.ctx.book.newId(), xml };
    this.ctx.book.customXml.push(model);
    return new CustomXmlPartHost(this.ctx, model);
  }

  getByNamespace(namespaceUri: string): CustomXmlPartScopedCollectionHost {
    return new CustomXmlPartScopedCollectionHost(this.ctx, namespaceUri);
  }
}
