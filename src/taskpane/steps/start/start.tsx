import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, HomeHeartRegular, TableMultipleRegular } from '@fluentui/react-icons';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import type { Step } from '../../state';
import { arriving } from '../../parts/arriving';
import { Fold } from '../../parts/fold';
import { Marking } from '../controleren/marking';
import { About } from './about';
import { Kennismaking } from './kennismaking';
import { nextStep } from './next-step';

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  action: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  button: { width: '100%', minHeight: '48px', justifyContent: 'flex-start', fontSize: tokens.fontSizeBase400 },
});

// It stands on all that the sheets are made with, which the page itself can do without.
const WhichSheets = arriving(() => import('../bladen/which-sheets'));

interface Way {
  readonly step: Step;
  readonly name: string;
  readonly says: string;
}

const fromElsewhere: readonly Way[] = [
  { step: 'koppelen', name: 'Kolommen koppelen', says: 'Van een export van uw eigen systeem.' },
  { step: 'berichten', name: 'Berichten omzetten', says: 'Van iWmo- en iJw-berichten.' },
  { step: 'sjabloon', name: 'Leeg format', says: 'Om zelf in te vullen.' },
];

const beforeDelivery: readonly Way[] = [
  { step: 'vergelijken', name: 'Vergelijken', says: 'Met de vorige levering.' },
  { step: 'pseudonimiseren', name: 'Pseudonimiseren', says: 'BSN’s in deze werkmap vervangen.' },
  { step: 'aanleveren', name: 'Aanlevering maken', says: 'Een nieuwe werkmap zonder BSN.' },
];

/** Ways to what lies one level down. */
function Ways({ ways }: { readonly ways: readonly Way[] }) {
  const { tell } = usePane();
  const page = usePageStyles();
  return (
    <ul className={mergeClasses(page.list, page.tight)}>
      {ways.map(({ step, name, says }) => (
        <li key={step}>
          <Button onClick={() => tell({ type: 'went', step })}>{name}</Button>
          <p className={mergeClasses(page.text, page.small)}>{says}</p>
        </li>
      ))}
    </ul>
  );
}

/** The first page: which delivery this is, and the three things one can do. */
export function Start() {
  const { state, tell, tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const primary = nextStep(state);
  const isEmpty = state.delivery?.sheets.size === 0;
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
      {isEmpty && <Kennismaking />}
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
      {state.delivery !== null && (
        <div>
          <Fold label="Gegevens uit uw systeem" level={2} startOpen={state.delivery.sheets.size === 0}>
            <Ways ways={fromElsewhere} />
          </Fold>
          {!nothing && (
            <Fold label="Voor u aanlevert" level={2}>
              <Ways ways={beforeDelivery} />
            </Fold>
          )}
        </div>
      )}
      {!isEmpty && <Kennismaking />}
    </div>
  );
}
