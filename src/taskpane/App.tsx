import { lazy, Suspense, useEffect, useMemo, useReducer, type ComponentType } from 'react';
import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Surroundings } from './ground';
import { useDocumentStyles } from './look/page';
import { themes } from './look/theme';
import { useLook } from './look/use-look';
import { PaneContext } from './pane';
import { Header } from './parts/header';
import { Notices } from './parts/notices';
import { SafetyNet } from './parts/safety-net';
import { initialState, next, type Step } from './state';
import { Arrangement } from './steps/arrangement/arrangement';
import { Bladen } from './steps/bladen/bladen';
import { Controleren } from './steps/controleren/controleren';
import { Herstellen } from './steps/herstellen/herstellen';
import { Hulp } from './steps/hulp/hulp';
import { Instellingen } from './steps/instellingen/instellingen';
import { Pseudonimiseren } from './steps/pseudonimiseren/pseudonimiseren';
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

/** What few need at once is loaded when they go there. */
const pages: Readonly<Record<Step, ComponentType>> = {
  start: Start,
  controleren: Controleren,
  herstellen: Herstellen,
  bladen: Bladen,
  arrangement: Arrangement,
  instellingen: Instellingen,
  hulp: Hulp,
  pseudonimiseren: Pseudonimiseren,
  koppelen: lazy(() => import('./steps/koppelen/koppelen')),
  berichten: lazy(() => import('./steps/berichten/berichten')),
  sjabloon: lazy(() => import('./steps/sjabloon/sjabloon')),
  vergelijken: lazy(() => import('./steps/vergelijken/vergelijken')),
  aanleveren: lazy(() => import('./steps/aanleveren/aanleveren')),
};

/** The task pane of Waaier, whatever the workbook behind it. */
export function App({ workbook, now, version, openCopy, pivotTable, reckoner, listen, follow }: Surroundings) {
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
    () => ({ workbook, now, version, follow, state, tell, tasks }),
    [workbook, now, version, follow, state, tasks],
  );
  const Page = pages[state.step];
  return (
    <FluentProvider theme={themes[look]} className={mergeClasses(styles.root, styles[look])}>
      <SafetyNet onAgain={() => tell({ type: 'went', step: 'start' })}>
        <PaneContext.Provider value={pane}>
          <Header />
          <main className={styles.main}>
            <Notices />
            <Suspense fallback={null}>
              <Page />
            </Suspense>
          </main>
        </PaneContext.Provider>
      </SafetyNet>
    </FluentProvider>
  );
}
