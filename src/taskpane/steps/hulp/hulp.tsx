import { mergeClasses } from '@fluentui/react-components';
import { resultSheets, rules } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Fold } from '../../parts/fold';
import { Title } from '../../parts/title';

/** The page of help: how it works, what happens with the data, all controls and all sheets. */
export default function Hulp() {
  const { version } = usePane();
  const page = usePageStyles();
  return (
    <div className={page.stack}>
      <Title>Hulp</Title>
      <ol className={mergeClasses(page.tight, page.numbered)}>
        <li>Controleer de levering. U leest meteen of die kan worden aangeleverd.</li>
        <li>Ga bij elke melding naar de cel, verbeter die en controleer opnieuw.</li>
        <li>Klopt een waarschuwing toch? Bevestig die met een reden. De bevestiging gaat met de werkmap mee.</li>
        <li>Maak de bladen. Daarop ziet u de voorzieningen en kosten per wijk.</li>
      </ol>
      <section className={page.tight} aria-labelledby="gegevens">
        <h2 id="gegevens" className={page.heading}>
          Wat gebeurt er met mijn gegevens?
        </h2>
        <p className={page.text}>
          Alles gebeurt in uw eigen werkmap. Er gaat niets naar een server en Waaier houdt niets bij.
        </p>
      </section>
      <div className={page.tight}>
        <Fold label={`De controles (${rules.length})`} level={2}>
          {rules.map(({ code, title, explanation, fix }) => (
            <Fold key={code} label={`${code} ${title}`} level={3}>
              <p className={page.text}>{explanation}</p>
              <p className={page.text}>{fix}</p>
            </Fold>
          ))}
        </Fold>
        <Fold label="De bladen die Waaier maakt" level={2}>
          <dl className={page.text}>
            {resultSheets.map(({ id, name, explanation }) => (
              <div key={id}>
                <dt>
                  <strong>{name}</strong>
                </dt>
                <dd className={page.under}>{explanation}</dd>
              </div>
            ))}
          </dl>
        </Fold>
        <Fold label="Over Waaier" level={2}>
          <p className={page.text}>Waaier, versie {version}.</p>
          <p className={page.text}>
            Voor beheerders: de <a href="?zelftest">zelftest</a> probeert in een lege werkmap of deze Excel doet wat Waaier nodig heeft.
          </p>
          <p className={page.text}>Gebieden en inwoners: CBS, 2024. Productcodes: iStandaarden iWmo en iJw 3.2.</p>
        </Fold>
      </div>
    </div>
  );
}
