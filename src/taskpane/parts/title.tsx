import { useEffect, useRef, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../pane';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
});

/** The heading of a page; the focus comes here when the page changes or a long task ends. */
export function Title({ children }: { readonly children: ReactNode }) {
  const { arrivals } = usePane().state;
  const heading = useRef<HTMLHeadingElement>(null);
  const styles = useStyles();
  useEffect(() => {
    // Someone typing in the sheet keeps the focus there.
    if (arrivals > 0 && document.hasFocus()) heading.current?.focus();
  }, [arrivals]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}
