import { useEffect, useState } from 'react';
import { Button, Field, Input, makeStyles, Radio, RadioGroup, Switch, tokens } from '@fluentui/react-components';
import { classesOf, thuisondersteuning } from '#domain';
import { pricesIn, type Prices } from '../../delivery';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Title } from '../../parts/title';
import { noticeOf } from '../../faults';
import { Answer, ShortAnswer } from './answer';
import { Omstandigheden, Resultaatgebieden } from './marks';
import { emptyQuestion, typedDay, typedEuro, type Question, type TypeAnswer } from './question';
import { reckon } from './reckon';

const useStyles = makeStyles({
  dates: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  input: { minWidth: 0, width: '100%' },
});

const intensiteitNames: Readonly<Record<string, string>> = {
  G: 'Gemiddeld',
  '+': 'Intensief (+)',
  '++': 'Zeer intensief (++)',
};

/** The calculator: which arrangement it is, what it costs, and what is not allowed. */
export function Arrangement() {
  const { workbook, now, state, tell } = usePane();
  const { question } = state.arrangement;
  const { settings } = state.choices;
  const styles = useStyles();
  const page = usePageStyles();
  const [prices, setPrices] = useState<Prices | null>(null);
  useEffect(() => {
    let here = true;
    pricesIn(workbook, settings, Math.floor(now())).then(
      (found) => here && setPrices(found),
      (error: unknown) => here && tell({ type: 'failed', notice: noticeOf(error) }),
    );
    return () => {
      here = false;
    };
  }, [workbook, settings, now, tell]);

  const ask = (change: Partial<Question>): void => tell({ type: 'asked', question: { ...question, ...change } });
  const answer = prices === null ? null : reckon(question, prices, Math.floor(now()), settings);
  const unreadable = (read: { readonly is: string }, says: string) =>
    read.is === 'onleesbaar' ? ({ validationState: 'error', validationMessage: says } as const) : {};
  const dateSays = 'Schrijf dag-maand-jaar, zoals 31-12-2026.';
  return (
    <div className={page.stack}>
      <Title>Arrangement</Title>
      <Field label="Type">
        <RadioGroup value={question.type ?? ''} onChange={(_, { value }) => ask({ type: value as TypeAnswer })}>
          <Radio value="O" label="Ondersteunend" />
          <Radio value="A" label="Activerend" />
          <Radio value="per gebied" label="Verschilt per resultaatgebied" />
        </RadioGroup>
      </Field>
      <Resultaatgebieden question={question} ask={ask} />
      <Omstandigheden question={question} ask={ask} />
      <Field label="Intensiteit" hint={answer === null ? '' : hintOf(question, answer.suggested)}>
        <RadioGroup
          value={question.intensiteit ?? answer?.suggested ?? 'G'}
          onChange={(_, { value }) => ask({ intensiteit: value })}
        >
          {classesOf(thuisondersteuning, 'intensiteit')?.map(({ code }) => (
            <Radio key={code} value={code} label={intensiteitNames[code] ?? code} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.dates}>
        <Field label="Begindatum" {...unreadable(typedDay(question.begin), dateSays)}>
          <Input
            className={styles.input}
            placeholder="dd-mm-jjjj"
            value={question.begin}
            onChange={(_, { value }) => ask({ begin: value })}
          />
        </Field>
        <Field label="Einddatum" {...unreadable(typedDay(question.eind), dateSays)}>
          <Input
            className={styles.input}
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
      {answer !== null && <Answer answer={answer} question={question} own={prices?.periode !== null} />}
      <Button onClick={() => tell({ type: 'asked', question: emptyQuestion })}>Leegmaken</Button>
      {answer !== null && <ShortAnswer answer={answer} />}
    </div>
  );
}

function hintOf({ omstandigheden, intensiteit }: Question, suggested: string): string {
  const count = omstandigheden.length;
  const some = count === 1 ? 'bij één omstandigheid' : `bij ${count} omstandigheden`;
  const basis = count === 0 ? 'zonder verzwarende omstandigheden' : some;
  const says = `Voorstel ${basis}: ${intensiteitNames[suggested]?.toLowerCase() ?? suggested}.`;
  return intensiteit === null || intensiteit === suggested ? says : `${says} Uw keuze wijkt daarvan af.`;
}
