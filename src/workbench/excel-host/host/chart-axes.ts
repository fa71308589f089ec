import type { ChartAxisModel, ChartModel, SheetModel } from '../model';
import type { Host, HostContext } from './base';
import { ChartPart } from './chart-parts';
import { fail } from './failures';

/** A part of one axis of a chart. */
abstract class AxisPart extends ChartPart {
  constructor(
    ctx: HostContext,
    sheet: SheetModel,
    chart: ChartModel,
    protected readonly axis: ChartAxisModel,
  ) {
    super(ctx, sheet, chart);
  }

  protected set(part: Partial<ChartAxisModel>): void {
    this.edit(this.axis, part);
  }
}

/** The words along an axis. */
export class ChartAxisTitleHost extends AxisPart implements Host<Excel.ChartAxisTitle, 'text' | 'visible'> {
  static override readonly scalars = ['text', 'visible'];

  get text(): string {
    return this.axis.title;
  }

  set text(title: string) {
    this.set({ title });
  }

  get visible(): boolean {
    return this.axis.title !== '';
  }

  set visible(visible: boolean) {
    if (!visible) this.set({ title: '' });
    else if (!this.visible) this.set({ title: 'Axis Title' });
  }
}

/** The lines across a chart at the steps of an axis. */
export class ChartGridlinesHost extends AxisPart implements Host<Excel.ChartGridlines, 'visible'> {
  static override readonly scalars = ['visible'];

  get visible(): boolean {
    return this.axis.gridlines;
  }

  set visible(gridlines: boolean) {
    this.set({ gridlines });
  }
}

type Members = 'maximum' | 'minimum' | 'numberFormat' | 'reversePlotOrder' | 'tickLabelSpacing' | 'visible' | 'title' | 'majorGridlines';

/** An axis of a chart. */
export class ChartAxisHost extends AxisPart implements Host<Excel.ChartAxis, Members> {
  static override readonly scalars = ['maximum', 'minimum', 'numberFormat', 'reversePlotOrder', 'tickLabelSpacing', 'visible'];

  get title(): ChartAxisTitleHost {
    return new ChartAxisTitleHost(this.ctx, this.sheet, this.chart, this.axis);
  }

  get majorGridlines(): ChartGridlinesHost {
    return new ChartGridlinesHost(this.ctx, this.sheet, this.chart, this.axis);
  }

  get maximum(): number | '' {
    return this.axis.maximum;
  }

  set maximum(maximum: number | '') {
    this.set({ maximum });
  }

  get minimum(): number | '' {
    return this.axis.minimum;
  }

  set minimum(minimum: number | '') {
    this.set({ minimum });
  }

  get tickLabelSpacing(): number {
    return this.axis.labelSpacing ?? 1;
  }

  set tickLabelSpacing(labelSpacing: number) {
    if (!Number.isInteger(labelSpacing) || labelSpacing < 1) throw fail.invalidArgument();
    this.set({ labelSpacing });
  }

  get numberFormat(): string {
    return this.axis.numberFormat;
  }

  set numberFormat(numberFormat: string) {
    this.set({ numberFormat });
  }

  get reversePlotOrder(): boolean {
    return this.axis.reversed;
  }

  set reversePlotOrder(reversed: boolean) {
    this.set({ reversed });
  }

  get visible(): boolean {
    return this.axis.visible;
  }

  set visible(visible: boolean) {
    this.set({ visible });
  }
}

/** The axes of a chart; it has no series axis, which only charts in three dimensions have. */
export class ChartAxesHost
  extends ChartPart
  implements Host<Excel.ChartAxes, 'categoryAxis' | 'valueAxis' | 'getItem'>
{
  get categoryAxis(): ChartAxisHost {
    return new ChartAxisHost(this.ctx, this.sheet, this.chart, this.chart.categoryAxis);
  }

  get valueAxis(): ChartAxisHost {
    return new ChartAxisHost(this.ctx, this.sheet, this.chart, this.chart.valueAxis);
  }

  getItem(type: string, group: string = 'Primary'): ChartAxisHost {
    if (group === 'Primary' && type === 'Category') return this.categoryAxis;
    if (group === 'Primary' && type === 'Value') return this.valueAxis;
    throw fail.notImplemented(`chart axis ${type} ${group}`);
  }
}
