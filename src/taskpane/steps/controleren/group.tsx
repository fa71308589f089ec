import { useEffect, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { Checked, Finding } from '#domain';
import type { FindingGroup } from '../../findings';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Fold } from '../../parts/fold';
import { inNumbers } from '../../words';

/** So many findings stand in the list at a time: few enough to stay quick with any number of findings. */
const PAGE = 10;

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  walk: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  place: {
    flexGrow: 1,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  finding: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: '3px solid transparent',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  melding: { flexGrow: 1, minWidth: 0 },
  jump: { flexShrink: 0, minWidth: '56px', fontVariantNumeric: 'tabular-nums' },
});

/** The findings of one control: what to do, a way to walk along them, and each with its cell. */
export function Group({ group, checked }: { readonly group: FindingGroup; readonly checked: Checked }) {
  const { tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const { findings, fix, explanation } = group;
  const [current, setCurrent] = useState<number | null>(null);
  const [first, setFirst] = useState(0);
  useEffect(() => {
    setCurrent(null);
    setFirst(0);
  }, [findings]);

  const goTo = (place: number): void => {
    const finding = findings[place];
    if (finding === undefined) return;
    setCurrent(place);
    setFirst(Math.floor(place / PAGE) * PAGE);
    void tasks.jump(checked, finding);
  };
  const shown = findings.slice(first, first + PAGE);
  const at = current ?? -1;
  const total = inNumbers(findings.length);
  const last = first + PAGE >= findings.length;
  const sheets = new Set(findings.map(({ blad }) => blad));
  return (
    <div className={styles.body}>
      <p className={page.text}>{fix}</p>
      <Fold label="Waarom telt dit?">
        <p className={page.text}>{explanation}</p>
      </Fold>
      {findings.length > 1 && (
        <div className={styles.walk} role="group" aria-label={`Langs de meldingen: ${group.title}`}>
          <Button size="small" icon={<ChevronUpRegular />} disabledFocusable={at <= 0} onClick={() => goTo(at - 1)}>
            Vorige
          </Button>
          <span className={styles.place} aria-live="polite">
            {current === null ? `${total} meldingen` : `${inNumbers(at + 1)} van ${total}`}
          </span>
          <Button
            size="small"
            icon={<ChevronDownRegular />}
            disabledFocusable={at >= findings.length - 1}
            onClick={() => goTo(at + 1)}
          >
            Volgende
          </Button>
        </div>
      )}
      <ol className={page.list} start={first + 1}>
        {shown.map((finding, place) => (
          <li
            key={first + place}
            className={mergeClasses(styles.finding, first + place === at && styles.current)}
            aria-current={first + place === at ? 'true' : undefined}
          >
            <span className={styles.melding}>{finding.melding}</span>
            <Jump finding={finding} withSheet={sheets.size > 1} onJump={() => goTo(first + place)} />
          </li>
        ))}
      </ol>
      {findings.length > PAGE && (
        <div className={styles.walk} role="group" aria-label={`Bladeren: ${group.title}`}>
          <Button size="small" disabledFocusable={first === 0} onClick={() => setFirst(first - PAGE)}>
            {PAGE} terug
          </Button>
          <span className={styles.place} aria-live="polite">
            {inNumbers(first + 1)}–{inNumbers(first + shown.length)} van {total}
          </span>
          <Button size="small" disabledFocusable={last} onClick={() => setFirst(first + PAGE)}>
            {PAGE} verder
          </Button>
        </div>
      )}
    </div>
  );
}

interface JumpProps {
  readonly finding: Finding;
  /** The cell alone does not tell on which sheet it stands. */
  readonly withSheet: boolean;
  readonly onJump: () => void;
}

/** The button that goes to the cell of a finding; only the name of the sheet where there is no cell. */
function Jump({ finding: { blad, cel }, withSheet, onJump }: JumpProps) {
  const styles = useStyles();
  const page = usePageStyles();
  if (blad === null) return null;
  if (cel === null) return <span className={page.small}>{blad}</span>;
  return (
    <Button
      size="small"
      className={styles.jump}
      icon={<ArrowRightRegular />}
      iconPosition="after"
      aria-label={`${withSheet ? `${blad} ` : ''}${cel}: ga naar deze cel op blad ${blad}`}
      onClick={onJump}
    >
      {withSheet ? `${blad} ${cel}` : cel}
    </Button>
  );
}
