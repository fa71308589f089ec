import { Button } from '@fluentui/react-components';
import type { Checked, Finding } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';
import { Findings } from './findings';
import { Marking } from './marking';
import { Verdict } from './verdict';

/** The first fault that has a cell to go to. */
function firstFault(checked: Checked | null): { checked: Checked; finding: Finding } | null {
  const finding = checked?.findings.find(({ ernst, cel }) => ernst === 'F' && cel !== null);
  return checked === null || finding === undefined ? null : { checked, finding };
}

/** The page of the check: the verdict first, then what was found. */
export function Controleren() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { checked, running, outdated, choices } = state;
  const busy = running !== null && running.job !== 'markeren';
  const shown = busy ? null : checked;
  const first = firstFault(shown);
  const good = shown !== null && shown.oordeel.fouten === 0;
  return (
    <div className={page.stack}>
      <div>
        <Title>{shown === null ? 'Controle' : 'Uitkomst van de controle'}</Title>
        <Verdict checked={shown} />
      </div>
      {busy && <Running />}
      {shown === null && !busy && (
        <p className={page.text}>Waaier leest de levering en zoekt fouten. Er verandert niets aan uw gegevens.</p>
      )}
      {!busy && (
        <div className={page.row}>
          {first !== null && !outdated && (
            <Button appearance="primary" onClick={() => void tasks.jump(first.checked, first.finding)}>
              Naar de eerste fout
            </Button>
          )}
          <Button
            appearance={shown === null || outdated ? 'primary' : 'secondary'}
            onClick={() => void tasks.check(choices)}
            disabledFocusable={running !== null}
          >
            Controleren
          </Button>
          {shown !== null && (
            <Button
              appearance={good && !outdated ? 'primary' : 'secondary'}
              onClick={() => void tasks.make(choices)}
              disabledFocusable={running !== null}
            >
              Bladen maken
            </Button>
          )}
        </div>
      )}
      {shown !== null && outdated && (
        <p className={page.text}>De instellingen zijn veranderd na deze controle. Controleer daarom opnieuw.</p>
      )}
      {shown !== null && <Marking checked={shown} />}
      {shown !== null && <Findings checked={shown} />}
    </div>
  );
}
