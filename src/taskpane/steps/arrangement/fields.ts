import { makeStyles, tokens } from '@fluentui/react-components';

/** Short fields side by side as far as they fit, and what fills the width of one. */
export const useFields = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  input: { minWidth: 0, width: '100%' },
});
