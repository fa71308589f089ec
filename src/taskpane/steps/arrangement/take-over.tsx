import { useRef, useState } from 'react';
import { Button, Checkbox, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { useFields } from './fields';
import { invoerOf, isReadableAdres, type Question } from './question';
import type { Reckoned } from './reckon';
import { takenHere } from './state';
import { typedNumber } from './typed';
import { Woont } from './woont';

const useStyles = makeStyles({
  taken: { ':focus': { outlineStyle: 'none' } },
});

interface TakeOverProps {
  readonly answer: Reckoned;
  readonly ask: (change: Partial<Question>) => void;
}

/** Whose arrangement it is, and the way into the sheet and back out of it. */
export function TakeOver({ answer, ask }: TakeOverProps) {
  const { state, tasks } = usePane();
  const { question, rij, sources } = state.arrangement;
  const { choices } = state;
  const [asked, setAsked] = useState(false);
  const client = useRef<HTMLInputElement>(null);
  const fields = useFields();
  const page = usePageStyles();
  if (sources === null) return null;
  const noClient = question.client.trim() === '';
  const badNumber = typedNumber(question.toewijzing).is === 'onleesbaar';
  const isOpen = answer.open.length > 0 || badNumber || !isReadableAdres(question);
  const hasSheet = sources.levering.sheets.Arrangementen !== null;
  const takeOver = (): void => {
    setAsked(true);
    if (noClient) client.current?.focus();
    else void tasks.takeOver(choices, sources, invoerOf(question, answer.intensiteit), rij);
  };
  const clientSays =
    asked && noClient
      ? ({ validationState: 'error', validationMessage: 'Vul in om welke cliënt het gaat.' } as const)
      : {};
  const numberSays = badNumber
    ? ({ validationState: 'error', validationMessage: 'Schrijf een heel getal van hooguit negen cijfers.' } as const)
    : {};
  return (
    <section className={page.tight} aria-labelledby="in-het-blad">
      <h2 id="in-het-blad" className={page.heading}>
        In het blad
      </h2>
      <div className={fields.fields}>
        <Field label="Cliënt" {...clientSays}>
          <Input
            className={fields.input}
            input={{ ref: client }}
            value={question.client}
            onChange={(_, { value }) => ask({ client: value })}
          />
        </Field>
        <Field label="Toewijzingnummer" {...numberSays}>
          <Input
            className={fields.input}
            placeholder="mag leeg"
            value={question.toewijzing}
            onChange={(_, { value }) => ask({ toewijzing: value })}
          />
        </Field>
      </div>
      <Woont question={question} ask={ask} sources={sources} gebied={answer.gebied} />
      <Checkbox
        label="Verlengd na evaluatie"
        checked={question.verlenging === true}
        onChange={(_, { checked }) => ask({ verlenging: checked === true })}
      />
      {hasSheet ? (
        <div className={page.row}>
          <Button
            appearance="primary"
            disabledFocusable={isOpen}
            {...(isOpen ? { 'aria-describedby': 'nog-open' } : {})}
            onClick={takeOver}
          >
            Neem over in blad
          </Button>
          <span id="nog-open" className={page.small}>
            {isOpen ? 'Vul eerst in wat hierboven nog open staat.' : rij === null ? 'Als nieuwe rij.' : `In rij ${rij}.`}
          </span>
        </div>
      ) : (
        <div className={page.row}>
          <Button onClick={() => void tasks.addArrangementen(choices)}>Blad Arrangementen maken</Button>
          <span className={page.small}>Deze werkmap heeft dat blad nog niet.</span>
        </div>
      )}
      <TakenBack />
    </section>
  );
}

/** What was last written in the user's sheet, and the way to take it back. */
export function TakenBack() {
  const { state, tasks } = usePane();
  const taken = takenHere(state.arrangement);
  const box = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const page = usePageStyles();
  const takeBack = (): void => {
    if (taken === null) return;
    // The button goes away with what it took back; the focus stays here.
    box.current?.focus();
    void tasks.takeBack(state.choices, taken.record);
  };
  return (
    <div ref={box} tabIndex={-1} className={mergeClasses(page.row, styles.taken)} aria-live="polite">
      {taken !== null && <span>{taken.says}</span>}
      {taken !== null && taken.record.changed.length > 0 && (
        <Button size="small" onClick={takeBack}>
          Ongedaan maken
        </Button>
      )}
    </div>
  );
}
