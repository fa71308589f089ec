import { usePageStyles } from '../../look/page';
import { FileLink } from '../../parts/new-file';
import { counted } from '../../words';
import type { Kopie } from './state';

/** The shareable copy that was made: what it hides, and how to get it. */
export function GemaakteKopie({ kopie }: { readonly kopie: Kopie }) {
  const page = usePageStyles();
  return (
    <section className={page.tight} aria-label="Gemaakte kopie">
      <p className={page.text}>
        {kopie.opened
          ? 'De kopie staat open in een nieuw venster. Sla haar daar op.'
          : 'De kopie is klaar, maar kan hier niet vanzelf worden geopend. Sla haar op als bestand.'}
      </p>
      {!kopie.opened && (
        <FileLink name={kopie.name} bytes={kopie.bytes}>
          Kopie opslaan
        </FileLink>
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
