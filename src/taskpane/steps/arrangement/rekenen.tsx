import { useDeferredValue, useMemo } from 'react';
import { Button, Field, Input, mergeClasses, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { classesOf, thuisondersteuning } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { capital } from '../../words';
import { Answer, ShortAnswer } from './answer';
import { Beside } from './beside';
import { WijkBudget } from './budget';
import { useFields } from './fields';
import { Household } from './huishouden';
import { Lighter } from './lighter';
import { Omstandigheden, Resultaatgebieden } from './marks';
import { PER_GEBIED, type Question } from './question';
import { reckon, refusedDay } from './reckon';
import { ShownRow } from './shown-row';
import { TakeOver } from './take-over';
import { typedDay, typedEuro } from './typed';

/** The name of a class of intensiteit as it is chosen. */
const intensiteitName = (code: string): string => {
  const naam = classesOf(thuisondersteuning, 'intensiteit')?.find((one) => one.code === code)?.naam ?? code;
  return `${capital(naam)} (${code})`;
};

/** The calculator: which arrangement it is, what it costs, what is not allowed, and the way into the sheet. */
export function Rekenen() {
  const { state, tell } = usePane();
  const { question, sources, rij, beside } = state.arrangement;
  const fields = useFields();
  const page = usePageStyles();
  const settled = useDeferredValue(question);
  const answer = useMemo(() => (sources === null ? null : reckon(settled, sources, rij)), [settled, sources, rij]);
  const other = useMemo(
    () => (sources === null || beside === null ? null : reckon({ ...settled, ...beside }, sources, rij)),
    [settled, beside, sources, rij],
  );

  const ask = (change: Partial<Question>): void => tell({ type: 'asked', question: { ...question, ...change } });
  const unreadable = (read: { readonly is: string }, says: string) =>
    read.is === 'onleesbaar' ? ({ validationState: 'error', validationMessage: says } as const) : {};
  const daySays = (naam: string, typed: string) => {
    const refused = sources === null ? null : refusedDay(naam, typed, sources.given.vandaag);
    if (refused !== null) return { validationState: 'error', validationMessage: refused } as const;
    return unreadable(typedDay(typed), 'Schrijf dag-maand-jaar, zoals 31-12-2026.');
  };
  const types = classesOf(thuisondersteuning, 'type') ?? [];
  return (
    <div className={page.stack}>
      <ShownRow />
      <Field label="Type">
        <RadioGroup value={question.type ?? ''} onChange={(_, { value }) => ask({ type: value })}>
          {types.map(({ code, naam }) => (
            <Radio key={code} value={code} label={capital(naam)} />
          ))}
          <Radio value={PER_GEBIED} label="Verschilt per resultaatgebied" />
        </RadioGroup>
      </Field>
      <Resultaatgebieden question={question} ask={ask} />
      <Omstandigheden question={question} ask={ask} />
      <Field label="Intensiteit" hint={answer === null ? '' : hintOf(question, answer.suggested)}>
        <RadioGroup
          value={question.intensiteit ?? answer?.suggested ?? ''}
          onChange={(_, { value }) => ask({ intensiteit: value })}
        >
          {classesOf(thuisondersteuning, 'intensiteit')?.map(({ code }) => (
            <Radio key={code} value={code} label={intensiteitName(code)} />
          ))}
        </RadioGroup>
      </Field>
      <div className={fields.fields}>
        <Field label="Begindatum" {...daySays('De begindatum', question.begin)}>
          <Input
            className={fields.input}
            placeholder="dd-mm-jjjj"
            value={question.begin}
            onChange={(_, { value }) => ask({ begin: value })}
          />
        </Field>
        <Field label="Einddatum" {...daySays('De einddatum', question.eind)}>
          <Input
            className={fields.input}
            placeholder="leeg als het loopt"
            value={question.eind}
            onChange={(_, { value }) => ask({ eind: value })}
          />
        </Field>
      </div>
      <div>
        <Switch
          label="Met extra schoonmaak (EHS)"
          checked={question.ehs}
          onChange={(_, { checked }) => ask({ ehs: checked })}
        />
        {question.ehs && sources !== null && (
          <p className={mergeClasses(page.text, page.small)}>
            Om de {sources.given.settings.ehsIntervalMaanden} maanden, zie Instellingen. Sommige gemeenten lezen
            tweejaarlijks als twee keer per jaar.
          </p>
        )}
        <Switch
          label="Op offerte"
          checked={question.offerte}
          onChange={(_, { checked }) => ask({ offerte: checked })}
        />
      </div>
      {question.offerte && (
        <Field
          label="Bedrag van de offerte"
          hint="Leeg: het bedrag van de OFFERTE-regel op het Tarievenblad."
          {...unreadable(typedEuro(question.bedrag), 'Schrijf een bedrag, zoals 1.234,50.')}
        >
          <Input contentBefore="€" value={question.bedrag} onChange={(_, { value }) => ask({ bedrag: value })} />
        </Field>
      )}
      {answer !== null && <Lighter lighter={answer.lighter} />}
      {answer !== null && <Answer answer={answer} question={settled} own={sources?.own === true} />}
      {answer !== null && <WijkBudget question={settled} answer={answer} />}
      {answer !== null && <Beside answer={answer} other={other} />}
      {answer !== null && <TakeOver answer={answer} ask={ask} />}
      <Household />
      <Button onClick={() => tell({ type: 'emptied' })}>Leegmaken</Button>
      {answer !== null && <ShortAnswer answer={answer} />}
    </div>
  );
}

function hintOf({ omstandigheden, intensiteit }: Question, suggested: string): string {
  const count = omstandigheden.length;
  const some = count === 1 ? 'bij één omstandigheid' : `bij ${count} omstandigheden`;
  const basis = count === 0 ? 'zonder verzwarende omstandigheden' : some;
  const says = `Voorstel ${basis}: ${intensiteitName(suggested)}.`;
  return intensiteit === null || intensiteit === suggested ? says : `${says} Uw keuze wijkt daarvan af.`;
}
