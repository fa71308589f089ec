import { useState } from 'react';
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { KORTSTE_WACHTZIN, sterkteVan, type Sterkte } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { FileButton } from '../../parts/file-button';
import { bytesOf } from '../../placing';
import type { Sleutelbron } from './sleutel';

const says: Readonly<Record<Sterkte, string>> = {
  'te kort': `Te kort: gebruik ten minste ${KORTSTE_WACHTZIN} tekens.`,
  zwak: 'Zwak: makkelijk te raden. Maak een zin van vier of meer woorden.',
  redelijk: 'Redelijk. Met een woord erbij is hij sterk.',
  sterk: 'Sterk.',
};

/** Larger is no key file: the wrong file was chosen. */
const LARGEST_KEY = 10_000_000;

interface SleutelKiezenProps {
  /** The name of the button that goes on with the passphrase. */
  readonly action: string;
  readonly blocked: boolean;
  readonly onSleutel: (bron: Sleutelbron, ookAnders: boolean) => void;
}

/** Asks for the key: a passphrase whose strength is shown, or a file; and whether another key than before is meant. */
export function SleutelKiezen({ action, blocked, onSleutel }: SleutelKiezenProps) {
  const { state, tell } = usePane();
  const page = usePageStyles();
  const [wachtzin, setWachtzin] = useState('');
  const [ookAnders, setOokAnders] = useState(false);
  const gemeente = state.delivery?.gemeente?.code ?? null;
  const sterkte = sterkteVan(wachtzin);
  const weak = sterkte === 'te kort' || sterkte === 'zwak';
  const stopped = blocked || weak || gemeente === null;
  return (
    <>
      <Field
        label="Wachtzin"
        hint="Bewaar hem veilig: zonder deze zin past volgend kwartaal niets meer bij elkaar."
        validationState={wachtzin === '' ? 'none' : weak ? 'warning' : 'success'}
        validationMessage={wachtzin === '' ? '' : says[sterkte]}
      >
        <Input type="password" autoComplete="off" value={wachtzin} onChange={(_, { value }) => setWachtzin(value)} />
      </Field>
      {gemeente === null && <p className={page.text}>Vul eerst de gemeentecode in op blad Levering: die hoort bij de sleutel.</p>}
      {state.pseudonimiseren.andereSleutel && (
        <Checkbox
          label="Dit is een andere sleutel dan vorige keer. Toch deze gebruiken: cliënten krijgen dan een ander kenmerk."
          checked={ookAnders}
          onChange={(_, { checked }) => setOokAnders(checked === true)}
        />
      )}
      <div className={page.row}>
        <Button
          appearance="primary"
          disabledFocusable={stopped}
          onClick={() => stopped || onSleutel({ wachtzin, gemeente }, ookAnders)}
        >
          {action}
        </Button>
        <FileButton
          disabled={blocked}
          onFiles={([file]) =>
            file !== undefined &&
            void bytesOf(file, LARGEST_KEY).then((bytes) =>
              typeof bytes === 'string'
                ? tell({ type: 'failed', notice: { tone: 'fout', title: 'Dit bestand kan geen sleutel zijn.', text: bytes } })
                : onSleutel({ bytes }, ookAnders),
            )
          }
        >
          Sleutelbestand kiezen
        </FileButton>
      </div>
    </>
  );
}
