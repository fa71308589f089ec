import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosedRegular, WarningFilled } from '@fluentui/react-icons';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Fold } from '../../parts/fold';
import { Indeling } from '../../parts/indeling';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';
import { counted } from '../../words';
import { ChosenSheets } from './chosen-sheets';
import { DeelbareKopie } from './deelbare-kopie';
import { Draaitabel } from './draaitabel';
import { GemaakteKopie } from './gemaakte-kopie';
import { Groepen } from './groepen';
import { MadeSheets } from './made-sheets';
import { Waaier } from './waaier';
import { chosenSheets } from './which-sheets';

const useStyles = makeStyles({
  note: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  icon: { flexShrink: 0, fontSize: '20px' },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

/** The page of the result sheets: make them, choose which, and open what was made. */
export default function Bladen() {
  const { state, tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const { running, choices, delivery } = state;
  const { made, kopie, last } = state.bladen;
  const { checked } = state.controleren;
  const chosen = chosenSheets(choices).length;
  const nothing = delivery !== null && !delivery.sheets.has('Voorzieningen');
  const shown = running === null ? made : null;
  return (
    <div className={page.stack}>
      <Title>
        {running === null && kopie !== null && last === 'kopie'
          ? 'Deelbare kopie gemaakt'
          : shown === null
            ? 'Bladen maken'
            : `${counted(shown.sheets.length, 'blad', 'bladen')} gemaakt`}
      </Title>
      {running === null ? (
        <>
          {kopie !== null && last === 'kopie' && <GemaakteKopie kopie={kopie} />}
          {shown !== null && <MadeSheets made={shown} />}
          {kopie !== null && last !== 'kopie' && <GemaakteKopie kopie={kopie} />}
          {nothing && <p className={page.text}>Zonder het blad Voorzieningen is er nog niets om in te delen.</p>}
          {shown === null && checked !== null && checked.oordeel.fouten > 0 && (
            <p className={mergeClasses(page.text, styles.note)}>
              <WarningFilled className={mergeClasses(styles.icon, styles.warning)} />
              <span>
                De levering heeft nog {counted(checked.oordeel.fouten, 'fout', 'fouten')}. Regels die daardoor niet te
                plaatsen zijn, tellen niet mee. U ziet daarna hoeveel dat er zijn.
              </span>
            </p>
          )}
          <div className={page.row}>
            <Button
              appearance={shown === null ? 'primary' : 'secondary'}
              disabledFocusable={chosen === 0 || nothing}
              onClick={() => void tasks.make(choices)}
            >
              Bladen maken
            </Button>
            <span className={page.small}>
              {chosen === 0
                ? 'Kies eerst een blad.'
                : `${counted(chosen, 'blad', 'bladen')}. Uw eigen bladen blijven zoals ze zijn.`}
            </span>
          </div>
        </>
      ) : (
        <Running />
      )}
      <p className={mergeClasses(page.text, styles.note)}>
        <LockClosedRegular className={styles.icon} />
        <span>
          Alleen voor intern gebruik. Sommige bladen gaan over personen en kleine aantallen zijn nog te herleiden. Deel
          niet deze bladen, maar een deelbare kopie.
        </span>
      </p>
      <div className={page.tight}>
        {shown !== null && shown.calculated.report.length > 0 && (
          <Fold label="De waaier" level={2} flush>
            <Waaier calculated={shown.calculated} />
          </Fold>
        )}
        {shown !== null && shown.calculated.report.length > 0 && (
          <Fold label="Draaitabel" level={2} flush>
            <Draaitabel calculated={shown.calculated} />
          </Fold>
        )}
        <Fold label="Delen" level={2} flush>
          <DeelbareKopie nothing={nothing} />
        </Fold>
        {shown !== null && shown.calculated.report.length > 0 && (
          <Fold label="Vergelijken met" level={2} flush>
            <Groepen calculated={shown.calculated} />
          </Fold>
        )}
        <Fold
          key={shown === null ? 'te maken' : 'gemaakt'}
          label="Welke bladen"
          level={2}
          startOpen={shown === null}
          flush
        >
          <ChosenSheets />
        </Fold>
        <Fold label="Hoe ingedeeld" level={2}>
          <Indeling />
        </Fold>
      </div>
    </div>
  );
}
