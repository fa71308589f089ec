import { Badge, Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { resultSheets } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';

const useStyles = makeStyles({
  sheet: { display: 'flex', flexDirection: 'column', paddingBottom: tokens.spacingVerticalXS },
  all: { alignSelf: 'flex-start' },
  set: { border: 'none', minWidth: 0 },
  says: { paddingLeft: '36px' },
  persons: { display: 'flex', width: 'max-content', marginTop: tokens.spacingVerticalXS },
});

/** Which result sheets to make, each with what one reads off it; the choice is remembered in the workbook. */
export function ChosenSheets() {
  const { state, tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const { choices, running } = state;
  const all = resultSheets.map(({ id }) => id);
  const chosen = new Set(choices.bladen ?? all);
  const choose = (ids: readonly string[] | null): void => void tasks.choose({ ...choices, bladen: ids });
  const everything = all.every((id) => chosen.has(id));
  return (
    <fieldset className={mergeClasses(page.list, page.tight, styles.set)} disabled={running !== null}>
      <legend className={page.hidden}>Welke bladen</legend>
      {resultSheets.map(({ id, name, explanation, perPersoon }) => (
        <div key={id} className={styles.sheet}>
          <Checkbox
            label={name}
            checked={chosen.has(id)}
            aria-describedby={`blad-${id}`}
            onChange={(_, { checked }) =>
              choose(all.filter((each) => (each === id ? checked === true : chosen.has(each))))
            }
          />
          <span id={`blad-${id}`} className={mergeClasses(page.small, styles.says)}>
            {explanation}
            {perPersoon && (
              <Badge className={styles.persons} appearance="outline" color="informative" size="medium">
                Regels over personen
              </Badge>
            )}
          </span>
        </div>
      ))}
      <Button size="small" className={styles.all} onClick={() => choose(everything ? [] : null)}>
        {everything ? 'Alles uitzetten' : 'Alles aanzetten'}
      </Button>
    </fieldset>
  );
}
