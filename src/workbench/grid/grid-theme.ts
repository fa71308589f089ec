import type { Theme } from '@glideapps/glide-data-grid';

/** The look of the grid: that of a quiet spreadsheet. */
export const gridTheme: Partial<Theme> = {
  accentColor: '#0f6b72',
  accentLight: '#0f6b7218',
  bgCell: '#ffffff',
  bgHeader: '#f3f4f4',
  bgHeaderHasFocus: '#dfe9e9',
  bgHeaderHovered: '#e8ecec',
  textDark: '#1b1f1f',
  textHeader: '#4a5252',
  textHeaderSelected: '#ffffff',
  borderColor: '#e3e6e6',
  horizontalBorderColor: '#e3e6e6',
  fontFamily: '"Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif',
  baseFontStyle: '12px',
  headerFontStyle: '500 12px',
  editorFontSize: '12px',
  cellHorizontalPadding: 6,
  cellVerticalPadding: 2,
};

/** The same without lines between its cells, for a sheet that hides them. */
export const bareTheme: Partial<Theme> = { ...gridTheme, borderColor: 'transparent', horizontalBorderColor: 'transparent' };
