import { useEffect, useRef, useState } from 'react';
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { whatIsLeft } from '../course';
import { usePageStyles } from '../look/page';
import { usePane } from '../pane';
import type { Run } from '../state';
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
  silent: { margin: 0, ':empty': { display: 'none' } },
  cancel: { alignSelf: 'flex-start' },
});

/** How full the bar is and the same in words; null while nothing can be said. */
function barOf({ job, progress, way }: Run): { value: number; says: string } | null {
  if (job.course !== undefined) return { value: way, says: `${Math.floor(100 * way)}%` };
  if (progress === null || progress.total <= 1) return null;
  const done = Math.min(progress.done, progress.total);
  const unit = units[progress.phase.toLowerCase()] ?? '';
  return { value: done / progress.total, says: `${inNumbers(done)} van ${inNumbers(progress.total)} ${unit}` };
}

const units: Readonly<Record<string, string>> = { lezen: 'regels', controleren: 'controles', schrijven: 'regels' };

/** What goes on beside the page is shown only when it takes longer than this. */
const SHOWN_AFTER_MS = 400;

/** After so long without a sign of Excel the user is asked whether he is in a cell. */
const SILENT_AFTER_MS = 6000;

/** How far a long task is, and the way to stop it; nothing while no task runs. */
export function Running() {
  const { state, tasks } = usePane();
  const box = useRef<HTMLElement>(null);
  const styles = useStyles();
  const page = usePageStyles();
  const { running } = state;
  const takesFocus = running !== null && running.job.inPassing !== true;
  useEffect(() => {
    if (takesFocus && document.hasFocus()) box.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const isSlow = useSlow(running !== null && !takesFocus ? running.job : null, SHOWN_AFTER_MS);
  const isSilent = useSlow(running?.progress ?? running?.job ?? null, SILENT_AFTER_MS);
  const left = useLeft(running);
  if (running === null || !(takesFocus || isSlow)) return null;
  const { job, progress, stopping } = running;
  const bar = barOf(running);
  const says = [bar?.says, left].filter((one) => one != null).join(' · ');
  const phase = stopping ? 'Bezig met stoppen' : progress === null ? 'Bezig met starten' : capital(progress.phase);
  return (
    <section ref={box} className={styles.box} aria-label={job.title}>
      <div className={styles.line}>
        <span className={styles.phase}>{phase}…</span>
        {says !== '' && <span className={styles.count}>{says}</span>}
      </div>
      <ProgressBar
        className={page.bar}
        aria-label={job.title}
        thickness="large"
        {...(bar !== null && { value: bar.value, max: 1 })}
      />
      <p aria-live="polite" className={styles.silent}>
        {isSilent && 'Excel antwoordt al even niet. Typt u nog in een cel? Druk dan op Enter.'}
      </p>
      <Button className={styles.cancel} disabledFocusable={stopping} onClick={() => tasks.stop()}>
        Annuleren
      </Button>
    </section>
  );
}

/** True once something has been the same for a while. */
function useSlow(job: object | null, after: number): boolean {
  const [slow, setSlow] = useState<object | null>(null);
  useEffect(() => {
    if (job === null) return undefined;
    const timer = setTimeout(() => setSlow(job), after);
    return () => {
      clearTimeout(timer);
      setSlow(null);
    };
  }, [job, after]);
  return job !== null && slow === job;
}

/** What is left of a long task, from how far it came in the time it took; null while nothing can be said. */
function useLeft(run: Run | null): string | null {
  const [since, setSince] = useState<number | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const job = run?.job ?? null;
  const way = run?.way ?? 0;
  useEffect(() => {
    if (job === null) return undefined;
    setSince(performance.now());
    return () => {
      setSince(null);
      setLeft(null);
    };
  }, [job]);
  useEffect(() => {
    if (since !== null) setLeft(whatIsLeft(way, performance.now() - since));
  }, [since, way]);
  return left;
}
