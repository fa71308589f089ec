import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { dutchEuro } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { FileButton } from '../../parts/file-button';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';
import { counted, inNumbers, unbroken } from '../../words';
import type { Vergeleken } from './state';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, paddingBlock: '2px', paddingRight: tokens.spacingHorizontalL },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
});

/** The page on which the previous delivery is laid beside the one in the workbook. */
export default function Vergelijken() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { running, choices } = state;
  const { vergeleken } = state.vergelijken;
  return (
    <div className={page.stack}>
      <Title>Vergelijken</Title>
      {running !== null ? (
        <Running />
      ) : (
        <>
          {vergeleken !== null && <Verschil vergeleken={vergeleken} />}
          <p className={page.text}>
            Kies het bestand met de vorige levering, of met de levering die u nu corrigeert. Waaier zet op blad Verschil wat er
            per wet, product en wijk bij kwam, af ging en veranderde. Vergelijkt u nog eens, dan wordt dat blad ververst.
          </p>
          <div className={page.row}>
            <FileButton
              primary={vergeleken === null}
              accept=".xlsx,.xlsm,.xlsb,.xls,.ods"
              onFiles={([file]) => file !== undefined && void tasks.compare(file, choices)}
            >
              Vorige levering kiezen
            </FileButton>
          </div>
        </>
      )}
    </div>
  );
}

/** The totals of what differs, and the sheet with the rest. */
function Verschil({ vergeleken: { bestand, vergelijking, blad } }: { readonly vergeleken: Vergeleken }) {
  const { tasks } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { regels, totaal, meldingen } = vergelijking;
  const figures: readonly (readonly [string, string])[] = [
    ['voorzieningen toen', inNumbers(totaal.oud)],
    ['voorzieningen nu', inNumbers(totaal.nieuw)],
    ['erbij', inNumbers(totaal.erbij)],
    ['eraf', inNumbers(totaal.eraf)],
    ['veranderd', inNumbers(totaal.veranderd)],
    ['kosten toen', unbroken(dutchEuro(totaal.kostenOud))],
    ['kosten nu', unbroken(dutchEuro(totaal.kostenNieuw))],
  ];
  return (
    <section className={page.tight} aria-label="Verschil">
      <p className={page.text}>
        Vergeleken met {bestand}.{' '}
        {regels.length === 0 ? 'Er is geen verschil.' : `${counted(regels.length, 'regel', 'regels')} met een verschil.`}
      </p>
      {meldingen.map((melding) => (
        <p key={melding} className={page.text}>
          {melding}
        </p>
      ))}
      <table className={styles.table}>
        <tbody>
          {figures.map(([name, figure]) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              <td className={styles.number}>{figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={page.row}>
        <Button icon={<OpenRegular />} onClick={() => void tasks.open(blad)}>
          Open blad {blad}
        </Button>
      </div>
    </section>
  );
}
