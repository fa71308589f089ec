import { useId, useState, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  heading: { margin: 0, font: 'inherit' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '36px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: {
    flexShrink: 0,
    '@media (prefers-reduced-motion: no-preference)': { transition: 'transform 120ms ease-out' },
  },
  open: { transform: 'rotate(90deg)' },
  label: { flexGrow: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  content: { paddingLeft: '28px', paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalM },
  flush: { paddingLeft: 0 },
});

interface FoldProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** The level of its heading; none when absent. */
  readonly level?: 2 | 3 | 4;
  readonly startOpen?: boolean;
  /** The content begins where the label's box begins. */
  readonly flush?: boolean;
}

/** Something that is one level down: a line that opens and closes what lies beneath it. */
export function Fold({ label, children, level, startOpen = false, flush = false }: FoldProps) {
  const [open, setOpen] = useState(startOpen);
  const id = useId();
  const styles = useStyles();
  const button = (
    <button
      type="button"
      className={styles.button}
      aria-expanded={open}
      aria-controls={id}
      onClick={() => setOpen(!open)}
    >
      <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.open)} />
      <span className={styles.label}>{label}</span>
    </button>
  );
  const Heading = level === undefined ? null : (`h${level}` as const);
  return (
    <div>
      {Heading === null ? button : <Heading className={styles.heading}>{button}</Heading>}
      <div id={id} hidden={!open} className={mergeClasses(styles.content, flush && styles.flush)}>
        {open && children}
      </div>
    </div>
  );
}
