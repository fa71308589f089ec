import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';

/** What holds for the document as a whole. */
export const useDocumentStyles = makeStaticStyles({
  html: { height: '100%', scrollPaddingTop: '56px', scrollPaddingBottom: '96px' },
  body: { margin: '0', minHeight: '100%', overflowX: 'hidden' },
  '#waaier': { minHeight: '100vh' },
  // A list with long choices is no wider than the pane.
  '.fui-Select': { minWidth: '0' },
});

/** What several pages have in common. */
export const usePageStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  tight: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  wide: { width: '100%', minHeight: '44px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  // Fluent fills the way still to go as full as the way behind when the system paints.
  bar: { '@media screen and (forced-colors: active)': { backgroundColor: 'Canvas', outline: '1px solid CanvasText' } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  numbered: { margin: 0, paddingLeft: '20px' },
  under: { marginLeft: 0, marginBottom: tokens.spacingVerticalS },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
