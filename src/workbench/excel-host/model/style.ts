/** A colour as a file keeps it: `rgb` is six or eight hexadecimal digits without "#"; themes are carried as found. */
export interface Color {
  readonly rgb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** One side of a cell's border. */
export interface BorderSide {
  readonly style: string;
  readonly color?: Color;
}

export type BorderSideName = 'top' | 'bottom' | 'left' | 'right';

/** The formatting of a cell, in the terms of the file format (ECMA-376), so that nothing is lost on the way. */
export interface CellStyle {
  readonly numFmt?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean | string;
    readonly strikethrough?: boolean;
    readonly color?: Color;
  };
  readonly fill?: {
    readonly type: string;
    readonly pattern?: string;
    readonly fgColor?: Color;
    readonly bgColor?: Color;
  };
  readonly border?: { readonly [side in BorderSideName]?: BorderSide };
  readonly alignment?: {
    readonly horizontal?: string;
    readonly vertical?: string;
    readonly wrapText?: boolean;
    readonly indent?: number;
    readonly textRotation?: number;
  };
}

const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  orange: 'FFA500',
  purple: '800080',
  gray: '808080',
  grey: '808080',
};

/** The colour of "#1F4E78", "1F4E78" or an HTML name; undefined when it is none. */
export function parseColor(text: string): Color | undefined {
  const hex = NAMED[text.toLowerCase()] ?? text.replace(/^#/, '');
  return /^[0-9a-f]{6}$/i.test(hex) ? { rgb: hex.toUpperCase() } : undefined;
}

/** A colour as "#RRGGBB", or undefined when it has no fixed value (a theme colour). */
export function hexOf(color: Color | undefined): string | undefined {
  return color?.rgb === undefined ? undefined : `#${color.rgb.slice(-6).toUpperCase()}`;
}

/** The background of a cell as "#RRGGBB", or undefined when it has none of its own. */
export function fillColor(style: CellStyle): string | undefined {
  return style.fill?.type === 'pattern' && style.fill.pattern !== 'none' ? hexOf(style.fill.fgColor) : undefined;
}

/** A solid background. */
export function solidFill(color: Color): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: color };
}

/** The number format of a cell, "General" when it has none. */
export function numberFormatOf(style: CellStyle): string {
  return style.numFmt ?? 'General';
}

/** A column's width in points for a width in characters of the default font, as the file keeps it. */
export function charactersToPoints(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

/** The inverse of `charactersToPoints`. */
export function pointsToCharacters(points: number): number {
  return Math.max(0, (points / 0.75 - 5) / 7);
}

/** What a column's width and a row's height are in points when nobody set them. */
export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;
