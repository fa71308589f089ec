import { useEffect, useState } from 'react';
import { Link } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
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

/** The shareable copy that was made: what it hides, and how to get it. */
export function GemaakteKopie({ kopie }: { readonly kopie: Kopie }) {
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
