import { useEffect } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Title } from '../../parts/title';
import { Rekenen } from './rekenen';
import { ScenarioView } from './scenario';
import type { ArrangementView } from './state';
import { Tarieven } from './tarieven';

const useStyles = makeStyles({
  views: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: 0,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
});

const views: readonly { readonly view: ArrangementView; readonly name: string; readonly Shown: () => JSX.Element | null }[] = [
  { view: 'rekenen', name: 'Berekenen', Shown: Rekenen },
  { view: 'tarieven', name: 'Tarieven', Shown: Tarieven },
  { view: 'scenario', name: 'Scenario', Shown: ScenarioView },
];

/** The page Arrangement: the calculator, the prices it reckons with, and what would change in the wijkbudget. */
export default function Arrangement() {
  const { state, tell, tasks, follow } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const { view, sources, stale } = state.arrangement;
  const { choices } = state;
  const isRead = sources !== null && !stale;
  useEffect(() => {
    if (isRead) void tasks.lookWhere();
    else void tasks.readSources(choices);
  }, [isRead, choices, tasks]);
  useEffect(() => {
    // Where Excel tells nothing the page works as well: it then shows the row that was selected when it opened.
    const following = follow?.(tasks.stand).catch(() => null);
    return () => void following?.then((stop) => stop?.()).catch(() => undefined);
  }, [follow, tasks]);
  const Shown = views.find((one) => one.view === view)?.Shown ?? Rekenen;
  return (
    <div className={page.stack}>
      <Title>Arrangement</Title>
      <nav aria-label="Onderdelen van Arrangement" className={styles.views}>
        {views.map(({ view: value, name }) => (
          <Button
            key={value}
            size="small"
            appearance="subtle"
            className={mergeClasses(view === value && styles.here)}
            aria-current={view === value ? 'true' : undefined}
            onClick={() => tell({ type: 'viewed', view: value })}
          >
            {name}
          </Button>
        ))}
      </nav>
      <Shown />
    </div>
  );
}
