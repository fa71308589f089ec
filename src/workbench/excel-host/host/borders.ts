import { hexOf, omit, parseColor, type BorderSide, type BorderSideName, type Rect } from '../model';
import { HostCollection, type Host, type HostContext } from './base';
import { fail } from './failures';
import { FormattedHost, MIXED } from './formatted';
import type { Area } from './target';

type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

const SIDES: Readonly<Record<Side, BorderSideName>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideHorizontal: 'bottom',
  InsideVertical: 'right',
};
const LINES: Readonly<Record<string, string>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
};
const WEIGHTS: Readonly<Record<string, string>> = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' };

type Line = 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
type Weight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

const nameOf = (names: Readonly<Record<string, string>>, value: string | undefined): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);

/** The cells whose side makes up the border `side` of a block. */
function cellsAlong(rect: Rect, side: Side): Rect | undefined {
  switch (side) {
    case 'EdgeTop':
      return { ...rect, rows: 1 };
    case 'EdgeBottom':
      return { ...rect, top: rect.top + rect.rows - 1, rows: 1 };
    case 'EdgeLeft':
      return { ...rect, columns: 1 };
    case 'EdgeRight':
      return { ...rect, left: rect.left + rect.columns - 1, columns: 1 };
    case 'InsideHorizontal':
      return rect.rows > 1 ? { ...rect, rows: rect.rows - 1 } : undefined;
    case 'InsideVertical':
      return rect.columns > 1 ? { ...rect, columns: rect.columns - 1 } : undefined;
  }
}

/** One side of the borders of a range. */
export class RangeBorderHost
  extends FormattedHost
  implements Host<Excel.RangeBorder, 'sideIndex' | 'style' | 'color' | 'weight'>
{
  static override readonly scalars = ['sideIndex', 'style', 'color', 'weight'];

  constructor(
    ctx: HostContext,
    area: Area,
    readonly sideIndex: Side,
  ) {
    super(ctx, { ...area, rects: area.rects.flatMap((rect) => cellsAlong(rect, sideIndex) ?? []) });
  }

  #put(part: Partial<BorderSide>): void {
    const side = SIDES[this.sideIndex];
    this.restyle((style) => ({
      ...style,
      border: { ...style.border, [side]: { style: 'thin', ...style.border?.[side], ...part } },
    }));
  }

  #read<T>(read: (side: BorderSide | undefined) => T, mixed: T): T {
    return this.common((style) => read(style.border?.[SIDES[this.sideIndex]]), mixed);
  }

  get style(): Line {
    return this.#read((side) => (side ? ((nameOf(LINES, side.style) ?? 'Continuous') as Line) : 'None'), MIXED);
  }

  set style(value: Line) {
    const line = LINES[value];
    if (line !== undefined) this.#put({ style: line });
    else if (value === 'None') this.#remove();
    else throw fail.invalidArgument();
  }

  #remove(): void {
    const side = SIDES[this.sideIndex];
    this.restyle((style) => ({ ...style, border: omit(style.border ?? {}, side) }));
  }

  get color(): string {
    return this.#read((side) => hexOf(side?.color) ?? '#000000', '');
  }

  set color(value: string) {
    const color = parseColor(value);
    if (!color) throw fail.invalidArgument();
    this.#put({ color });
  }

  get weight(): Weight {
    return this.#read((side) => (nameOf(WEIGHTS, side?.style) ?? 'Thin') as Weight, MIXED);
  }

  set weight(value: Weight) {
    const style = WEIGHTS[value];
    if (style === undefined) throw fail.invalidArgument();
    this.#put({ style });
  }
}

/** The sides of the borders of a range; diagonals are not emulated. */
export class RangeBorderCollectionHost
  extends HostCollection<RangeBorderHost>
  implements Host<Excel.RangeBorderCollection, 'count' | 'getItem' | 'getItemAt'>
{
  static override readonly scalars = ['count'];

  constructor(
    ctx: HostContext,
    private readonly area: Area,
  ) {
    super(ctx);
  }

  get count(): number {
    return this.items().length;
  }

  items(): RangeBorderHost[] {
    return Object.keys(SIDES).map((side) => this.getItem(side));
  }

  getItem(side: string): RangeBorderHost {
    if (!(side in SIDES)) throw fail.notImplemented(`border ${side}`);
    return new RangeBorderHost(this.ctx, this.area, side as Side);
  }
}
