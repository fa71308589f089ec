import { useEffect, useState } from 'react';
import { Button, Link } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { counted } from '../../words';
import type { Kopie } from './state';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The address of the copy as a file, as long as it is shown. */
function useAddress(bytes: Uint8Array | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === null) return undefined;
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
    setAddress(made);
    return () => {
      setAddress(null);
      URL.revokeObjectURL(made);
    };
  }, [bytes]);
  return address;
}

/** What was made, what it hides, and how to get it. */
function Made({ kopie }: { readonly kopie: Kopie }) {
  const page = usePageStyles();
  const address = useAddress(kopie.opened ? null : kopie.bytes);
  return (
    <section className={page.tight} aria-label="Gemaakte kopie">
      <p className={page.text}>
        {kopie.opened
          ? 'De kopie staat open in een nieuw venster. Sla haar daar op.'
          : 'De kopie is klaar, maar kan hier niet vanzelf worden geopend. Sla haar op als bestand.'}
      </p>
      {address !== null && (
        <Link href={address} download={kopie.name}>
          Kopie opslaan: {kopie.name}
        </Link>
      )}
      <p className={page.text}>
        {counted(kopie.sheets, 'blad', 'bladen')}.{' '}
        {kopie.hidden === 0
          ? 'Er hoefde niets verborgen te worden.'
          : `${counted(kopie.hidden, 'getal is', 'getallen zijn')} verborgen en ${kopie.hidden === 1 ? 'staat' : 'staan'} als een punt. Elk blad zegt onderaan hoeveel.`}
      </p>
    </section>
  );
}

/** Makes a copy of the sheets that may leave the gemeente, and says what it hides. */
export function DeelbareKopie({ nothing }: { readonly nothing: boolean }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { running, choices } = state;
  const { kopie } = state.bladen;
  return (
    <div className={page.tight}>
      <p className={page.text}>
        Een nieuwe werkmap met alleen bladen die de gemeente mogen verlaten: geen gegevens per persoon, minder dan 10
        cliënten verborgen, de rest afgerond. Ook uitrekenen kan niemand ze. Uw werkmap verandert niet.
      </p>
      {running === null && kopie !== null && <Made kopie={kopie} />}
      <div className={page.row}>
        <Button disabledFocusable={nothing || running !== null} onClick={() => void tasks.share(choices)}>
          Deelbare kopie
        </Button>
      </div>
    </div>
  );
}
