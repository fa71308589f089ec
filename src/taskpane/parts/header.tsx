import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { QuestionCircleRegular, SettingsRegular } from '@fluentui/react-icons';
import { Fan } from '../look/fan';
import { usePane } from '../pane';
import type { Step } from '../state';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '48px',
    paddingInline: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  nav: { display: 'flex', flexGrow: 1, minWidth: 0, alignSelf: 'stretch' },
  space: { flexGrow: 1 },
  step: {
    position: 'relative',
    minWidth: '24px',
    paddingInline: tokens.spacingHorizontalSNudge,
    border: 'none',
    whiteSpace: 'nowrap',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    '@media (max-width: 359px)': { fontSize: tokens.fontSizeBase200, paddingInline: tokens.spacingHorizontalXS },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalSNudge,
      right: tokens.spacingHorizontalSNudge,
      bottom: 0,
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
});

const steps: readonly { readonly step: Step; readonly name: string }[] = [
  { step: 'controleren', name: 'Controle' },
  { step: 'bladen', name: 'Bladen' },
  { step: 'arrangement', name: 'Arrangement' },
];

/** The top of the pane: the way back to the start, the three steps, and what lies one level down. */
export function Header() {
  const { state, tell } = usePane();
  const styles = useStyles();
  const go = (step: Step) => () => tell({ type: 'went', step });
  const atStart = state.step === 'start';
  // Mending goes on from the check: it is one level down from it.
  const here = state.step === 'herstellen' ? 'controleren' : state.step;
  const more = (step: Step, name: string, icon: JSX.Element) => (
    <Tooltip content={name} relationship="label">
      <Button appearance={state.step === step ? 'secondary' : 'subtle'} icon={icon} onClick={go(step)} />
    </Tooltip>
  );
  return (
    <header className={styles.header}>
      {atStart ? (
        <span className={styles.brand}>
          <Fan size={30} />
          <span className={styles.name}>Waaier</span>
        </span>
      ) : (
        <Tooltip content="Naar het begin" relationship="label">
          <Button appearance="subtle" icon={<Fan size={22} />} onClick={go('start')} />
        </Tooltip>
      )}
      {atStart ? (
        <span className={styles.space} />
      ) : (
        <nav aria-label="Stappen" className={styles.nav}>
          {steps.map(({ step, name }) => (
            <button
              key={step}
              type="button"
              className={mergeClasses(styles.step, here === step && styles.here)}
              aria-current={here === step ? 'page' : undefined}
              onClick={go(step)}
            >
              {name}
            </button>
          ))}
        </nav>
      )}
      {more('instellingen', 'Instellingen', <SettingsRegular />)}
      {more('hulp', 'Hulp', <QuestionCircleRegular />)}
    </header>
  );
}
