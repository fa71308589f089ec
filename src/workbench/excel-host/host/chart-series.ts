import { hexOf, parseColor, seriesOf, type ChartModel, type ChartSeriesModel, type SheetModel } from '../model';
import { found, HostCollection, type Host, type HostContext } from './base';
import { ChartPart } from './chart-parts';
import { fail } from './failures';

abstract class SeriesPart extends ChartPart {
  constructor(
    ctx: HostContext,
    sheet: SheetModel,
    chart: ChartModel,
    protected readonly index: number,
  ) {
    super(ctx, sheet, chart);
  }

  protected get series(): ChartSeriesModel & { readonly name: string } {
    return found(seriesOf(this.chart)[this.index]);
  }

  protected set(part: Partial<ChartSeriesModel>): void {
    const own = this.chart.series.get(this.index) ?? {};
    this.chart.series.set(this.index, own);
    this.edit(own, part);
  }
}

/** The colour of one series. */
export class ChartFillHost
  extends SeriesPart
  implements Host<Excel.ChartFill, 'setSolidColor' | 'getSolidColor' | 'clear'>
{
  setSolidColor(text: string): void {
    const color = hexOf(parseColor(text));
    if (color === undefined) throw fail.invalidArgument();
    this.set({ color });
    delete this.chart.series.get(this.index)?.isClear;
  }

  getSolidColor(): string {
    return this.series.color ?? '';
  }

  clear(): void {
    delete this.chart.series.get(this.index)?.color;
    this.set({ isClear: true });
  }
}

/** The line of one series; it has the same colour as its fill. */
export class ChartLineFormatHost extends SeriesPart implements Host<Excel.ChartLineFormat, 'color' | 'clear'> {
  static override readonly scalars = ['color'];

  get color(): string {
    return this.series.color ?? '';
  }

  set color(text: string) {
    this.#fill.setSolidColor(text);
  }

  clear(): void {
    this.#fill.clear();
  }

  get #fill(): ChartFillHost {
    return new ChartFillHost(this.ctx, this.sheet, this.chart, this.index);
  }
}

/** The formatting of one series. */
export class ChartSeriesFormatHost extends SeriesPart implements Host<Excel.ChartSeriesFormat, 'fill' | 'line'> {
  get line(): ChartLineFormatHost {
    return new ChartLineFormatHost(this.ctx, this.sheet, this.chart, this.index);
  }

  get fill(): ChartFillHost {
    return new ChartFillHost(this.ctx, this.sheet, this.chart, this.index);
  }
}

/** One series of a chart. */
export class ChartSeriesHost
  extends SeriesPart
  implements Host<Excel.ChartSeries, 'name' | 'gapWidth' | 'overlap' | 'hasDataLabels' | 'format'>
{
  static override readonly scalars = ['name', 'gapWidth', 'overlap', 'hasDataLabels'];

  get format(): ChartSeriesFormatHost {
    return new ChartSeriesFormatHost(this.ctx, this.sheet, this.chart, this.index);
  }

  get name(): string {
    return this.series.name;
  }

  set name(name: string) {
    this.set({ name });
  }

  get gapWidth(): number {
    return this.series.gapWidth ?? 150;
  }

  set gapWidth(gapWidth: number) {
    if (!(gapWidth >= 0 && gapWidth <= 500)) throw fail.invalidArgument();
    this.set({ gapWidth });
  }

  get overlap(): number {
    return this.series.overlap ?? (this.chart.type.includes('Stacked') ? 100 : 0);
  }

  set overlap(overlap: number) {
    if (!(overlap >= -100 && overlap <= 100)) throw fail.invalidArgument();
    this.set({ overlap });
  }

  get hasDataLabels(): boolean {
    return this.series.dataLabels ?? false;
  }

  set hasDataLabels(dataLabels: boolean) {
    this.set({ dataLabels });
  }
}

/** The series of a chart, which follow from its source. */
export class ChartSeriesCollectionHost
  extends HostCollection<ChartSeriesHost>
  implements Host<Excel.ChartSeriesCollection, 'count' | 'getCount' | 'getItemAt'>
{
  static override readonly scalars = ['count'];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
    private readonly chart: ChartModel,
  ) {
    super(ctx);
  }

  get count(): number {
    return this.items().length;
  }

  items(): ChartSeriesHost[] {
    return seriesOf(this.chart).map((_, index) => new ChartSeriesHost(this.ctx, this.sheet, this.chart, index));
  }

  getItem(index: number): ChartSeriesHost {
    return this.getItemAt(index);
  }
}
