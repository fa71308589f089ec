import { useMemo } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { mendableCodes, openWarnings, rules, type Finding } from '#domain';
import { groupsOf, type FindingGroup } from './groups';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Afterwards } from '../../parts/afterwards';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';
import WhichSheets from '../bladen/which-sheets';
import { Findings } from './findings';
import { Marking } from './marking';
import { Meekijken } from './meekijken';
import { NietGebruikt } from './niet-gebruikt';
import { Verdict } from './verdict';

const useStyles = makeStyles({
  // Below the header, also while the user goes along findings that may hold no more.
  outdated: {
    position: 'sticky',
    top: '49px',
    zIndex: 1,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    scrollMarginTop: '120px',
  },
});

const outdatedWords = {
  instellingen: 'De instellingen zijn veranderd sinds de controle. Controleer opnieuw.',
  werkmap: 'De werkmap is veranderd sinds de controle. Controleer opnieuw.',
  bezig: 'Uw wijziging is nagekeken. Waaier loopt nu de hele levering nog na.',
} as const;

/** The first fault in the list that has a cell to go to. */
function firstFault(groups: readonly FindingGroup[]): Finding | null {
  for (const { ernst, findings } of groups) {
    const found = ernst === 'F' ? findings.find(({ cel }) => cel !== null) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

/** The page of the check: the verdict first, then what was found. */
export default function Controleren() {
  const { state, tell, tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const { running, choices } = state;
  const { checked, outdated } = state.controleren;
  const busy = running !== null && running.job.inPassing !== true;
  const shown = busy ? null : checked;
  const findings = checked?.findings ?? null;
  const groups = useMemo(() => groupsOf(findings ?? [], rules), [findings]);
  const first = shown === null ? null : firstFault(groups);
  const good = shown !== null && shown.oordeel.fouten === 0;
  const holds = outdated === null || outdated === 'bezig';
  return (
    <div className={page.stack}>
      <div>
        <Title>{shown === null ? 'Controle' : 'Uitkomst van de controle'}</Title>
        <Verdict checked={shown} />
      </div>
      {shown !== null && outdated !== null && (
        <p className={mergeClasses(page.text, styles.outdated)}>{outdatedWords[outdated]}</p>
      )}
      <Running />
      {shown === null && !busy && (
        <p className={page.text}>Waaier leest de levering en zoekt fouten. Er verandert niets aan uw gegevens.</p>
      )}
      {!busy && (
        <div className={page.row}>
          {shown !== null && first !== null && holds && (
            <Button appearance="primary" onClick={() => void tasks.jump(shown, first)}>
              Naar de eerste fout
            </Button>
          )}
          {shown !== null && groups.some(({ code }) => mendableCodes.has(code)) && (
            <Button onClick={() => void tasks.offer(shown, null)} disabledFocusable={busy}>
              Herstellen
            </Button>
          )}
          <Button
            appearance={shown === null || !holds ? 'primary' : 'secondary'}
            onClick={() => void tasks.check(choices)}
            disabledFocusable={running !== null}
          >
            Controleren
          </Button>
          {shown !== null && (
            <Button
              appearance={good && holds ? 'primary' : 'secondary'}
              onClick={() => void tasks.make(choices)}
              disabledFocusable={running !== null}
            >
              Bladen maken
            </Button>
          )}
          {shown !== null && good && holds && openWarnings(shown) === 0 && (
            <Button onClick={() => tell({ type: 'went', step: 'aanleveren' })}>Aanlevering maken</Button>
          )}
        </div>
      )}
      {shown !== null && <WhichSheets />}
      {shown !== null && <NietGebruikt checked={shown} />}
      {!busy && <Marking checked={shown} />}
      {shown !== null && (
        <Afterwards>
          <Meekijken />
          <Afterwards>
            <Findings groups={groups} checked={shown} />
          </Afterwards>
        </Afterwards>
      )}
    </div>
  );
}
