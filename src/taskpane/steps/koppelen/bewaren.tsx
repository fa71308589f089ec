import { useMemo } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { koppelingTekst, type Koppeling } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { FileButton } from '../../parts/file-button';
import { Fold } from '../../parts/fold';
import { FileLink } from '../../parts/new-file';

/** Saves the coupling as a small file per source system, and takes one over. */
export function Bewaren({ koppeling }: { readonly koppeling: Koppeling }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const bytes = useMemo(() => new TextEncoder().encode(koppelingTekst(koppeling)), [koppeling]);
  const name = koppeling.bronsysteem.replace(/\.\w+$/u, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '').toLowerCase() || 'export';
  return (
    <Fold label="Koppeling bewaren of openen" level={2}>
      <div className={page.tight}>
        <p className={page.text}>
          Waaier onthoudt de koppeling in deze werkmap. Bewaar haar ook als bestand, dan werkt zij volgend kwartaal in een andere
          werkmap, ook als kolommen van plaats wisselen.
        </p>
        <Field label="Naam van het systeem">
          <Input
            value={koppeling.bronsysteem}
            maxLength={80}
            onChange={(_, { value }) => tasks.couple({ ...koppeling, bronsysteem: value })}
          />
        </Field>
        <FileLink name={`koppeling-${name}.json`} bytes={bytes} type="application/json">
          Koppeling opslaan
        </FileLink>
        <div className={page.row}>
          <FileButton accept=".json" onFiles={([file]) => file !== undefined && void tasks.loadCoupling(file, state.koppelen.doel)}>
            Koppeling openen
          </FileButton>
        </div>
      </div>
    </Fold>
  );
}
