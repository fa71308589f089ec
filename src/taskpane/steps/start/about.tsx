import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, CheckmarkRegular, WarningFilled } from '@fluentui/react-icons';
import type { Delivery } from '../../delivery';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Fold } from '../../parts/fold';
import { Title } from '../../parts/title';
import { capital, listed } from '../../words';

const useStyles = makeStyles({
  missing: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  sign: { color: tokens.colorStatusWarningForeground3, fontSize: '20px', flexShrink: 0 },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  found: { color: tokens.colorBrandForeground1, flexShrink: 0, marginTop: '2px' },
});

const quarterWords = ['eerste', 'tweede', 'derde', 'vierde'];

/** Which gemeente and quarter a delivery is of, as its heading and the line below it. */
function heading({ gemeente, periode, bestand }: Delivery): { title: string; line: string } {
  const quarter =
    periode === null ? 'periode onbekend' : `${quarterWords[periode.kwartaal - 1]} kwartaal ${periode.jaar}`;
  const of = gemeente === null ? 'gemeente onbekend' : `gemeente ${gemeente.code}`;
  return {
    title: gemeente?.naam ?? 'Uw levering',
    line: capital([quarter, of, bestand].filter((part) => part !== null).join(' · ')),
  };
}

/** What the workbook holds and what is still needed. */
export function About() {
  const { state, tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const { delivery } = state;
  const again = (
    <Button icon={<ArrowClockwiseRegular />} onClick={() => void tasks.look(state.choices)}>
      Opnieuw kijken
    </Button>
  );
  if (delivery === null) {
    if (state.notice !== null) return again;
    return <Spinner label="De werkmap wordt bekeken" labelPosition="after" size="small" />;
  }
  if (delivery.sheets.size === 0) {
    return (
      <section className={page.tight}>
        <Title>Welkom bij Waaier</Title>
        <div className={styles.missing}>
          <p className={page.text}>In deze werkmap staat nog geen levering. Dat geeft niet.</p>
          <p className={page.text}>
            Open de werkmap met uw levering. Of voeg hier de bladen Levering en Voorzieningen toe, met de koppen van het
            leverformaat, en kijk opnieuw.
          </p>
          {again}
        </div>
      </section>
    );
  }
  const { title, line } = heading(delivery);
  return (
    <section className={page.tight}>
      <Title>{title}</Title>
      <p className={mergeClasses(page.text, page.quiet)}>{line}</p>
      {delivery.missing.length > 0 && (
        <div className={styles.missing}>
          <div className={styles.line}>
            <WarningFilled className={styles.sign} />
            <strong>
              Er ontbreekt nog {delivery.missing.length === 1 ? 'een blad' : 'iets'}:{' '}
              {listed(delivery.missing.map(({ name }) => name))}
            </strong>
          </div>
          {delivery.missing.map(({ name, explanation }) => (
            <p key={name} className={page.text}>
              Voeg het blad {name} toe. {explanation}
            </p>
          ))}
          <Button
            appearance="primary"
            disabledFocusable={state.running !== null}
            onClick={() => state.running === null && void tasks.makeSheets(state.choices)}
          >
            {delivery.missing.length === 1 ? 'Maak het blad' : 'Maak de bladen'}{' '}
            {listed(delivery.missing.map(({ name }) => name))}
          </Button>
          {again}
        </div>
      )}
      <Fold label={`Bladen van de levering (${delivery.sheets.size})`} level={2}>
        <ul className={page.list}>
          {[...delivery.sheets].map(([name, own]) => (
            <li key={name} className={styles.line}>
              <CheckmarkRegular className={styles.found} />
              <span>{own === name ? name : `${name} (in uw werkmap: ${own})`}</span>
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
