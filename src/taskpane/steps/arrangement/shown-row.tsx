import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { listed } from '../../words';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Which row of the sheet is shown, and the way to a new arrangement or to the row the user selected. */
export function ShownRow() {
  const { state, tell } = usePane();
  const { rij, waiting, onleesbaar, news, sources } = state.arrangement;
  const styles = useStyles();
  const page = usePageStyles();
  const sheet = sources?.levering.sheets.Arrangementen?.source.name ?? 'Arrangementen';
  const columns = `${onleesbaar.length === 1 ? 'kolom' : 'kolommen'} ${listed(onleesbaar)}`;
  return (
    <div className={page.tight}>
      <div className={styles.line} aria-live="polite">
        <span className={styles.name}>{rij === null ? 'Nieuw arrangement' : `Rij ${rij} van blad ${sheet}`}</span>
        {rij !== null && (
          <Button size="small" onClick={() => tell({ type: 'emptied' })}>
            Nieuw arrangement
          </Button>
        )}
      </div>
      <div aria-live="polite">{news !== null && <p className={page.text}>{news}</p>}</div>
      {waiting !== null && (
        <div className={styles.line}>
          <span>U staat nu in rij {waiting}. Wat u hier invulde, staat nog niet in het blad.</span>
          <Button size="small" onClick={() => tell({ type: 'rowOpened', rij: waiting })}>
            Rij {waiting} tonen
          </Button>
        </div>
      )}
      {onleesbaar.length > 0 && <p className={page.text}>Niet te lezen in deze rij: {columns}. Vul die hier opnieuw in.</p>}
    </div>
  );
}
