import { useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { FileButton } from '../../parts/file-button';
import { PlacedSheets } from '../../parts/placed-sheets';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';
import { inTheWay, useWaarheen, WhereTo } from '../../parts/where-to';
import { counted, unbroken } from '../../words';
import type { Omgezet } from './state';

/** The page on which iWmo and iJw messages become sheets of the format. */
export default function Berichten() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { running, choices, delivery } = state;
  const { omgezet } = state.berichten;
  const present = inTheWay(delivery, ['Levering', 'Voorzieningen']);
  const [waarheen, setWaarheen] = useWaarheen(present);
  const [periode, setPeriode] = useState('');
  return (
    <div className={page.stack}>
      <Title>Berichten omzetten</Title>
      {running !== null ? (
        <Running />
      ) : (
        <>
          {omgezet !== null && <Uitkomst omgezet={omgezet} />}
          <p className={page.text}>
            Kies de iWmo- en iJw-berichten (versie 3.2, XML) van het kwartaal: 301, 305, 307, 315 en 323. Waaier voegt ze per
            toewijzing samen tot de bladen Levering en Voorzieningen. De berichten blijven op uw computer.
          </p>
          <Field label="Kwartaal" hint="Bijvoorbeeld 2026K3. Leeg: het laatste kwartaal waarover is gedeclareerd.">
            <Input value={periode} maxLength={12} onChange={(_, { value }) => setPeriode(value)} />
          </Field>
          <WhereTo present={present} value={waarheen} onValue={setWaarheen} />
          <div className={page.row}>
            <FileButton
              primary={omgezet === null}
              accept=".xml"
              multiple
              onFiles={(files) => void tasks.convert(files, periode, waarheen, choices)}
            >
              Berichten kiezen
            </FileButton>
          </div>
        </>
      )}
    </div>
  );
}

/** What came of it: what was made, what must be known, and what was refused. */
function Uitkomst({ omgezet: { aantalRegels, meldingen, geweigerd, geplaatst } }: { readonly omgezet: Omgezet }) {
  const page = usePageStyles();
  return (
    <section className={page.tight} aria-label="Omgezette berichten">
      {geplaatst !== null && <PlacedSheets geplaatst={geplaatst} />}
      {geplaatst !== null && (
        <p className={page.text}>
          De client_id is nog het BSN. Het blad Omzetting bewaart wat hieronder staat. Het gaat niet mee in een aanlevering.
        </p>
      )}
      {aantalRegels === 0 && (
        <p className={page.text}>Er is geen blad gemaakt.</p>
      )}
      <ul className={page.numbered}>
        {meldingen.map((melding) => (
          <li key={melding}>{unbroken(melding)}</li>
        ))}
      </ul>
      {geweigerd.length > 0 && (
        <>
          <h2 className={page.heading}>Niet gebruikt: {counted(geweigerd.length, 'bestand', 'bestanden')}</h2>
          <ul className={page.numbered}>
            {geweigerd.slice(0, MOST).map(({ bestand, melding }, place) => (
              <li key={`${place} ${bestand}`}>
                {bestand}: {melding}
              </li>
            ))}
          </ul>
          {geweigerd.length > MOST && <p className={page.text}>En nog {counted(geweigerd.length - MOST, 'bestand', 'bestanden')}.</p>}
        </>
      )}
    </section>
  );
}

const MOST = 20;
