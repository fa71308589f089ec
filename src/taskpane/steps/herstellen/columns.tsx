import { useState } from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import { masked, type KolomVraag, type KopKeuze } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { counted } from '../../words';
import type { Offer } from './state';

const NONE = '';
const keyOf = ({ blad, kolom }: KolomVraag): string => `${blad} ${kolom}`;
/** No longer than fits in a list. */
const EXAMPLES = 40;

/** Columns that are missing: each with the header it stands under in the user's sheet. */
export function Columns({ offer: { columns } }: { readonly offer: Offer }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map());
  const chosenOf = (vraag: KolomVraag): string => said.get(keyOf(vraag)) ?? vraag.voorstel?.cel ?? NONE;
  const isTaken = (cel: string, by: KolomVraag): boolean =>
    columns.some((other) => other !== by && other.blad === by.blad && chosenOf(other) === cel);
  const chosen = columns.flatMap((vraag): (readonly [KolomVraag, KopKeuze])[] => {
    const keuze = vraag.keuzes.find(({ cel }) => cel === chosenOf(vraag));
    return keuze === undefined ? [] : [[vraag, keuze]];
  });
  const couple = (): void => {
    if (chosen.length > 0 && state.running === null) void tasks.coupleColumns(chosen, state.choices);
  };
  return (
    <div className={page.tight}>
      <p className={page.text}>
        Onder welke kop staat het? Waaier zet de naam van het leverformaat in die kop. Wat eronder staat, blijft gelijk.
      </p>
      {columns.map((vraag) => (
        <Field key={keyOf(vraag)} label={`${vraag.kolom} (blad ${vraag.blad})`} hint={vraag.uitleg}>
          <Select
            value={chosenOf(vraag)}
            onChange={(_, { value }) => setSaid((before) => new Map(before).set(keyOf(vraag), value))}
          >
            <option value={NONE}>Niet koppelen</option>
            {vraag.keuzes.map(({ kop, cel, voorbeelden }) => (
              <option key={cel} value={cel} disabled={isTaken(cel, vraag)}>
                {[`${masked(kop)} (${cel})`, voorbeelden.join(', ').slice(0, EXAMPLES)].filter((part) => part !== '').join(': ')}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <div>
        <Button appearance="primary" disabledFocusable={chosen.length === 0 || state.running !== null} onClick={couple}>
          {`Koppel ${counted(chosen.length, 'kolom', 'kolommen')}`}
        </Button>
      </div>
    </div>
  );
}
