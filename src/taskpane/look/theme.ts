import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** The teal of the fan's left blades, from dark to light. */
const teal: BrandVariants = {
  10: '#031718',
  20: '#06282a',
  30: '#08383b',
  40: '#09464a',
  50: '#0a5257',
  60: '#0b5c62',
  70: '#0c666c',
  80: '#0f6f75',
  90: '#2a848a',
  100: '#45999e',
  110: '#60adb1',
  120: '#7dc0c4',
  130: '#9ad2d5',
  140: '#b8e3e5',
  150: '#d5f1f2',
  160: '#eefafa',
};

const light: Theme = createLightTheme(teal);

const dark: Theme = {
  ...createDarkTheme(teal),
  colorBrandForeground1: teal[110],
  colorBrandForeground2: teal[120],
  colorBrandForegroundLink: teal[120],
  colorBrandForegroundLinkHover: teal[130],
  colorBrandForegroundLinkPressed: teal[110],
};

/** Under forced colours the system paints; these keep what Fluent draws with colour alone to the system's words. */
const highContrast: Theme = {
  ...light,
  colorNeutralForeground1: 'CanvasText',
  colorNeutralForeground2: 'CanvasText',
  colorNeutralForeground3: 'CanvasText',
  colorNeutralForegroundDisabled: 'GrayText',
  colorNeutralBackground1: 'Canvas',
  colorNeutralBackground2: 'Canvas',
  colorNeutralBackground3: 'Canvas',
  colorNeutralStroke1: 'CanvasText',
  colorNeutralStroke2: 'CanvasText',
  colorNeutralStrokeAccessible: 'CanvasText',
  colorBrandBackground: 'Highlight',
  colorNeutralForegroundOnBrand: 'HighlightText',
  colorNeutralForegroundInverted: 'HighlightText',
  colorBrandForeground1: 'LinkText',
  colorBrandForeground2: 'LinkText',
  colorBrandForegroundLink: 'LinkText',
  colorCompoundBrandBackground: 'Highlight',
  colorCompoundBrandBackgroundHover: 'Highlight',
  colorCompoundBrandBackgroundPressed: 'Highlight',
  colorCompoundBrandForeground1: 'LinkText',
  colorCompoundBrandStroke: 'Highlight',
};

/** The looks of the pane. */
export const themes = { light, dark, highContrast } as const;

/** The name of a look. */
export type Look = keyof typeof themes;
