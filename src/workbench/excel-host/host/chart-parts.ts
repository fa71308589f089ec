import type { ChartModel, SheetModel } from '../model';
import { assertWritable, HostObject, type Host, type HostContext } from './base';

/** A part of a chart. */
export abstract class ChartPart extends HostObject {
  constructor(
    ctx: HostContext,
    protected readonly sheet: SheetModel,
    protected readonly chart: ChartModel,
  ) {
    super(ctx);
  }

  /** Changes `target`, a part of the chart's model, and tells everyone. */
  protected edit<T extends object>(target: T, part: Partial<T>): void {
    assertWritable(this.sheet);
    Object.assign(target, part);
    this.changed({ kind: 'objects', sheet: this.sheet });
  }
}

/** The title of a chart. */
export class ChartTitleHost extends ChartPart implements Host<Excel.ChartTitle, 'text' | 'visible'> {
  static override readonly scalars = ['text', 'visible'];

  get text(): string {
    return this.chart.title.text;
  }

  set text(text: string) {
    this.edit(this.chart.title, { text, visible: true });
  }

  get visible(): boolean {
    return this.chart.title.visible;
  }

  set visible(visible: boolean) {
    this.edit(this.chart.title, { visible });
  }
}

type Position = 'Invalid' | 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner' | 'Custom';

/** The legend of a chart. */
export class ChartLegendHost extends ChartPart implements Host<Excel.ChartLegend, 'position' | 'visible'> {
  static override readonly scalars = ['position', 'visible'];

  get position(): Position {
    return this.chart.legend.position as Position;
  }

  set position(position: Position) {
    this.edit(this.chart.legend, { position });
  }

  get visible(): boolean {
    return this.chart.legend.visible;
  }

  set visible(visible: boolean) {
    this.edit(this.chart.legend, { visible });
  }
}
