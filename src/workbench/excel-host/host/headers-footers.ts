import { assertWritable, HostObject, type Host, type HostContext } from './base';
import type { SheetModel } from '../model';

/** What stands at the foot of the pages of a sheet; heads, and the middle of the foot, are not emulated. */
export class HeadersFootersHost extends HostObject implements Host<Excel.HeaderFooter, 'leftFooter' | 'rightFooter'> {
  static override readonly scalars = ['leftFooter', 'rightFooter'];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(ctx);
  }

  #set(part: { left?: string; right?: string }): void {
    assertWritable(this.sheet);
    const { pageLayout } = this.sheet;
    pageLayout.foot = { left: '', right: '', ...pageLayout.foot, ...part };
    this.changed({ kind: 'objects', sheet: this.sheet });
  }

  get leftFooter(): string {
    return this.sheet.pageLayout.foot?.left ?? '';
  }

  set leftFooter(left: string) {
    this.#set({ left });
  }

  get rightFooter(): string {
    return this.sheet.pageLayout.foot?.right ?? '';
  }

  set rightFooter(right: string) {
    this.#set({ right });
  }
}

/** The heads and feet of a sheet: of all pages alike. */
export class HeaderFooterGroupHost extends HostObject implements Host<Excel.HeaderFooterGroup, 'defaultForAllPages'> {
  static override readonly scalars = [];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(ctx);
  }

  get defaultForAllPages(): HeadersFootersHost {
    return new HeadersFootersHost(this.ctx, this.sheet);
  }
}
