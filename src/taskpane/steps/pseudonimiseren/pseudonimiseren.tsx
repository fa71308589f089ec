import { useEffect } from 'react';
import { bezwaarTekst } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';
import { counted } from '../../words';
import { SleutelKiezen } from './sleutel-kiezen';

/** The page on which BSNs become pseudonyms, in the cells themselves. */
export default function Pseudonimiseren() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { gevonden, vervangen } = state.pseudonimiseren;
  const { running, choices } = state;
  useEffect(() => void tasks.findBsns(), [tasks]);
  const count = gevonden?.kolommen.reduce((sum, { aantal }) => sum + aantal, 0) ?? 0;
  const blocked = count === 0 || (gevonden?.ongeldig.length ?? 0) > 0;
  return (
    <div className={page.stack}>
      <Title>Pseudonimiseren</Title>
      <Running />
      {/* Stays while it runs: a passphrase need not be typed again. */}
      <div hidden={running !== null}>
        <div className={page.stack}>
          <p className={page.text}>
            Elk BSN wordt vervangen door een kenmerk dat met uw sleutel is gemaakt. Met dezelfde sleutel krijgt een cliënt elk
            kwartaal hetzelfde kenmerk. Waaier bewaart de sleutel niet.
          </p>
          {vervangen !== null && <p className={page.text}>{counted(vervangen, 'cel is', 'cellen zijn')} vervangen.</p>}
          {gevonden !== null && count === 0 && <p className={page.text}>In de bladen van de levering is geen BSN gevonden.</p>}
          <ul className={page.list}>
            {gevonden?.kolommen.map(({ blad, kop, aantal }) => (
              <li key={`${blad}-${kop}`}>
                {blad}, kolom {kop}: {counted(aantal, 'cel', 'cellen')} met een BSN
              </li>
            ))}
            {gevonden?.ongeldig.map((bezwaar) => (
              <li key={`${bezwaar.blad}-${bezwaar.kop}-${bezwaar.soort}`}>{bezwaarTekst(bezwaar)}</li>
            ))}
          </ul>
          <SleutelKiezen
            action="Pseudonimiseren"
            blocked={blocked}
            onSleutel={(bron, ookAnders) => void tasks.pseudonymise(choices, bron, ookAnders)}
          />
        </div>
      </div>
    </div>
  );
}
