import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { keuzelijst, metKolom, metVast, type Kolomvoorstel, type Koppeling } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Fold } from '../../parts/fold';
import { counted, listed } from '../../words';
import { formatVan } from './beeld';
import type { Beeld, BronFeiten, KolomNu } from './state';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  examples: { overflowWrap: 'anywhere' },
});

const LONGEST = 60;
const NONE = '';
/** No header can begin so: headers stand without blanks around them. */
const FIXED = ' vast';

const grondTekst = { naam: 'zelfde naam', alias: 'bekende andere naam', 'lijkt erop': 'naam lijkt erop', inhoud: 'herkend aan de inhoud' } as const;

interface Given {
  readonly bron: BronFeiten;
  readonly koppeling: Koppeling;
  readonly beeld: Beeld;
}

/** All columns of the format with the column of the source that fills each; their order does not change while one chooses. */
export function Kolommen(given: Given) {
  const { state } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { voorstellen, nodig, kwijt } = state.koppelen;
  const isFirst = ({ verplicht, kolom }: Kolomvoorstel): boolean => verplicht || nodig.includes(kolom);
  const required = voorstellen.filter(isFirst);
  const proposed = voorstellen.filter((voorstel) => !isFirst(voorstel) && voorstel.bron !== null);
  const rest = voorstellen.filter((voorstel) => !isFirst(voorstel) && voorstel.bron === null);
  const fields = (list: readonly Kolomvoorstel[]) => (
    <div className={styles.fields}>
      {list.map((voorstel) => (
        <Kolom key={voorstel.kolom} voorstel={voorstel} {...given} />
      ))}
    </div>
  );
  return (
    <section className={page.tight} aria-label="Kolommen">
      <h2 className={page.heading}>Kolommen</h2>
      <p className={page.text}>
        {kwijt === null ? 'Waaier stelt een kolom voor waar dat kan. Kijk elke keuze na.' : 'De koppeling van vorige keer is gebruikt.'}
        {kwijt !== null && kwijt.length > 0 && ` De kop voor ${listed(kwijt)} staat niet in deze export.`}
      </p>
      {fields(required)}
      {proposed.length > 0 && (
        <Fold label={`Ook herkend (${proposed.length})`} level={3} startOpen flush>
          {fields(proposed)}
        </Fold>
      )}
      {rest.length > 0 && (
        <Fold label={`Andere kolommen (${rest.length})`} level={3} flush>
          {fields(rest)}
        </Fold>
      )}
      {given.beeld.ongebruikt.length > 0 && (
        <Fold label={`Niet gebruikt uit de export (${given.beeld.ongebruikt.length})`} level={3}>
          <p className={page.text}>{given.beeld.ongebruikt.map((kop) => kop.slice(0, LONGEST)).join(', ')}</p>
        </Fold>
      )}
    </section>
  );
}

/** What is said of the choice: examples, why it was proposed, and how much of it fits. */
function sayOf({ kop, voorbeelden, past }: KolomNu, { uitleg, grond }: Kolomvoorstel, isProposal: boolean): string {
  if (kop === null) return uitleg;
  const fits = past === null ? 'de kolom is leeg' : past === 1 ? 'alles past' : `${Math.floor(100 * past)}% past`;
  const why = isProposal && grond !== null ? [grondTekst[grond]] : [];
  return [...why, fits, ...(voorbeelden.length === 0 ? [] : [`bijvoorbeeld ${voorbeelden.join(', ')}`])].join(' · ');
}

function Kolom({ voorstel, bron, koppeling, beeld }: Given & { readonly voorstel: Kolomvoorstel }) {
  const { tasks } = usePane();
  const styles = useStyles();
  const { kolom, verplicht } = voorstel;
  const now = beeld.kolommen[kolom] ?? { kop: null, vast: null, voorbeelden: [], past: null };
  const value = now.vast !== null ? FIXED : (now.kop ?? NONE);
  const isProposal = now.kop !== null && bron.koppen.indexOf(now.kop) >= 0 && voorstel.grond !== null;
  const missed = beeld.ontbreekt.includes(kolom);
  const bad = now.past !== null && now.past < 0.5;
  const choose = (next: string): void =>
    tasks.couple(next === FIXED ? metVast(koppeling, kolom, '') : metKolom(koppeling, kolom, next === NONE ? null : next));
  return (
    <>
      <Field
        label={kolom}
        required={verplicht}
        hint={<span className={styles.examples}>{sayOf(now, voorstel, isProposal)}</span>}
        {...(missed || bad
          ? {
              validationState: 'warning' as const,
              validationMessage: {
                children: missed ? 'Verplicht: kies een kolom of een vaste waarde.' : 'De meeste waarden passen hier niet.',
                // Read with the field; an alarm for every column at once would drown the page.
                role: 'presentation',
              },
            }
          : {})}
      >
        <Select value={value} onChange={(_, { value: next }) => choose(next)}>
          <option value={NONE}>Niet koppelen</option>
          <option value={FIXED}>Een vaste waarde voor alle regels</option>
          {bron.koppen.map((kop) => (
            <option key={kop} value={kop}>
              {kop.length > LONGEST ? `${kop.slice(0, LONGEST)}…` : kop}
            </option>
          ))}
        </Select>
      </Field>
      {now.vast !== null && <Vast kolom={kolom} waarde={now.vast} koppeling={koppeling} />}
    </>
  );
}

/** The one value all rows get, from the list of the column where it has one. */
function Vast({ kolom, waarde, koppeling }: { readonly kolom: string; readonly waarde: string; readonly koppeling: Koppeling }) {
  const { state, tasks } = usePane();
  const allowed = keuzelijst(kolom, formatVan(state.koppelen.doel));
  const choose = (next: string): void => tasks.couple(metVast(koppeling, kolom, next));
  const label = `Vaste waarde voor ${kolom}`;
  if (allowed.length === 0) {
    return (
      <Field label={label}>
        <Input value={waarde} maxLength={200} onChange={(_, { value }) => choose(value)} />
      </Field>
    );
  }
  return (
    <Field label={label} hint={counted(allowed.length, 'mogelijkheid', 'mogelijkheden')}>
      <Select value={waarde} onChange={(_, { value }) => choose(value)}>
        <option value={NONE}>Kies een waarde</option>
        {allowed.map(({ code, naam }) => (
          <option key={code} value={code}>
            {naam === code ? code : `${code} · ${naam}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
