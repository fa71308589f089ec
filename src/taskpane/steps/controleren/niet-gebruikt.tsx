import { useMemo } from 'react';
import { mergeClasses } from '@fluentui/react-components';
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
      <ul className={mergeClasses(page.list, page.tight)}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Fold>
  );
}
