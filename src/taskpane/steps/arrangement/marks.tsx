import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { omstandigheden, resultaatgebieden } from '#domain';
import { usePageStyles } from '../../look/page';
import { Fold } from '../../parts/fold';
import type { Question } from './question';

const useStyles = makeStyles({
  set: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  type: { paddingLeft: '28px' },
});

interface MarksProps {
  readonly question: Question;
  readonly ask: (change: Partial<Question>) => void;
}

/** The six resultaatgebieden to choose from, each with its own type where that differs. */
export function Resultaatgebieden({ question, ask }: MarksProps) {
  const styles = useStyles();
  const { gebieden, type } = question;
  const mark = (kolom: string, value: 'J' | 'O' | 'A' | null): void => {
    const others = Object.entries(gebieden).filter(([each]) => each !== kolom);
    ask({ gebieden: Object.fromEntries(value === null ? others : [...others, [kolom, value]]) });
  };
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>Resultaatgebieden</legend>
      {resultaatgebieden.entries.map(({ kolom, naam }) => {
        const own = gebieden[kolom];
        return (
          <div key={kolom}>
            <Checkbox
              label={naam}
              checked={own !== undefined}
              onChange={(_, { checked }) => mark(kolom, checked === true ? 'J' : null)}
            />
            {type === 'per gebied' && own !== undefined && (
              <RadioGroup
                className={styles.type}
                layout="horizontal"
                aria-label={`Type voor ${naam}`}
                value={own === 'J' ? '' : own}
                onChange={(_, { value }) => mark(kolom, value === 'A' ? 'A' : 'O')}
              >
                <Radio value="O" label="Ondersteunend" />
                <Radio value="A" label="Activerend" />
              </RadioGroup>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

const kinds = [
  { geldtVoor: 'huishouden', naam: 'Bij het huishouden' },
  { geldtVoor: 'overige', naam: 'Bij andere resultaatgebieden' },
] as const;

/** The verzwarende omstandigheden, one level down; they lead to the suggested intensiteit. */
export function Omstandigheden({ question, ask }: MarksProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const chosen = question.omstandigheden;
  const count = chosen.length === 0 ? '' : ` (${chosen.length})`;
  return (
    <Fold label={`Verzwarende omstandigheden${count}`}>
      {kinds.map(({ geldtVoor, naam }) => (
        <fieldset key={geldtVoor} className={styles.set}>
          <legend className={page.small}>{naam}</legend>
          {omstandigheden.entries
            .filter((each) => each.geldtVoor === geldtVoor)
            .map(({ code, naam: label }) => (
              <div key={code}>
                <Checkbox
                  label={label}
                  checked={chosen.includes(code)}
                  onChange={(_, { checked }) => {
                    const others = chosen.filter((each) => each !== code);
                    ask({ omstandigheden: checked === true ? [...others, code] : others });
                  }}
                />
              </div>
            ))}
        </fieldset>
      ))}
    </Fold>
  );
}
