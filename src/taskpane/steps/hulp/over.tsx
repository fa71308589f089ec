import { Fragment } from 'react';
import { Link, mergeClasses } from '@fluentui/react-components';
import versies from '#changelog';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Fold } from '../../parts/fold';

/** The guides, where they stand beside the pane. */
const gidsen = [
  { naam: 'Waaier gebruiken', adres: 'docs/gebruikers.html' },
  { naam: 'Installeren en beheren', adres: 'docs/beheerder.html' },
  { naam: 'Informatieblad voor de DPIA', adres: 'docs/dpia.html' },
] as const;

/** About Waaier: what happened with the data, the guides, the version and what changed in it. */
export default function Over() {
  const { version } = usePane();
  const page = usePageStyles();
  const own = versies.findIndex(({ naam }) => naam.split(' ')[0] === version);
  const shown = own < 0 ? versies : versies.slice(0, own + 1);
  return (
    <div className={page.stack}>
      <section className={page.tight} aria-labelledby="over-gegevens">
        <h3 id="over-gegevens" className={page.heading}>
          Wat is er met mijn gegevens gebeurd?
        </h3>
        <p className={page.text}>
          Waaier las en bewerkte uw gegevens alleen hier, op uw eigen computer; er ging niets naar een server. Wat bewaard is, staat in
          uw werkmap: uw keuzes, bevestigingen en markeringen, en de bladen die u liet maken.
        </p>
      </section>
      <section className={page.tight} aria-labelledby="over-gidsen">
        <h3 id="over-gidsen" className={page.heading}>
          Handleidingen
        </h3>
        <ul className={mergeClasses(page.list, page.tight)}>
          {gidsen.map(({ naam, adres }) => (
            <li key={adres}>
              <Naar adres={adres}>{naam}</Naar>
            </li>
          ))}
        </ul>
        <p className={mergeClasses(page.text, page.small)}>Ze openen in uw browser.</p>
      </section>
      <section className={page.tight} aria-labelledby="over-versie">
        <h3 id="over-versie" className={page.heading}>
          Versie {version}
        </h3>
        <p className={page.text}>Wat er is veranderd:</p>
        <div>
          {shown.map(({ naam, regels }) => (
            <Fold key={naam} label={naam} level={4}>
              <ul className={mergeClasses(page.numbered, page.tight)}>
                {regels.map((regel) => (
                  <li key={regel.map(({ tekst }) => tekst).join('')}>
                    {regel.map(({ tekst, als, adres }, place) => (
                      <Fragment key={`${place} ${tekst}`}>
                        {als === 'code' ? <code>{tekst}</code> : als === 'vet' ? <strong>{tekst}</strong> : adres === undefined ? tekst : <Naar adres={adres}>{tekst}</Naar>}
                      </Fragment>
                    ))}
                  </li>
                ))}
              </ul>
            </Fold>
          ))}
        </div>
      </section>
      <section className={page.tight}>
        <p className={page.text}>
          Voor beheerders: de <a href="?zelftest">zelftest</a> probeert in een lege werkmap of deze Excel doet wat Waaier nodig heeft.
        </p>
        <p className={page.text}>Gebieden en inwoners: CBS, 2024. Productcodes: iStandaarden iWmo en iJw 3.2.</p>
      </section>
    </div>
  );
}

/** A link to a page beside the pane, which opens in the browser. */
function Naar({ adres, children }: { readonly adres: string; readonly children: string }) {
  const { browse } = usePane();
  return (
    <Link
      href={adres}
      target="_blank"
      rel="noopener noreferrer"
      inline
      onClick={(event) => {
        if (browse?.(adres) === true) event.preventDefault();
      }}
    >
      {children}
    </Link>
  );
}
