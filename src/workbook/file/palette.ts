import { numberFormats } from '#domain';
import type { CellFormat } from '#domain';
import { colors, textStyles } from '../layout';
import type { CellStyle, CodecCell, WriteSheet } from './codec';
import { fill, font, headerStyle } from './style';

/**
 * The cell styles of one sheet. The codec is given one cell of each in row 1 of an empty frame; the numbers it gives
 * them
 * there are those under which the real cells are poured in afterwards.
 */
export class Palette {
  private readonly places = new Map<string, number>();
  private readonly styles: CellStyle[] = [];

  private place(key: string, style: () => CellStyle): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.styles.length);
    return this.styles.push(style()) - 1;
  }

  header = (format: CellFormat): number => this.place(`header ${format}`, () => headerStyle(format));

  body = (format: CellFormat): number => this.place(`body ${format}`, () => bodyStyle(format, {}));

  total = (format: CellFormat): number =>
    this.place(`total ${format}`, () => ({
      ...bodyStyle(format, { bold: true }),
      fill: fill(colors.total),
      border: { top: { style: 'thin', color: { rgb: colors.accent } } },
    }));

  link = (format: CellFormat): number =>
    this.place(`link ${format}`, () => bodyStyle(format, { color: colors.link, underline: true }));

  text = (style: keyof typeof textStyles, wraps: boolean): number =>
    this.place(`text ${style} ${wraps}`, () => ({
      font: font(textStyles[style]),
      ...(wraps ? { alignment: { wrapText: true, vertical: 'top' } } : {}),
    }));

  /** The cells of the frame. */
  frame(): Pick<WriteSheet, 'rows' | 'cells'> {
    const cells = new Map<string, Partial<CodecCell>>(this.styles.map((style, c) => [`0,${c}`, { value: c, style }]));
    return { rows: [this.styles.map((_, c) => c)], cells };
  }

  /** The numbers the codec gave the styles, in the order of their places. */
  static numbersIn(sheetXml: string): number[] {
    return [...sheetXml.matchAll(/<c r="[A-Z]+1"([^>]*)>/g)].map((match) =>
      Number(/ s="(\d+)"/.exec(match[1] ?? '')?.[1] ?? 0),
    );
  }
}

const bodyStyle = (format: CellFormat, choice: Parameters<typeof font>[0]): CellStyle => ({
  font: font(choice),
  numFmt: numberFormats[format],
  ...(format === 'wrapped' ? { alignment: { wrapText: true, vertical: 'top' } } : {}),
});
