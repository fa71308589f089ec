import { useState, type ReactNode } from 'react';
import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { begindatumBezwaar, cellsOf, dayOfDate, tariffConflictsIn, thuisondersteuning, unreadTariffs, type Day } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { counted, listed } from '../../words';
import { NextYear } from './next-year';
import type { Sources } from './sources';
import { TakenBack } from './taken-back';

/** The prices the calculator reckons with: lay out a Tarievenblad, take over last year's, and see what conflicts. */
export function Tarieven() {
  const { sources } = usePane().state.arrangement;
  const page = usePageStyles();
  if (sources === null) return null;
  const sheet = sources.levering.sheets.Tarievenblad;
  return (
    <div className={page.stack}>
      {sheet === null ? (
        <EmptySheet year={sources.given.periode.jaar} today={sources.given.vandaag} />
      ) : (
        <>
          <p className={page.text}>
            Blad {sheet.source.name} heeft {counted(sheet.size, 'regel', 'regels')}.
          </p>
          <Conflicts sources={sources} />
          <NextYear sources={sources} />
        </>
      )}
      <TakenBack />
    </div>
  );
}

/** Lays out an empty Tarievenblad. */
function EmptySheet({ year: first, today }: { readonly year: number; readonly today: Day }) {
  const { state, tasks } = usePane();
  const [typed, setTyped] = useState(String(first));
  const page = usePageStyles();
  const read = /^\d{4}$/u.test(typed.trim()) ? Number(typed) : null;
  const from = read === null ? null : dayOfDate(read, 1, 1);
  const bezwaar = from === null ? null : begindatumBezwaar('De eerste dag', from, today);
  const year = bezwaar?.kan === false ? null : read;
  const cells = cellsOf(thuisondersteuning).length;
  const refused = bezwaar?.zegt ?? (read === null ? 'Schrijf een jaar, zoals 2026.' : null);
  const says =
    refused === null ? {} : ({ validationState: bezwaar?.kan === true ? 'warning' : 'error', validationMessage: refused } as const);
  return (
    <section className={page.tight} aria-labelledby="leeg-tarievenblad">
      <h2 id="leeg-tarievenblad" className={page.heading}>
        Nog geen Tarievenblad
      </h2>
      <p className={page.text}>
        Waaier zet de {cells} tarieven klaar, met een regel voor extra schoonmaak en een voor offertes. De bedragen vult
        u zelf in.
      </p>
      <Field label="Geldig vanaf 1 januari" {...says}>
        <Input value={typed} inputMode="numeric" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={year === null}
          onClick={() => year !== null && void tasks.addTariffs(state.choices, year)}
        >
          Leeg Tarievenblad maken
        </Button>
      </div>
    </section>
  );
}

/** What T01, T02 and T03 find, each with a way to its rows. */
function Conflicts({ sources }: { readonly sources: Sources }) {
  const page = usePageStyles();
  const conflicts = tariffConflictsIn(sources.levering, sources.given);
  const unread = unreadTariffs(sources.levering);
  const periods = new Set(sources.levering.sheets.Tarievenblad?.columns.per.values);
  const isMixed = periods.has('totaal') && (['week', '4weken', 'maand', 'jaar'] as const).some((per) => periods.has(per));
  return (
    <section className={page.tight} aria-labelledby="botsingen">
      <h2 id="botsingen" className={page.heading}>
        Wat niet klopt
      </h2>
      {conflicts.length === 0 && unread.length === 0 && <p className={page.text}>Geen overlap, geen gat en geen prijs die daalt.</p>}
      {unread.length > 0 && (
        <Rows sources={sources} rijen={unread}>
          {counted(unread.length, 'regel telt', 'regels tellen')} niet mee: er ontbreekt iets, of er staat iets dat niet te
          lezen is. Controleren zegt wat.
        </Rows>
      )}
      {isMixed && <p className={page.text}>Een bedrag voor de hele looptijd is alleen met zo’n zelfde bedrag vergeleken.</p>}
      <ul className={mergeClasses(page.list, page.tight)}>
        {conflicts.map(({ code, melding, rijen }, place) => (
          <li key={place}>
            <Rows sources={sources} rijen={rijen}>
              {melding} <span className={page.small}>({code})</span>
            </Rows>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowsProps {
  readonly sources: Sources;
  readonly rijen: readonly number[];
  readonly children: ReactNode;
}

const SHOWN = 5;

/** Something about lines of the Tarievenblad, with the way to them. */
function Rows({ sources, rijen, children }: RowsProps) {
  const { tasks } = usePane();
  const page = usePageStyles();
  const numbers = rijen.length > SHOWN ? `${rijen.slice(0, SHOWN).join(', ')} …` : listed(rijen.map(String));
  return (
    <div className={page.tight}>
      <span>{children}</span>
      <div>
        <Button size="small" onClick={() => void tasks.selectRows(sources, 'Tarievenblad', rijen)}>
          {rijen.length === 1 ? 'Rij' : 'Rijen'} {numbers} tonen
        </Button>
      </div>
    </div>
  );
}
