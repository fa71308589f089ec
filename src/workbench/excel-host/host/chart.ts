import { boxOf, type ChartModel, type SheetModel } from '../model';
import { assertWritable, HostObject, type Host, type HostContext } from './base';
import { ChartAxesHost } from './chart-axes';
import { ChartLegendHost, ChartTitleHost } from './chart-parts';
import { ChartSeriesCollectionHost } from './chart-series';
import { fail } from './failures';
import { RangeHost } from './range';
import { WorksheetHost } from './worksheet';

type Facts = 'id' | 'name' | 'chartType' | 'plotBy' | 'left' | 'top' | 'width' | 'height';
type Parts = 'axes' | 'legend' | 'series' | 'title' | 'worksheet';
type Deeds = 'activate' | 'delete' | 'setData' | 'setPosition';

/** A chart. */
export class ChartHost extends HostObject implements Host<Excel.Chart, Facts | Parts | Deeds> {
  static override readonly scalars = ['id', 'name', 'chartType', 'plotBy', 'left', 'top', 'width', 'height'];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
    private readonly model: ChartModel,
  ) {
    super(ctx);
  }

  #set(part: Partial<ChartModel>): void {
    assertWritable(this.sheet);
    Object.assign(this.model, part);
    this.changed({ kind: 'objects', sheet: this.sheet });
  }

  #setSize(part: Partial<Pick<ChartModel, 'left' | 'top' | 'width' | 'height'>>): void {
    if (Object.values(part).some((points) => !(points >= 0))) throw fail.invalidArgument();
    this.#set(part);
  }

  get id(): string {
    return this.model.id;
  }

  get name(): string {
    return this.model.name;
  }

  set name(name: string) {
    this.#set({ name });
  }

  get chartType(): Excel.Chart['chartType'] {
    return this.model.type as Excel.Chart['chartType'];
  }

  set chartType(type: Excel.Chart['chartType']) {
    this.#set({ type });
  }

  get plotBy(): 'Rows' | 'Columns' {
    return this.model.seriesBy === 'Rows' ? 'Rows' : 'Columns';
  }

  set plotBy(seriesBy: 'Rows' | 'Columns') {
    this.#set({ seriesBy });
  }

  get left(): number {
    return this.model.left;
  }

  set left(left: number) {
    this.#setSize({ left });
  }

  get top(): number {
    return this.model.top;
  }

  set top(top: number) {
    this.#setSize({ top });
  }

  get width(): number {
    return this.model.width;
  }

  set width(width: number) {
    this.#setSize({ width });
  }

  get height(): number {
    return this.model.height;
  }

  set height(height: number) {
    this.#setSize({ height });
  }

  get axes(): ChartAxesHost {
    return new ChartAxesHost(this.ctx, this.sheet, this.model);
  }

  get legend(): ChartLegendHost {
    return new ChartLegendHost(this.ctx, this.sheet, this.model);
  }

  get series(): ChartSeriesCollectionHost {
    return new ChartSeriesCollectionHost(this.ctx, this.sheet, this.model);
  }

  get title(): ChartTitleHost {
    return new ChartTitleHost(this.ctx, this.sheet, this.model);
  }

  get worksheet(): WorksheetHost {
    return new WorksheetHost(this.ctx, this.sheet);
  }

  activate(): void {
    this.worksheet.activate();
  }

  setData(source: HostObject, seriesBy?: string): void {
    if (!(source instanceof RangeHost)) throw fail.invalidArgument();
    const { sheet, rect } = source;
    this.#set({
      source: { sheet, rect },
      ...(seriesBy !== undefined && { seriesBy: seriesBy as ChartModel['seriesBy'] }),
    });
  }

  setPosition(startCell: HostObject | string, endCell?: HostObject | string): void {
    const start = boxOf(this.sheet, RangeHost.of(this.ctx, this.sheet, startCell).rect);
    const { left, top } = start;
    if (endCell === undefined) {
      this.#setSize({ left, top });
      return;
    }
    const end = boxOf(this.sheet, RangeHost.of(this.ctx, this.sheet, endCell).rect);
    this.#setSize({ left, top, width: end.left + end.width - left, height: end.top + end.height - top });
  }

  delete(): void {
    assertWritable(this.sheet);
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== this.model);
    this.changed({ kind: 'objects', sheet: this.sheet });
  }
}
