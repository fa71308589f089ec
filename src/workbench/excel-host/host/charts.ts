import { newChart, type ChartModel, type SheetModel } from '../model';
import { assertWritable, found, HostCollection, type Host, type HostContext, type HostObject } from './base';
import { ChartHost } from './chart';
import { fail } from './failures';
import { RangeHost } from './range';

type Members = 'add' | 'count' | 'getCount' | 'getItem' | 'getItemAt' | 'getItemOrNullObject';

/** The charts the workbench knows how to keep and draw. */
const TYPES = /^(Bar|Column)(Clustered|Stacked|Stacked100)$|^Line(Markers)?$|^Pie$|^Doughnut$|^Area$|^XYScatter$/;

/** The charts of a worksheet, by name. */
export class ChartCollectionHost extends HostCollection<ChartHost> implements Host<Excel.ChartCollection, Members> {
  static override readonly scalars = ['count'];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(ctx);
  }

  get count(): number {
    return this.sheet.charts.length;
  }

  items(): ChartHost[] {
    return this.sheet.charts.map((chart) => new ChartHost(this.ctx, this.sheet, chart));
  }

  getItemOrNullObject(name: string): ChartHost | null {
    return this.items().find((chart) => chart.name === name || chart.id === name) ?? null;
  }

  getItem(name: string): ChartHost {
    return found(this.getItemOrNullObject(name));
  }

  add(type: string, source: HostObject, seriesBy: string = 'Auto'): ChartHost {
    assertWritable(this.sheet);
    if (!(source instanceof RangeHost)) throw fail.invalidArgument();
    if (!TYPES.test(type)) throw fail.notImplemented(`chart type ${type}`);
    const { sheet, rect } = source;
    const chart = newChart(this.ctx.book, this.sheet, type, { sheet, rect }, seriesBy as ChartModel['seriesBy']);
    this.sheet.charts.push(chart);
    this.changed({ kind: 'objects', sheet: this.sheet });
    return new ChartHost(this.ctx, this.sheet, chart);
  }
}
