import { useMemo } from 'react';
import { nietGebruikt, type Checked } from '#domain';
import { usePageStyles } from '../../look/page';
import { Fold } from '../../parts/fold';

/** What stands beside the delivery (Kerngegevens, Aggregaten) and cannot be used, one level down. */
export function NietGebruikt({ checked }: { readonly checked: Checked }) {
  const page = usePageStyles();
  const sentences = useMemo(() => nietGebruikt(checked), [checked]);
  if (sentences.length === 0) return null;
  return (
    <Fold label={`Gegevens ernaast: niet alles telt mee (${sentences.length})`} level={2}>
      {sentences.map((sentence) => (
        <p key={sentence} className={page.text}>
          {sentence}
        </p>
      ))}
    </Fold>
  );
}
