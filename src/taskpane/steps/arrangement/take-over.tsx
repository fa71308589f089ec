import { useRef, useState } from 'react';
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { arrangementInRij } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { AskedFirst, type Answers } from './asked-first';
import { useFields } from './fields';
import { firstAsked, forOtherClient, onRowOf, type FirstAsked, type ToWrite } from './first-asked';
import { invoerOf, isReadableAdres, questionOf, type Question } from './question';
import { reckon, type Reckoned } from './reckon';
import { TakenBack } from './taken-back';
import { typedNumber } from './typed';
import { Woont } from './woont';

/** What is to be written once the user has answered; `answered` is what he said yes to so far. */
interface Waiting extends ToWrite {
  readonly answered: readonly FirstAsked['is'][];
}

interface TakeOverProps {
  readonly answer: Reckoned;
  readonly ask: (change: Partial<Question>) => void;
}

/** Whose arrangement it is, and the way into the sheet and back out of it. */
export function TakeOver({ answer, ask }: TakeOverProps) {
  const { state, tell, tasks } = usePane();
  const { question, opened, rij, sources } = state.arrangement;
  const { choices } = state;
  const [asked, setAsked] = useState(false);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const client = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLElement | null>(null);
  const fields = useFields();
  const page = usePageStyles();
  if (sources === null) return null;
  const noClient = question.client.trim() === '';
  const badNumber = typedNumber(question.toewijzing).is === 'onleesbaar';
  const isOpen = answer.open.length > 0 || badNumber || !isReadableAdres(question);
  const hasSheet = sources.levering.sheets.Arrangementen !== null;
  /** Writes it, when there is nothing (more) to be asked first. */
  const write = (toWrite: ToWrite, answered: Waiting['answered'] = []): void => {
    if (firstAsked(toWrite, sources, answered) !== null) return setWaiting({ ...toWrite, answered });
    setWaiting(null);
    const { intensiteit } = reckon(toWrite.question, sources, toWrite.rij);
    void tasks.takeOver(choices, sources, invoerOf(toWrite.question, intensiteit), toWrite.rij);
  };
  const takeOver = (): void => {
    setAsked(true);
    if (noClient) client.current?.focus();
    else write({ question, rij });
  };
  /** The buttons of a question go away with it; the focus stays where the user asked to write. */
  const stay = (): void => button.current?.focus();
  const answers: Answers = {
    agree(is) {
      stay();
      write({ question, rij }, [...(waiting?.answered ?? []), is]);
    },
    asNew() {
      stay();
      const now = forOtherClient(question, opened);
      tell({ type: 'madeNew', question: now });
      write({ question: now, rij: null });
    },
    onRow(there) {
      stay();
      const found = arrangementInRij(sources.levering, sources.given, there);
      if (found === null) return;
      const now = onRowOf(question, questionOf(found.invoer, found.onleesbaar));
      tell({ type: 'laidOn', question: now, rij: there });
      write({ question: now, rij: there });
    },
  };
  // What was asked of something else than what stands here now is no longer asked.
  const isWaiting = waiting !== null && waiting.question === question && waiting.rij === rij;
  const first = isWaiting ? firstAsked(waiting, sources, waiting.answered) : null;
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
            ref={(element: HTMLElement | null) => void (button.current = element)}
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
      {first !== null && <AskedFirst asked={first} answers={answers} sheet={sources.levering.sheets.Arrangementen?.source.name ?? ''} />}
      <TakenBack />
    </section>
  );
}
