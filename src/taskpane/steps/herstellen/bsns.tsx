import { Button } from '@fluentui/react-components';
import type { Finding } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';

/** Columns that hold BSNs, and the way to the page that puts pseudonyms in their place; nothing of a BSN is shown. */
export function Bsns({ findings }: { readonly findings: readonly Finding[] }) {
  const { tell } = usePane();
  const page = usePageStyles();
  return (
    <div className={page.tight}>
      <ul className={page.numbered}>
        {findings.map(({ blad, kolom, melding }) => (
          <li key={`${blad} ${kolom}`}>{melding}</li>
        ))}
      </ul>
      <p className={page.text}>
        Elk BSN krijgt een kenmerk dat met uw eigen sleutel is gemaakt. Waaier onthoudt de BSN’s niet en kan ze dus niet
        terugzetten: bewaar uw eigen bestand.
      </p>
      <div>
        <Button appearance="primary" onClick={() => tell({ type: 'went', step: 'pseudonimiseren' })}>
          Naar pseudonimiseren
        </Button>
      </div>
    </div>
  );
}
