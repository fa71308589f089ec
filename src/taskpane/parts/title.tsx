import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { usePane } from '../pane';
import type { Step } from '../state';
import { arriving } from './arriving';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
  help: {
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Pages that explain themselves. */
const PLAIN: ReadonlySet<Step> = new Set<Step>(['start', 'hulp', 'kennismaken']);
const PaginaHulp = arriving(() => import('../steps/hulp/pagina-hulp'));

/** The heading of a page, with its short help; the focus comes here when the page changes or a long task ends. */
export function Title({ children }: { readonly children: ReactNode }) {
  const { arrivals, step } = usePane().state;
  const [open, setOpen] = useState(false);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const styles = useStyles();
  useEffect(() => {
    // Someone typing in the sheet keeps the focus there.
    if (arrivals > 0 && document.hasFocus()) heading.current?.focus();
  }, [arrivals]);
  const title = (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
  if (PLAIN.has(step)) return title;
  return (
    <div>
      <div className={styles.head}>
        {title}
        <Tooltip content="Uitleg bij deze pagina" relationship="label">
          <Button
            appearance={open ? 'secondary' : 'subtle'}
            size="small"
            icon={<InfoRegular />}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          />
        </Tooltip>
      </div>
      <div id={id} hidden={!open} className={open ? styles.help : undefined}>
        {open && <PaginaHulp step={step} />}
      </div>
    </div>
  );
}
