import { useEffect, useMemo, useReducer, type ComponentType } from 'react';
import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Surroundings } from './ground';
import { useDocumentStyles } from './look/page';
import { themes } from './look/theme';
import { useLook } from './look/use-look';
import { PaneContext } from './pane';
import { arriving } from './parts/arriving';
import { Header } from './parts/header';
import { Notices } from './parts/notices';
import { SafetyNet } from './parts/safety-net';
import { initialState, next, type Step } from './state';
import { Start } from './steps/start/start';
import { tasksOf } from './tasks';

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'break-word',
  },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  highContrast: { colorScheme: 'light dark' },
  main: {
    flexGrow: 1,
    width: '100%',
    maxWidth: '560px',
    boxSizing: 'border-box',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
});

/** Every page but the first is loaded when someone goes there. */
const pages: Readonly<Record<Step, ComponentType>> = {
  start: Start,
  controleren: arriving(() => import('./steps/controleren/controleren')),
  herstellen: arriving(() => import('./steps/herstellen/herstellen')),
  bladen: arriving(() => import('./steps/bladen/bladen')),
  arrangement: arriving(() => import('./steps/arrangement/arrangement')),
  instellingen: arriving(() => import('./steps/instellingen/instellingen')),
  hulp: arriving(() => import('./steps/hulp/hulp')),
  pseudonimiseren: arriving(() => import('./steps/pseudonimiseren/pseudonimiseren')),
  koppelen: arriving(() => import('./steps/koppelen/koppelen')),
  berichten: arriving(() => import('./steps/berichten/berichten')),
  sjabloon: arriving(() => import('./steps/sjabloon/sjabloon')),
  vergelijken: arriving(() => import('./steps/vergelijken/vergelijken')),
  aanleveren: arriving(() => import('./steps/aanleveren/aanleveren')),
  kennismaken: arriving(() => import('./steps/kennismaken/kennismaken')),
};

/** The task pane of Waaier, whatever the workbook behind it. */
export function App({ workbook, now, version, openCopy, pivotTable, reckoner, listen, follow, browse }: Surroundings) {
  const [state, tell] = useReducer(next, initialState);
  const tasks = useMemo(
    () => tasksOf({ workbook, now, version, openCopy, pivotTable, reckoner }, tell),
    [workbook, now, version, openCopy, pivotTable, reckoner],
  );
  const look = useLook();
  const styles = useStyles();
  useDocumentStyles();
  useEffect(() => void tasks.start(), [tasks]);
  useEffect(() => {
    // Where Excel tells nothing the pane works as well; the user then knows himself that he changed something.
    const listening = listen?.((changes) => void tasks.heard(changes)).catch(() => null);
    return () => void listening?.then((stop) => stop?.()).catch(() => undefined);
  }, [listen, tasks]);
  const pane = useMemo(
    () => ({ workbook, now, version, follow, browse, state, tell, tasks }),
    [workbook, now, version, follow, browse, state, tasks],
  );
  const Page = pages[state.step];
  return (
    <FluentProvider theme={themes[look]} className={mergeClasses(styles.root, styles[look])}>
      <SafetyNet onAgain={() => tell({ type: 'went', step: 'start' })}>
        <PaneContext.Provider value={pane}>
          <Header />
          <main className={styles.main}>
            <Notices />
            <Page />
          </main>
        </PaneContext.Provider>
      </SafetyNet>
    </FluentProvider>
  );
}
