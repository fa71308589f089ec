import { useEffect, useRef, useState } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import {
  begindatumBezwaar,
  copyTarievenblad,
  dayOfDate,
  dutchEuro,
  inDutch,
  isGewonePercentage,
  tariefPercentageSchema,
  type TariefVoorbeeld,
} from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { unbroken } from '../../words';
import { Asked } from './asked';
import type { Sources } from './sources';
import { typedDay, typedPercentage, valueOf } from './typed';

const wrong = (message: string | null) =>
  message === null ? {} : ({ validationState: 'error', validationMessage: message } as const);

const exampleOf = ({ rij, code, oud, nieuw }: TariefVoorbeeld): string =>
  `Bijvoorbeeld rij ${rij} (${code}): ${dutchEuro(oud)} wordt ${dutchEuro(nieuw)}.`;

/** Takes over the prices that hold, with a percentage, from a day on. */
export function NextYear({ sources }: { readonly sources: Sources }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { vandaag, periode } = sources.given;
  const firstDay = dayOfDate(periode.jaar + 1, 1, 1);
  const [percentage, setPercentage] = useState('');
  const [from, setFrom] = useState(firstDay === null ? '' : inDutch(firstDay));
  /** What was asked about, as typed. */
  const [asked, setAsked] = useState<string | null>(null);
  const button = useRef<HTMLElement | null>(null);
  const { taken } = state.arrangement;
  useEffect(() => {
    // Copied is copied: once more it would only be refused.
    if (taken?.about === 'tarieven' && taken.record.changed.length > 0) setPercentage('');
  }, [taken]);
  const [share, day] = [typedPercentage(percentage), typedDay(from)];
  const [typed, start] = [valueOf(share), valueOf(day)];
  const value = tariefPercentageSchema.safeParse(typed).success ? typed : null;
  const bezwaar = start === null ? null : begindatumBezwaar('De eerste dag', start, vandaag);
  const refusedDay = day.is === 'onleesbaar' ? 'Schrijf dag-maand-jaar, zoals 01-01-2027.' : bezwaar?.kan === false ? bezwaar.zegt : null;
  const copy = value === null || start === null || refusedDay !== null ? null : copyTarievenblad(sources.levering, value, start);
  const refusal = typeof copy === 'string' ? copy : null;
  const example = copy === null || typeof copy === 'string' || copy.voorbeeld === null ? '' : exampleOf(copy.voorbeeld);
  const doubts = [
    value === null || isGewonePercentage(value) ? null : `Een verandering van ${percentage.replace(/[%\s]/gu, '')}% is ongewoon.`,
    bezwaar?.kan === true ? bezwaar.zegt : null,
  ].filter((sentence) => sentence !== null);
  const write = (): void => {
    button.current?.focus();
    setAsked(null);
    if (value !== null && start !== null) void tasks.copyTariffs(state.choices, sources, value, start);
  };
  const now = `${percentage}|${from}`;
  return (
    <section className={page.tight} aria-labelledby="volgend-jaar">
      <h2 id="volgend-jaar" className={page.heading}>
        Tarieven overnemen met een percentage
      </h2>
      <p className={page.text}>
        Elk tarief dat dan geldt, krijgt een nieuwe regel. De oude regel loopt af op de dag ervoor.
      </p>
      <Field
        label="Percentage erbij"
        {...wrong(share.is !== 'leeg' && value === null ? 'Schrijf een percentage van -100 tot 1000, zoals 3,5.' : null)}
      >
        <Input contentAfter="%" value={percentage} onChange={(_, data) => setPercentage(data.value)} />
      </Field>
      <Field label="Vanaf" {...wrong(refusedDay)}>
        <Input value={from} onChange={(_, data) => setFrom(data.value)} />
      </Field>
      <p id="over-te-nemen" className={page.text} aria-live="polite">
        {refusal ?? unbroken(example)}
      </p>
      <div>
        <Button
          ref={(element: HTMLElement | null) => void (button.current = element)}
          disabledFocusable={copy === null || refusal !== null}
          aria-describedby="over-te-nemen"
          onClick={() => (doubts.length > 0 ? setAsked(now) : write())}
        >
          Neem tarieven over
        </Button>
      </div>
      {asked === now && doubts.length > 0 && copy !== null && refusal === null && (
        <Asked
          title="Klopt dit?"
          text={unbroken([...doubts, example].join(' ').trim())}
          choices={[{ text: 'Toch overnemen', choose: write }]}
        />
      )}
    </section>
  );
}
