import { useState } from 'react';
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { PlacedSheets } from '../../parts/placed-sheets';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';

/** The page on which the empty format is made, to be filled in. */
export default function Sjabloon() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { running, choices, delivery } = state;
  const { gemaakt } = state.sjabloon;
  const [gemeente, setGemeente] = useState(delivery?.gemeente?.code ?? '');
  const [voorbeelden, setVoorbeelden] = useState(false);
  const isEmpty = delivery !== null && delivery.sheets.size === 0;
  const make = (waarheen: 'nieuw' | 'erbij'): void => void tasks.makeTemplate(gemeente, voorbeelden, waarheen, choices);
  return (
    <div className={page.stack}>
      <Title>Leeg format</Title>
      {running !== null ? (
        <Running />
      ) : (
        <>
          {gemaakt !== null && (
            <section className={page.tight} aria-label="Gemaakt format">
              <PlacedSheets geplaatst={gemaakt} />
            </section>
          )}
          <p className={page.text}>
            Alle bladen van het leverformaat, met uitleg per kolom en lijsten om uit te kiezen. Bij een gemeente kunt u ook haar
            wijken kiezen.
          </p>
          <Field label="Gemeentecode" hint="Vier cijfers, zoals 1680. Mag leeg blijven.">
            <Input value={gemeente} inputMode="numeric" maxLength={4} onChange={(_, { value }) => setGemeente(value)} />
          </Field>
          <Checkbox
            label="Met op elk blad een voorbeeldregel"
            checked={voorbeelden}
            onChange={(_, { checked }) => setVoorbeelden(checked === true)}
          />
          <div className={page.row}>
            <Button appearance={gemaakt === null ? 'primary' : 'secondary'} onClick={() => make('nieuw')}>
              In een nieuwe werkmap
            </Button>
            {isEmpty && <Button onClick={() => make('erbij')}>In deze werkmap</Button>}
          </div>
        </>
      )}
    </div>
  );
}
