import { useState, type ReactNode } from 'react';
import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { cellsOf, copyTarievenblad, dayOfDate, inDutch, tariefPercentageSchema, tariffConflictsIn, thuisondersteuning, unreadTariffs } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { counted, listed } from '../../words';
import type { Sources } from './sources';
import { TakenBack } from './taken-back';
import { typedDay, typedPercentage, valueOf } from './typed';

/** The prices the calculator reckons with: lay out a Tarievenblad, take over last year's, and see what conflicts. */
export function Tarieven() {
  const { sources } = usePane().state.arrangement;
  const page = usePageStyles();
  if (sources === null) return null;
  const sheet = sources.levering.sheets.Tarievenblad;
  return (
    <div className={page.stack}>
      {sheet === null ? (
        <EmptySheet year={sources.given.periode.jaar} />
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
function EmptySheet({ year: first }: { readonly year: number }) {
  const { state, tasks } = usePane();
  const [typed, setTyped] = useState(String(first));
  const page = usePageStyles();
  const year = /^\d{4}$/u.test(typed.trim()) ? Number(typed) : null;
  const cells = cellsOf(thuisondersteuning).length;
  const says =
    year === null ? ({ validationState: 'error', validationMessage: 'Schrijf een jaar, zoals 2026.' } as const) : {};
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

/** Takes over the prices that hold, with a percentage, from a day on. */
function NextYear({ sources }: { readonly sources: Sources }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const firstDay = dayOfDate(sources.given.periode.jaar + 1, 1, 1);
  const [percentage, setPercentage] = useState('');
  const [from, setFrom] = useState(firstDay === null ? '' : inDutch(firstDay));
  const [share, day] = [typedPercentage(percentage), typedDay(from)];
  const [typed, start] = [valueOf(share), valueOf(day)];
  const value = tariefPercentageSchema.safeParse(typed).success ? typed : null;
  const copy = value === null || start === null ? null : copyTarievenblad(sources.levering, value, start);
  const refusal = typeof copy === 'string' ? copy : null;
  const bad = (isBad: boolean, message: string) =>
    isBad ? ({ validationState: 'error', validationMessage: message } as const) : {};
  return (
    <section className={page.tight} aria-labelledby="volgend-jaar">
      <h2 id="volgend-jaar" className={page.heading}>
        Tarieven overnemen met een percentage
      </h2>
      <p className={page.text}>
        Elk tarief dat dan geldt, krijgt een nieuwe regel. De oude regel loopt af op de dag ervoor.
      </p>
      <Field label="Percentage erbij" {...bad(share.is !== 'leeg' && value === null, 'Schrijf een percentage van -100 tot 1000, zoals 3,5.')}>
        <Input contentAfter="%" value={percentage} onChange={(_, data) => setPercentage(data.value)} />
      </Field>
      <Field label="Vanaf" {...bad(day.is === 'onleesbaar', 'Schrijf dag-maand-jaar, zoals 01-01-2027.')}>
        <Input value={from} onChange={(_, data) => setFrom(data.value)} />
      </Field>
      <div>
        <Button
          disabledFocusable={copy === null || refusal !== null}
          aria-describedby="niet-over-te-nemen"
          onClick={() =>
            refusal === null && value !== null && start !== null && void tasks.copyTariffs(state.choices, sources, value, start)
          }
        >
          Neem tarieven over
        </Button>
      </div>
      <p id="niet-over-te-nemen" className={page.text} aria-live="polite">
        {refusal}
      </p>
    </section>
  );
}
