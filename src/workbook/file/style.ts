import { colors, isRight, type ColumnLook } from '../layout';
import type { CellStyle } from './codec';

interface FontChoice {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
}

/** A font written out in full, in the body font of the workbook's own theme. */
export const font = ({
  size = 11,
  bold = false,
  italic = false,
  underline = false,
  color,
}: FontChoice): NonNullable<CellStyle['font']> => ({
  name: 'Calibri',
  family: 2,
  scheme: 'minor',
  size,
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
  ...(underline ? { underline } : {}),
  ...(color ? { color: { rgb: color } } : {}),
});

/** Text that an .xlsx gives back as it was: what looks like its own escape ("_x0041_") is escaped once more. */
export const safeText = (text: string): string =>
  text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/\r/g, '_x000D_');

/** One flat colour behind a cell. */
export const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});

/** How a cell stands: at least its format. */
export type Look = Pick<ColumnLook, 'format'> & Partial<ColumnLook>;

/** The header of a column: bold and light on dark, above its values. */
export const headerStyle = ({ format, indent = 0 }: Look): CellStyle => ({
  font: font({ bold: true, color: colors.onAccent }),
  fill: fill(colors.accent),
  alignment: {
    horizontal: isRight(format) ? 'right' : 'left',
    vertical: 'center',
    wrapText: true,
    ...(indent > 0 ? { indent } : {}),
  },
});
