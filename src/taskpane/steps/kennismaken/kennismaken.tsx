import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { PlacedSheets } from '../../parts/placed-sheets';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';
import { stappen } from './stappen';

const useStyles = makeStyles({
  step: { display: 'grid', gridTemplateColumns: '24px 1fr', gap: tokens.spacingHorizontalS },
  sign: { fontSize: '20px', color: tokens.colorBrandForeground1 },
});

/** The first run: the whole way of a delivery, on an invented one. */
export default function Kennismaken() {
  const { state, tell, tasks } = usePane();
  const page = usePageStyles();
  const { running, delivery, choices } = state;
  const skip = (): void => {
    void tasks.choose({ ...choices, kennismaking: false });
    tell({ type: 'went', step: 'start' });
  };
  return (
    <div className={page.stack}>
      <Title>Kennismaken met Waaier</Title>
      {running !== null ? (
        <Running />
      ) : (
        <>
          {delivery?.verzonnen === true ? <Oefenen /> : <Voorbeeld />}
          <div className={page.row}>
            <Button onClick={skip}>{delivery?.verzonnen === true ? 'Klaar' : 'Overslaan'}</Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Before there is a sample: what it is, and the ways to it. */
function Voorbeeld() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { choices, delivery } = state;
  const { gemaakt } = state.kennismaken;
  const isEmpty = delivery !== null && delivery.sheets.size === 0;
  return (
    <>
      <p className={page.text}>
        Probeer Waaier op een verzonnen levering van Aa en Hunze. Er staan geen gegevens van echte mensen in, wel een paar fouten.
        {isEmpty ? '' : ' Uw eigen werkmap blijft zoals die is.'}
      </p>
      {gemaakt !== null && (
        <section className={page.tight} aria-label="Gemaakt voorbeeld">
          <PlacedSheets geplaatst={gemaakt} />
          {gemaakt.nieuw !== null && (
            <p className={page.text}>
              Kies in die werkmap op het tabblad Gegevens de knop Levering controleren. Waaier opent zich daar en wijst u de weg.
            </p>
          )}
        </section>
      )}
      <div className={page.row}>
        <Button appearance={gemaakt === null ? 'primary' : 'secondary'} onClick={() => void tasks.makeSample('nieuw', choices)}>
          Voorbeeld in een nieuwe werkmap
        </Button>
        {isEmpty && <Button onClick={() => void tasks.makeSample('erbij', choices)}>Voorbeeld in deze lege werkmap</Button>}
      </div>
    </>
  );
}

/** In the sample: the steps, and which of them were done. */
function Oefenen() {
  const { state, tell } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <>
      <p className={page.text}>U werkt nu in de verzonnen levering. Er kan niets misgaan: ga de stappen langs.</p>
      <ol className={mergeClasses(page.list, page.stack)}>
        {stappen.map(({ step, naam, zegt, gedaan }) => {
          const isDone = gedaan(state);
          return (
            <li key={step} className={styles.step}>
              {isDone ? <CheckmarkCircleFilled className={styles.sign} /> : <CircleRegular className={styles.sign} />}
              <div className={page.tight}>
                <p className={page.text}>
                  {isDone && <span className={page.hidden}>Gedaan: </span>}
                  {zegt}
                </p>
                <div>
                  <Button size="small" onClick={() => tell({ type: 'went', step })}>
                    Naar {naam}
                  </Button>
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
