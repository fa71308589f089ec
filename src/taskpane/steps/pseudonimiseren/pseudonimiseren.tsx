import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { KORTSTE_WACHTZIN, sterkteVan, type Sterkte } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';
import { counted } from '../../words';

const says: Readonly<Record<Sterkte, string>> = {
  'te kort': `Te kort: gebruik ten minste ${KORTSTE_WACHTZIN} tekens.`,
  zwak: 'Zwak: makkelijk te raden. Maak een zin van vier of meer woorden.',
  redelijk: 'Redelijk. Met een woord erbij is hij sterk.',
  sterk: 'Sterk.',
};

/** The page on which BSNs become pseudonyms, in the cells themselves. */
export function Pseudonimiseren() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const [wachtzin, setWachtzin] = useState('');
  const [ookAnders, setOokAnders] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const { gevonden, vervangen, andereSleutel } = state.pseudonimiseren;
  const { running, choices, delivery } = state;
  useEffect(() => void tasks.findBsns(), [tasks]);
  const gemeente = delivery?.gemeente?.code ?? null;
  const sterkte = sterkteVan(wachtzin);
  const count = gevonden?.kolommen.reduce((sum, { aantal }) => sum + aantal, 0) ?? 0;
  const weak = sterkte === 'te kort' || sterkte === 'zwak';
  const blocked = count === 0 || (gevonden?.ongeldig.length ?? 0) > 0;
  const start = (bron: Parameters<typeof tasks.pseudonymise>[1]): void => void tasks.pseudonymise(choices, bron, ookAnders);
  const chosen = async (files: FileList | null): Promise<void> => {
    const [first] = files ?? [];
    if (first !== undefined) start({ bytes: new Uint8Array(await first.arrayBuffer()) });
  };
  return (
    <div className={page.stack}>
      <Title>Pseudonimiseren</Title>
      {running !== null ? (
        <Running />
      ) : (
        <>
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
            {gevonden?.ongeldig.map(({ blad, kop, aantal }) => (
              <li key={`${blad}-${kop}-ongeldig`}>
                {blad}, kolom {kop}: {counted(aantal, 'nummer doorstaat', 'nummers doorstaan')} de elfproef niet. Verbeter dat
                eerst; daarna is de fout niet meer te zien.
              </li>
            ))}
          </ul>
          <Field
            label="Wachtzin"
            hint="Bewaar hem veilig: zonder deze zin past volgend kwartaal niets meer bij elkaar."
            validationState={wachtzin === '' ? 'none' : weak ? 'warning' : 'success'}
            validationMessage={wachtzin === '' ? '' : says[sterkte]}
          >
            <Input type="password" autoComplete="off" value={wachtzin} onChange={(_, { value }) => setWachtzin(value)} />
          </Field>
          {gemeente === null && <p className={page.text}>Vul eerst de gemeentecode in op blad Levering: die hoort bij de sleutel.</p>}
          {andereSleutel && (
            <Checkbox
              label="Dit is een andere sleutel dan vorige keer. Toch deze gebruiken: cliënten krijgen dan een ander kenmerk."
              checked={ookAnders}
              onChange={(_, { checked }) => setOokAnders(checked === true)}
            />
          )}
          <div className={page.row}>
            <Button
              appearance="primary"
              disabledFocusable={blocked || weak || gemeente === null}
              onClick={() => start({ wachtzin, gemeente: gemeente ?? '' })}
            >
              Pseudonimiseren
            </Button>
            <Button disabledFocusable={blocked} onClick={() => file.current?.click()}>
              Sleutelbestand kiezen
            </Button>
            <input
              ref={file}
              type="file"
              hidden
              aria-label="Sleutelbestand"
              onChange={({ target }) => void chosen(target.files).then(() => (target.value = ''))}
            />
          </div>
        </>
      )}
    </div>
  );
}
