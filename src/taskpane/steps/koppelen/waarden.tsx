import { useState } from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import { metWaarde, proposalText, type Koppeling, type Waardevraag } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { counted } from '../../words';
import { Pager } from '../herstellen/pager';

const PAGE = 10;
const NONE = '';

interface WaardenProps {
  readonly koppeling: Koppeling;
  readonly vragen: readonly Waardevraag[];
}

/** Every value of the export that is no code, once, with the code it stands for; near ones are proposed, none is used by itself. */
export function Waarden({ koppeling, vragen }: WaardenProps) {
  const { tasks } = usePane();
  const page = usePageStyles();
  const [wanted, setFirst] = useState(0);
  if (vragen.length === 0) return null;
  const first = wanted < vragen.length ? wanted : 0;
  const open = vragen.filter(({ gekozen }) => gekozen === null);
  const proposed = open.filter(({ voorstel }) => voorstel !== null);
  const takeAll = (): void =>
    tasks.couple(proposed.reduce((sofar, { kolom, tekst, voorstel }) => metWaarde(sofar, kolom, tekst, voorstel), koppeling));
  return (
    <section className={page.tight} aria-label="Waarden">
      <h2 className={page.heading}>Waarden</h2>
      <p className={page.text}>
        {open.length === 0
          ? 'Elke eigen waarde heeft een code.'
          : `${counted(open.length, 'waarde is', 'waarden zijn')} geen code van het leverformaat. Kies per waarde de code die u bedoelt.`}
      </p>
      {vragen.some(({ voorstel }) => voorstel !== null) && (
        <div className={page.row}>
          {/* Stays when all are taken: the focus is on it. */}
          <Button disabledFocusable={proposed.length === 0} onClick={() => proposed.length > 0 && takeAll()}>
            {proposed.length === 1 ? 'Neem het voorstel over' : `Neem ${proposed.length === 0 ? 'de' : `de ${proposed.length}`} voorstellen over`}
          </Button>
        </div>
      )}
      {vragen.slice(first, first + PAGE).map((vraag) => (
        <Vraag key={`${vraag.kolom} ${vraag.tekst}`} vraag={vraag} koppeling={koppeling} />
      ))}
      <Pager name="waarden" first={first} size={PAGE} total={vragen.length} onFirst={setFirst} />
    </section>
  );
}

function Vraag({ vraag, koppeling }: { readonly vraag: Waardevraag; readonly koppeling: Koppeling }) {
  const { tasks } = usePane();
  const { kolom, tekst, aantal, voorstel, gekozen, toegestaan } = vraag;
  const proposed = gekozen === null && voorstel !== null ? ` · voorstel: ${voorstel}` : '';
  return (
    <Field label={`‘${proposalText({ format: 'text' }, tekst)}’ in ${kolom}`} hint={`${counted(aantal, 'cel', 'cellen')}${proposed}`}>
      <Select
        value={gekozen ?? NONE}
        onChange={(_, { value }) => tasks.couple(metWaarde(koppeling, kolom, tekst, value === NONE ? null : value))}
      >
        <option value={NONE}>Kies een code</option>
        {toegestaan.map(({ code, naam }) => (
          <option key={code} value={code}>
            {naam === code ? code : `${code} · ${naam}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
