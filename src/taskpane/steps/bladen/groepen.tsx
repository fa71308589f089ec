import { useState } from 'react';
import { Checkbox, Field, Input, mergeClasses, Select } from '@fluentui/react-components';
import type { Calculated } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { counted } from '../../words';

/** So many areas are offered at once; whoever wants another types part of its name. */
const MOST_OFFERED = 12;
/** So many members are named; all of them stand on sheet Referentiegroepen. */
const MOST_NAMED = 10;

/** With whom each gebied is compared, and a group of the user's own. */
export function Groepen({ calculated }: { readonly calculated: Calculated }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { areas, groups } = calculated.benchmark;
  const own = areas.filter(({ eigen }) => eigen);
  const [chosenArea, setArea] = useState(own[0]?.code ?? '');
  const [sought, setSought] = useState('');
  const { choices } = state;
  const chosen = choices.settings.referentiegroep ?? [];
  const choose = (referentiegroep: string[]): void =>
    void tasks.choose({ ...choices, settings: { ...choices.settings, referentiegroep } });
  const wanted = sought.trim().toLowerCase();
  const offered = areas.filter(
    ({ code, naam }) => chosen.includes(code) || `${naam} ${code}`.toLowerCase().includes(wanted),
  );
  const shown = [...offered].sort((a, b) => Number(chosen.includes(b.code)) - Number(chosen.includes(a.code)));
  const most = Math.max(MOST_OFFERED, chosen.length);
  if (own.length === 0) return <p className={page.text}>Geen gebied heeft genoeg inwoners om te vergelijken.</p>;
  return (
    <div className={page.tight}>
      <Field label="Met wie wordt vergeleken">
        <Select value={chosenArea} onChange={(_, { value }) => setArea(value)}>
          {own.map(({ code, naam }) => (
            <option key={code} value={code}>
              {naam}
            </option>
          ))}
        </Select>
      </Field>
      <ul className={mergeClasses(page.list, page.tight)}>
        {groups
          .filter(({ gebied, leden }) => gebied === chosenArea && leden.length > 0)
          .map(({ groep, leden }) => (
            <li key={groep} className={page.text}>
              <strong>{groep}</strong> ({counted(leden.length, 'gebied', 'gebieden')}):{' '}
              {leden.slice(0, MOST_NAMED).map(({ naam }) => naam).join(', ')}
              {leden.length > MOST_NAMED && ` en nog ${leden.length - MOST_NAMED}; zie blad Referentiegroepen`}
            </li>
          ))}
      </ul>
      <Field label="Zelf een groep kiezen" hint="Typ een deel van de naam of code. Maak daarna de bladen opnieuw.">
        <Input value={sought} onChange={(_, { value }) => setSought(value)} />
      </Field>
      <fieldset className={page.list} disabled={state.running !== null}>
        <legend className={page.hidden}>Zelf gekozen groep</legend>
        {shown.slice(0, most).map(({ code, naam }) => (
          <div key={code}>
            <Checkbox
              label={naam === code ? code : `${naam} (${code})`}
              checked={chosen.includes(code)}
              onChange={(_, { checked }) =>
                choose(checked === true ? [...chosen, code] : chosen.filter((each) => each !== code))
              }
            />
          </div>
        ))}
      </fieldset>
      {wanted !== '' && shown.every(({ code }) => chosen.includes(code)) && (
        <p className={page.small}>Geen ander gebied heeft dit in zijn naam of code.</p>
      )}
      {shown.length > most && <p className={page.small}>En nog {shown.length - most}; typ meer van de naam.</p>}
    </div>
  );
}
