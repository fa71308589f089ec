import { numberFormats } from '#domain';
import { colors, isRight, textStyles } from '../layout';
import type { CellStyle, CodecCell, WriteSheet } from './codec';
import { fill, font, headerStyle, type Look } from './style';

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

  header = (look: Look): number => this.place(`header ${keyOf(look)}`, () => headerStyle(look));

  body = (look: Look): number => this.place(`body ${keyOf(look)}`, () => bodyStyle(look, {}));

  /** A cell of a result sheet, under a thin line that leads the eye across where a program draws no bands. */
  row = (look: Look): number => this.place(`row ${keyOf(look)}`, () => ({ ...bodyStyle(look, {}), border: under(colors.line) }));

  total = (look: Look): number =>
    this.place(`total ${keyOf(look)}`, () => ({
      ...bodyStyle(look, { bold: true }),
      fill: fill(colors.total),
      border: under(colors.accent),
    }));

  link = (look: Look): number =>
    this.place(`link ${keyOf(look)}`, () => ({
      ...bodyStyle(look, { color: colors.link, underline: true }),
      numFmt: numberFormats.number,
      border: under(colors.line),
    }));

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

const under = (rgb: string): NonNullable<CellStyle['border']> => ({ top: { style: 'thin', color: { rgb } } });

const keyOf = ({ format, indent = 0, top = false }: Look): string => `${format} ${indent} ${top}`;

function bodyStyle({ format, indent = 0, top = false }: Look, choice: Parameters<typeof font>[0]): CellStyle {
  return {
    font: font(choice),
    numFmt: numberFormats[format],
    alignment: {
      ...(isRight(format) ? { horizontal: 'right' } : {}),
      ...(indent > 0 ? { horizontal: isRight(format) ? 'right' : 'left', indent } : {}),
      ...(top || format === 'wrapped' ? { vertical: 'top' } : {}),
      ...(format === 'wrapped' ? { wrapText: true } : {}),
    },
  };
}
