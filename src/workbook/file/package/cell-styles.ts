import type { CellKind } from '../../changing';
import { isDateFormat, isDateFormatId } from '../../dates';
import { cellStyleWith, numberFormatOf } from './styles';

/** What the number format of a cell's style makes of a value. */
export function kindOfStyle(styles: string, style: number): CellKind {
  const { id, code } = numberFormatOf(styles, style);
  if (id === 49 || code === '@') return 'text';
  return isDateFormatId(id) || isDateFormat(code) ? 'date' : 'other';
}

/** Finds or makes the same style with another number format; styles that are there keep their number. */
export class CellStyles {
  private readonly made = new Map<string, number>();
  private readonly kinds = new Map<number, CellKind>();

  constructor(public xml: string) {}

  kindOf(style: number): CellKind {
    let kind = this.kinds.get(style);
    if (kind === undefined) this.kinds.set(style, (kind = kindOfStyle(this.xml, style)));
    return kind;
  }

  with(style: number, format: string): number {
    const key = `${style} ${format}`;
    let number = this.made.get(key);
    if (number === undefined) {
      const added = cellStyleWith(this.xml, style, format);
      this.xml = added.xml;
      this.made.set(key, (number = added.number));
    }
    return number;
  }
}
