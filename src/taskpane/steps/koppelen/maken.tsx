import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ontbrekendInWoorden, type Koppeling } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Fold } from '../../parts/fold';
import { inTheWay, useWaarheen, WhereTo } from '../../parts/where-to';
import { counted, listed } from '../../words';
import { formatVan } from './beeld';
import type { Beeld, BronFeiten } from './state';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse' },
  cell: {
    textAlign: 'left',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    padding: `2px ${tokens.spacingHorizontalM} 2px 0`,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface MakenProps {
  readonly koppeling: Koppeling;
  readonly beeld: Beeld;
  readonly bron: BronFeiten;
}

/** What will be made of the export, and the button that makes it. */
export function Maken({ koppeling, beeld, bron }: MakenProps) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { doel } = state.koppelen;
  const { delivery, choices } = state;
  // The export itself stays as it was, whatever it is called.
  const present = inTheWay(delivery, [doel]);
  const isSource = bron.bestand === null && present.includes(bron.naam);
  const [chosen, setWaarheen] = useWaarheen(present);
  const waarheen = isSource ? 'nieuw' : chosen;
  const open = beeld.vragen.filter(({ gekozen }) => gekozen === null).length;
  return (
    <section className={page.tight} aria-label="Maken">
      <h2 className={page.heading}>Blad {doel} maken</h2>
      {beeld.ontbreekt.length > 0 && (
        <p className={page.text}>
          Nog niet gekoppeld en wel verplicht: {listed(ontbrekendInWoorden(beeld.ontbreekt, formatVan(doel)))}. U kunt het blad maken, maar het is dan nog niet
          compleet.
        </p>
      )}
      {open > 0 && (
        <p className={page.text}>
          {counted(open, 'waarde heeft', 'waarden hebben')} nog geen code. De controle wijst ze straks aan.
        </p>
      )}
      <Fold label="Zo worden de eerste regels" level={3} flush>
        <Voorbeeld koppeling={koppeling} />
      </Fold>
      {isSource ? (
        <p className={page.text}>Dit blad heet zelf {doel}. Het nieuwe blad komt daarom in een nieuwe werkmap.</p>
      ) : (
        <WhereTo present={present} value={chosen} onValue={setWaarheen} />
      )}
      <div className={page.row}>
        <Button appearance="primary" onClick={() => void tasks.placeCoupled(koppeling, doel, waarheen, choices)}>
          Blad {doel} maken
        </Button>
      </div>
    </section>
  );
}

/** The first rows in the format, columns below each other; of persons only the shape. */
function Voorbeeld({ koppeling }: { readonly koppeling: Koppeling }) {
  const { tasks } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const proef = tasks.sample(koppeling);
  if (proef.length === 0) return <p className={page.text}>Er is nog geen kolom gekoppeld.</p>;
  return (
    <div className={styles.scroll} role="region" aria-label="Eerste regels" tabIndex={0}>
      <table className={styles.table}>
        <tbody>
          {proef.map(([kolom, cells]) => (
            <tr key={kolom}>
              <th scope="row" className={styles.cell}>
                {kolom}
              </th>
              {cells.map((cell, place) => (
                <td key={place} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
