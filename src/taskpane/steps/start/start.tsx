import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, HomeHeartRegular, TableMultipleRegular } from '@fluentui/react-icons';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Fold } from '../../parts/fold';
import { WhichSheets } from '../bladen/which-sheets';
import { Marking } from '../controleren/marking';
import { About } from './about';
import { nextStep } from './next-step';

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  action: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  button: { width: '100%', minHeight: '48px', justifyContent: 'flex-start', fontSize: tokens.fontSizeBase400 },
});

/** The first page: which delivery this is, and the three things one can do. */
export function Start() {
  const { state, tell, tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const primary = nextStep(state);
  const nothing = state.delivery?.sheets.has('Voorzieningen') === false;
  const actions = [
    {
      name: 'Controleren',
      icon: <CheckmarkCircleRegular />,
      says: 'Zoekt fouten en zegt of u kunt aanleveren.',
      primary: primary === 'controleren',
      onClick: () => void tasks.check(state.choices),
    },
    {
      name: 'Bladen maken',
      icon: <TableMultipleRegular />,
      says: 'Deelt in en maakt overzichten per wijk.',
      primary: primary === 'bladen',
      onClick: () => (nothing ? tell({ type: 'went', step: 'bladen' }) : void tasks.make(state.choices)),
    },
    {
      name: 'Arrangement',
      icon: <HomeHeartRegular />,
      says: 'Rekent uit welk arrangement het is en wat het kost.',
      primary: false,
      onClick: () => tell({ type: 'went', step: 'arrangement' }),
    },
  ];
  return (
    <div className={page.stack}>
      <About />
      {state.controleren.marked && state.controleren.checked === null && <Marking checked={null} />}
      <div className={styles.actions}>
        {actions.map(({ name, icon, says, primary: isNext, onClick }) => (
          <div key={name} className={styles.action}>
            <Button
              className={styles.button}
              appearance={isNext ? 'primary' : 'secondary'}
              icon={icon}
              aria-describedby={`over-${name}`.replace(' ', '-')}
              onClick={onClick}
            >
              {name}
            </Button>
            <span id={`over-${name}`.replace(' ', '-')} className={page.small}>
              {says}
            </span>
            {name === 'Bladen maken' && !nothing && <WhichSheets />}
          </div>
        ))}
      </div>
      {nothing === false && state.delivery !== null && (
        <Fold label="Voor u aanlevert" level={2}>
          <Button onClick={() => tell({ type: 'went', step: 'pseudonimiseren' })}>Pseudonimiseren</Button>
        </Fold>
      )}
    </div>
  );
}
