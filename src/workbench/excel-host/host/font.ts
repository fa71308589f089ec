import { hexOf, parseColor, type CellStyle } from '../model';
import type { Host } from './base';
import { fail } from './failures';
import { FormattedHost, MIXED } from './formatted';

type Members = 'bold' | 'italic' | 'color' | 'name' | 'size' | 'underline' | 'strikethrough';

/** The letters of a range. */
export class RangeFontHost extends FormattedHost implements Host<Excel.RangeFont, Members> {
  static override readonly scalars = ['bold', 'italic', 'color', 'name', 'size', 'underline', 'strikethrough'];

  #set(part: NonNullable<CellStyle['font']>): void {
    this.restyle((style) => ({ ...style, font: { ...style.font, ...part } }));
  }

  get bold(): boolean {
    return this.common((style) => style.font?.bold ?? false, MIXED);
  }

  set bold(bold: boolean) {
    this.#set({ bold });
  }

  get italic(): boolean {
    return this.common((style) => style.font?.italic ?? false, MIXED);
  }

  set italic(italic: boolean) {
    this.#set({ italic });
  }

  get strikethrough(): boolean {
    return this.common((style) => style.font?.strikethrough ?? false, MIXED);
  }

  set strikethrough(strikethrough: boolean) {
    this.#set({ strikethrough });
  }

  get name(): string {
    return this.common((style) => style.font?.name ?? 'Calibri', MIXED);
  }

  set name(name: string) {
    this.#set({ name });
  }

  get size(): number {
    return this.common((style) => style.font?.size ?? 11, MIXED);
  }

  set size(size: number) {
    if (!(size >= 1 && size <= 409)) throw fail.invalidArgument();
    this.#set({ size });
  }

  get color(): string {
    return this.common((style) => hexOf(style.font?.color) ?? '#000000', '');
  }

  set color(value: string) {
    const color = parseColor(value);
    if (!color) throw fail.invalidArgument();
    this.#set({ color });
  }

  get underline(): 'None' | 'Single' | 'Double' {
    return this.common((style) => {
      const line = style.font?.underline;
      if (!line) return 'None';
      return line === 'double' ? 'Double' : 'Single';
    }, MIXED);
  }

  set underline(value: 'None' | 'Single' | 'Double') {
    this.#set({ underline: value === 'None' ? false : value === 'Double' ? 'double' : true });
  }
}
