import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { resultSheets } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import type { Made } from './state';
import { counted, inNumbers } from '../../words';

const useStyles = makeStyles({
  sheet: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '36px' },
  name: { flexGrow: 1, minWidth: 0 },
});

const counting = (rows: number): string => counted(rows, 'regel telt', 'regels tellen');

/** The sheets that were made, each with a button that opens it, and how many rows they rest on. */
export function MadeSheets({ made }: { readonly made: Made }) {
  const { tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const { sheets, counted: rows, leftOut } = made;
  const renamed = sheets.some(({ id, name }) => resultSheets.find((sheet) => sheet.id === id)?.name !== name);
  return (
    <section className={page.tight} aria-label="Gemaakte bladen">
      <p className={page.text}>
        {leftOut === 0
          ? `Alle ${inNumbers(rows)} regels van Voorzieningen tellen mee.`
          : `${counting(leftOut)} niet mee door een fout of een dubbele. ${counting(rows)} wel mee.`}
        {leftOut > 0 && ' Op het blad Verantwoording staat waarom.'}
      </p>
      {renamed && <p className={page.text}>Een naam was al bezet. Dat blad kreeg een nummer achter de naam.</p>}
      <ul className={page.list}>
        {sheets.map(({ id, name }) => (
          <li key={id} className={styles.sheet}>
            <span className={styles.name}>{name}</span>
            <Button
              size="small"
              icon={<OpenRegular />}
              aria-label={`Open blad ${name}`}
              onClick={() => void tasks.open(name)}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
