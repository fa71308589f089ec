import type { PageLayoutModel, PageSide, Rect, SheetModel } from '../model';
import { HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';
import { HeaderFooterGroupHost } from './headers-footers';
import { RangeHost } from './range';
import { RangeAreasHost } from './range-areas';
import { toArea } from './target';

type Members =
  | 'orientation'
  | 'paperSize'
  | 'centerHorizontally'
  | 'centerVertically'
  | 'printGridlines'
  | 'zoom'
  | `${PageSide}Margin`
  | 'headersFooters'
  | 'setPrintTitleRows'
  | 'setPrintTitleColumns'
  | 'getPrintTitleRowsOrNullObject'
  | 'setPrintArea'
  | 'getPrintAreaOrNullObject';

/** How a worksheet prints. */
export class PageLayoutHost extends HostObject implements Host<Excel.PageLayout, Members> {
  static override readonly scalars = [
    'orientation',
    'paperSize',
    'centerHorizontally',
    'centerVertically',
    'printGridlines',
    'zoom',
    'leftMargin',
    'rightMargin',
    'topMargin',
    'bottomMargin',
    'headerMargin',
    'footerMargin',
  ];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(ctx);
  }

  #set(part: Partial<PageLayoutModel>): void {
    Object.assign(this.sheet.pageLayout, part);
    this.changed({ kind: 'objects', sheet: this.sheet });
  }

  get orientation(): 'Portrait' | 'Landscape' {
    return this.sheet.pageLayout.orientation;
  }

  set orientation(orientation: 'Portrait' | 'Landscape') {
    if (orientation !== 'Portrait' && orientation !== 'Landscape') throw fail.invalidArgument();
    this.#set({ orientation });
  }

  get paperSize(): Excel.PageLayout['paperSize'] {
    return this.sheet.pageLayout.paperSize as Excel.PageLayout['paperSize'];
  }

  set paperSize(paperSize: Excel.PageLayout['paperSize']) {
    this.#set({ paperSize });
  }

  get centerHorizontally(): boolean {
    return this.sheet.pageLayout.centerHorizontally;
  }

  set centerHorizontally(centerHorizontally: boolean) {
    this.#set({ centerHorizontally });
  }

  get centerVertically(): boolean {
    return this.sheet.pageLayout.centerVertically;
  }

  set centerVertically(centerVertically: boolean) {
    this.#set({ centerVertically });
  }

  get printGridlines(): boolean {
    return this.sheet.pageLayout.printGridlines;
  }

  set printGridlines(printGridlines: boolean) {
    this.#set({ printGridlines });
  }

  get zoom(): Excel.PageLayoutZoomOptions {
    return this.sheet.pageLayout.zoom;
  }

  set zoom(zoom: Excel.PageLayoutZoomOptions) {
    this.#set({ zoom: { ...zoom } });
  }

  #setMargin(side: PageSide, points: number): void {
    if (!(points >= 0)) throw fail.invalidArgument();
    this.#set({ margins: { ...this.sheet.pageLayout.margins, [side]: points } });
  }

  get leftMargin(): number {
    return this.sheet.pageLayout.margins.left ?? 50.4;
  }

  set leftMargin(points: number) {
    this.#setMargin('left', points);
  }

  get rightMargin(): number {
    return this.sheet.pageLayout.margins.right ?? 50.4;
  }

  set rightMargin(points: number) {
    this.#setMargin('right', points);
  }

  get topMargin(): number {
    return this.sheet.pageLayout.margins.top ?? 54;
  }

  set topMargin(points: number) {
    this.#setMargin('top', points);
  }

  get bottomMargin(): number {
    return this.sheet.pageLayout.margins.bottom ?? 54;
  }

  set bottomMargin(points: number) {
    this.#setMargin('bottom', points);
  }

  get headerMargin(): number {
    return this.sheet.pageLayout.margins.header ?? 21.6;
  }

  set headerMargin(points: number) {
    this.#setMargin('header', points);
  }

  get footerMargin(): number {
    return this.sheet.pageLayout.margins.footer ?? 21.6;
  }

  set footerMargin(points: number) {
    this.#setMargin('footer', points);
  }

  get headersFooters(): HeaderFooterGroupHost {
    return new HeaderFooterGroupHost(this.ctx, this.sheet);
  }

  #rect(at: HostObject | string): Rect {
    return RangeHost.of(this.ctx, this.sheet, at).rect;
  }

  setPrintTitleRows(rows: HostObject | string): void {
    this.#set({ titleRows: this.#rect(rows) });
  }

  setPrintTitleColumns(columns: HostObject | string): void {
    this.#set({ titleColumns: this.#rect(columns) });
  }

  getPrintTitleRowsOrNullObject(): RangeHost | null {
    const rect = this.sheet.pageLayout.titleRows;
    return rect ? new RangeHost(this.ctx, this.sheet, rect).getEntireRow() : null;
  }

  setPrintArea(area: HostObject | string): void {
    this.#set({ area: [...toArea(this.ctx, this.sheet, area).rects] });
  }

  getPrintAreaOrNullObject(): RangeAreasHost | null {
    const { area } = this.sheet.pageLayout;
    return area ? new RangeAreasHost(this.ctx, this.sheet, area) : null;
  }
}
