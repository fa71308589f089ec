import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { resultSheets } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import type { Choices } from '../../state';
import { counted } from '../../words';

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  link: { fontSize: tokens.fontSizeBase200 },
});

/** The result sheets that will be made. */
export const chosenSheets = ({ bladen }: Choices) => resultSheets.filter(({ id }) => bladen?.includes(id) ?? true);

/** Beside the button that makes the sheets: how many there will be, which of them hold persons, and the way to choose. */
export default function WhichSheets() {
  const { state, tell } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const chosen = chosenSheets(state.choices);
  const persons = chosen.filter(({ perPersoon }) => perPersoon).length;
  return (
    <div className={styles.box}>
      <Link as="button" inline className={styles.link} onClick={() => tell({ type: 'went', step: 'bladen' })}>
        {counted(chosen.length, 'blad', 'bladen')} · kiezen
      </Link>
      {persons > 0 && (
        <span className={page.small}>
          {persons === 1 ? 'Eén blad heeft' : `${persons} bladen hebben`} regels over personen.
        </span>
      )}
    </div>
  );
}
