import { fillColor, omit, parseColor, solidFill } from '../model';
import type { Host } from './base';
import { fail } from './failures';
import { FormattedHost } from './formatted';

/** The background of a range. */
export class RangeFillHost extends FormattedHost implements Host<Excel.RangeFill, 'color' | 'clear'> {
  static override readonly scalars = ['color'];

  get color(): string {
    return this.common((style) => fillColor(style) ?? '#FFFFFF', '');
  }

  set color(value: string) {
    const color = parseColor(value);
    if (!color) throw fail.invalidArgument();
    this.restyle((style) => ({ ...style, fill: solidFill(color) }));
  }

  clear(): void {
    this.restyle((style) => omit(style, 'fill'));
  }
}
