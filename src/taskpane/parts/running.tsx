import { useEffect, useRef } from 'react';
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { usePane } from '../pane';
import { capital, inNumbers } from '../words';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  line: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  phase: { fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  cancel: { alignSelf: 'flex-start' },
});

const units: Readonly<Record<string, string>> = { lezen: 'regels', controleren: 'controles', schrijven: 'bladen' };

/** How far a long task is, and the way to stop it; nothing while no task runs. */
export function Running() {
  const { state, tasks } = usePane();
  const box = useRef<HTMLElement>(null);
  const styles = useStyles();
  const { running } = state;
  const takesFocus = running !== null && running.job.inPassing !== true;
  useEffect(() => {
    if (takesFocus && document.hasFocus()) box.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  if (running === null) return null;
  const { job, progress, stopping } = running;
  const known = progress !== null && progress.total > 1;
  const phase = stopping ? 'Bezig met stoppen' : progress === null ? 'Bezig met starten' : capital(progress.phase);
  const unit = progress === null ? '' : (units[progress.phase.toLowerCase()] ?? '');
  return (
    <section ref={box} className={styles.box} aria-label={job.title}>
      <div className={styles.line}>
        <span className={styles.phase}>{phase}…</span>
        {known && (
          <span className={styles.count}>
            {inNumbers(progress.done)} van {inNumbers(progress.total)} {unit}
          </span>
        )}
      </div>
      <ProgressBar
        aria-label={job.title}
        thickness="large"
        {...(known ? { value: Math.min(progress.done, progress.total), max: progress.total } : {})}
      />
      <Button className={styles.cancel} disabledFocusable={stopping} onClick={() => tasks.stop()}>
        Annuleren
      </Button>
    </section>
  );
}
