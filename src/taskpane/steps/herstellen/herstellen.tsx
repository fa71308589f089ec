import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons';
import { verdictSentence } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Fold } from '../../parts/fold';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';
import { counted, inNumbers, listed } from '../../words';
import { Bsns } from './bsns';
import { ByHandList } from './by-hand-list';
import { Columns } from './columns';
import { Log } from './log';
import { Products } from './products';
import { RepairGroup } from './repair-group';
import type { Offer } from './state';

const useStyles = makeStyles({
  verdict: { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalS },
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  title: { flexGrow: 1, minWidth: 0 },
  code: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

const WRITING = 'Schrijfwijze herstellen';

/** The page of the repairs: what Waaier can mend, what the user mends himself, and what was mended. */
export default function Herstellen() {
  const { state, tasks, tell } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const { checked, outdated } = state.controleren;
  const { offer } = state.herstellen;
  const busy = state.running !== null && state.running.job.inPassing !== true;
  const isFresh = offer !== null && offer.checked === checked && outdated !== 'werkmap' && outdated !== 'instellingen';
  return (
    <div className={page.stack}>
      <div>
        <Title>Herstellen</Title>
        <div role="status" className={styles.verdict}>
          {busy || checked === null ? '' : verdictSentence(checked.oordeel)}
        </div>
      </div>
      <Running />
      {!busy && offer !== null && isFresh && <Offered offer={offer} />}
      {!busy && !isFresh && (
        <div className={styles.box}>
          <p className={page.text}>
            {checked === null ? 'Waaier moet de levering eerst controleren.' : 'De levering is veranderd sinds de controle.'}
          </p>
          <Button appearance="primary" onClick={() => void tasks.refresh(state.choices)}>
            Controleren
          </Button>
        </div>
      )}
      {!busy && <Log />}
      {!busy && checked !== null && (
        <div>
          <Button onClick={() => tell({ type: 'went', step: 'controleren' })}>Naar alle meldingen</Button>
        </div>
      )}
    </div>
  );
}

function Offered({ offer }: { readonly offer: Offer }) {
  const { state } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { groups, questions, products, columns, sheets, checked } = offer;
  const bsns = checked.findings.filter(({ code }) => code === 'C04');
  const asksAbout = questions.reduce((cells, { count }) => cells + count, 0);
  const asked = groups.some(({ code }) => code === 'V06') || questions.length === 0 ? groups : [...groups, onlyQuestions];
  if ([asked, products, columns, sheets, bsns].every(({ length }) => length === 0)) {
    return (
      <>
        <p className={page.text}>Er is niets dat Waaier voor u kan herstellen.</p>
        <ByHandList offer={offer} />
      </>
    );
  }
  const label = (title: string, code: string, count: number) => (
    <>
      <span className={styles.title}>{title}</span>
      <span className={styles.code}>{code}</span>
      <span className={styles.count}>{inNumbers(count)}</span>
    </>
  );
  const { wanted } = state.herstellen;
  return (
    <>
      <Writing offer={offer} />
      <Missing offer={offer} />
      <section aria-label="Per controle">
        {columns.length > 0 && (
          <Fold level={2} flush startOpen={wanted === 'B02'} label={label('Verplichte kolom ontbreekt', 'B02', columns.length)}>
            <Columns offer={offer} />
          </Fold>
        )}
        {bsns.length > 0 && (
          <Fold level={2} flush startOpen={wanted === 'C04'} label={label('BSN’s in de levering', 'C04', bsns.length)}>
            <Bsns findings={bsns} />
          </Fold>
        )}
        {asked.map((group) => (
          <Fold
            key={group.code}
            level={2}
            flush
            startOpen={wanted === group.code}
            label={label(group.title, group.code, group === onlyQuestions ? asksAbout : group.proposals.length)}
          >
            <RepairGroup group={group} offer={offer} />
          </Fold>
        ))}
        {products.length > 0 && (
          <Fold level={2} flush startOpen={wanted === 'P02'} label={label('Productcode is onbekend', 'P02', products.length)}>
            <Products offer={offer} />
          </Fold>
        )}
      </section>
      <ByHandList offer={offer} />
    </>
  );
}

/** Texts outside their code list of which none is close to a code: there is only something to choose. */
const onlyQuestions = {
  code: 'V06',
  title: 'Waarde staat niet in de codelijst',
  label: '',
  changesMeaning: true,
  proposals: [],
} as const;

/** One button for everything that only changes how a value is written. */
function Writing({ offer }: { readonly offer: Offer }) {
  const { state, tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  // A formula may be meant: whoever wants its value says so.
  const safe = offer.groups.filter(({ changesMeaning, code }) => !changesMeaning && code !== 'B08');
  const proposals = safe.flatMap((group) => group.proposals);
  if (safe.length < 2) return null;
  const mend = (): void => {
    if (state.running === null) void tasks.mend(offer, proposals, WRITING, state.choices);
  };
  return (
    <div className={styles.box}>
      <p className={page.text}>
        Van {counted(proposals.length, 'cel', 'cellen')} verandert alleen de schrijfwijze, zoals spaties, nullen en datums als
        tekst. De betekenis blijft gelijk.
      </p>
      <Button appearance="primary" icon={<WrenchRegular />} disabledFocusable={state.running !== null} onClick={mend}>
        {WRITING}
      </Button>
    </div>
  );
}

/** The sheets that are missing, to be made. */
function Missing({ offer: { sheets } }: { readonly offer: Offer }) {
  const { state, tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  if (sheets.length === 0) return null;
  const names = listed(sheets.map(({ name }) => name));
  return (
    <div className={styles.box}>
      <p className={page.text}>
        {sheets.length === 1 ? `Het blad ${names} ontbreekt.` : `De bladen ${names} ontbreken.`} Waaier maakt{' '}
        {sheets.length === 1 ? 'het' : 'ze'} met de koppen van het leverformaat. Invullen doet u zelf.
      </p>
      <Button
        appearance="primary"
        disabledFocusable={state.running !== null}
        onClick={() => state.running === null && void tasks.makeSheets(state.choices)}
      >
        {sheets.length === 1 ? `Maak het blad ${names}` : `Maak de bladen ${names}`}
      </Button>
    </div>
  );
}
