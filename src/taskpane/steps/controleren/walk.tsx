import { useMemo, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { Checked, Finding } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Afterwards } from '../../parts/afterwards';
import { counted, inNumbers } from '../../words';
import { FindingList } from './finding-list';
import { Reason } from './reason';

const useStyles = makeStyles({
  walk: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  place: {
    flexGrow: 1,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
});

interface WalkProps {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly checked: Checked;
}

/** The same finding in another check: of the same control, in the same place. */
const isSame = (a: Finding, b: Finding): boolean =>
  a === b || (a.code === b.code && a.blad === b.blad && a.rij === b.rij && a.kolom === b.kolom && a.cel === b.cel);

/** Where the user is in a list that may change: at a finding, or when it is gone at the one that took its place. */
function usePlace(findings: readonly Finding[]): readonly [number, (place: number) => void] {
  const [at, setAt] = useState<{ readonly place: number; readonly finding: Finding | null }>({ place: 0, finding: null });
  const here = useMemo(() => {
    const { place, finding } = at;
    const same = finding === null ? -1 : findings.findIndex((each) => isSame(each, finding));
    return same >= 0 ? same : Math.max(0, Math.min(place, findings.length - 1));
  }, [at, findings]);
  return [here, (place) => setAt({ place, finding: findings[place] ?? null })];
}

/** A way along findings, cell by cell, and the list of them; warnings are confirmed here, one or all. */
export function Walk({ name, findings, checked }: WalkProps) {
  const { state, tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const [here, setAt] = usePlace(findings);
  const [visited, setVisited] = useState<Finding | null>(null);
  const [asking, setAsking] = useState<Finding | 'alle' | null>(null);
  const [arrivals, setArrivals] = useState(0);

  const last = findings.length - 1;
  const current = useMemo(
    () => (visited === null ? null : (findings.find((finding) => isSame(finding, visited)) ?? null)),
    [visited, findings],
  );
  const goTo = (place: number): void => {
    const finding = findings[place];
    if (finding === undefined) return;
    setAt(place);
    setVisited(finding);
    void tasks.jump(checked, finding);
  };
  const leave = (): void => {
    setAsking(null);
    setArrivals((before) => before + 1);
  };
  const { bevestigd } = checked;
  const [open, confirmed] = useMemo(
    () => [
      findings.filter((finding) => finding.ernst === 'W' && !bevestigd.has(finding)),
      bevestigd.size === 0 ? [] : findings.filter((finding) => bevestigd.has(finding)),
    ],
    [findings, bevestigd],
  );
  const chosen = asking === 'alle' ? open : asking === null ? [] : findings.filter((finding) => isSame(finding, asking));
  // After a finding that was mended meanwhile the next one has taken its place.
  const isThere = visited !== null && current !== null;
  return (
    <>
      {findings.length > 1 && (
        <div className={styles.walk} role="group" aria-label={`Langs de meldingen: ${name}`}>
          <Button
            size="small"
            icon={<ChevronUpRegular />}
            disabledFocusable={here === 0}
            onClick={() => goTo(here - 1)}
          >
            Vorige
          </Button>
          <span className={styles.place} aria-live="polite">
            {visited === null
              ? counted(findings.length, 'melding', 'meldingen')
              : `${inNumbers(here + 1)} van ${inNumbers(findings.length)}`}
          </span>
          <Button
            size="small"
            icon={<ChevronDownRegular />}
            disabledFocusable={isThere && here === last}
            onClick={() => goTo(isThere ? here + 1 : here)}
          >
            Volgende
          </Button>
        </div>
      )}
      {(open.length > 1 || confirmed.length > 1) && asking === null && (
        <div className={page.row}>
          {open.length > 1 && (
            <Button size="small" onClick={() => setAsking('alle')}>
              Alle {inNumbers(open.length)} bevestigen
            </Button>
          )}
          {confirmed.length > 1 && (
            <Button size="small" appearance="subtle" onClick={() => void tasks.retract(checked, confirmed)}>
              Alle {inNumbers(confirmed.length)} intrekken
            </Button>
          )}
        </div>
      )}
      {asking !== null && (
        <Reason
          title={titleOf(asking, open.length)}
          start={state.controleren.reden}
          onLeave={leave}
          onConfirm={(reden) => {
            void tasks.confirm(checked, chosen, reden);
            leave();
          }}
        />
      )}
      <Afterwards>
        <FindingList
          name={`Meldingen: ${name}`}
          checked={checked}
          findings={findings}
          at={here}
          current={current}
          arrivals={arrivals}
          onAt={setAt}
          onJump={goTo}
          onConfirm={(place) => {
            setAt(place);
            setAsking(findings[place] ?? null);
          }}
          onRetract={(place) => {
            setAt(place);
            const finding = findings[place];
            if (finding !== undefined) void tasks.retract(checked, [finding]);
            setArrivals((before) => before + 1);
          }}
        />
      </Afterwards>
    </>
  );
}

function titleOf(asking: Finding | 'alle', open: number): string {
  if (asking === 'alle') return `Bevestig ${inNumbers(open)} waarschuwingen tegelijk`;
  const place = asking.cel ?? asking.blad;
  return place === null ? 'Bevestig deze waarschuwing' : `Bevestig deze waarschuwing (${place})`;
}
