import { useEffect, useRef } from 'react';
import { Field, Input, Select } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { useFields } from './fields';
import { isReadableAdres, type Question } from './question';
import type { Sources } from './sources';
import { typedAdres } from './typed';

interface WoontProps {
  readonly question: Question;
  readonly ask: (change: Partial<Question>) => void;
  readonly sources: Sources;
  /** Where the arrangement counts by what is filled in. */
  readonly gebied: string;
}

/** The name of a wijk as the Wijkindeling has it, else as Kerngegevens or CBS does. */
const wijknaam = ({ lines, gebied }: Sources['given']['gebieden'], code: string): string =>
  lines.find((line) => line.wijkcode === code && line.wijknaam !== null)?.wijknaam ?? gebied(code)?.naam ?? code;

/** Where the client lives, for who is not on sheet Voorzieningen, and in which wijk the arrangement then counts. */
export function Woont({ question, ask, sources, gebied }: WoontProps) {
  const fields = useFields();
  const page = usePageStyles();
  const { postcode, gebiedscode, wijkteam } = question;
  const { addressFor } = usePane().state.arrangement;
  const first = useRef<HTMLInputElement>(null);
  // The object itself: what is typed next is another question.
  const isAsked = addressFor === question;
  useEffect(() => {
    if (isAsked) first.current?.focus();
  }, [isAsked]);
  const { gebieden } = sources.given;
  const codes = [...new Set([...gebieden.eigenWijken, ...(gebiedscode === '' ? [] : [gebiedscode])])];
  const refused = (kolom: 'postcode' | 'gebiedscode' | 'wijkteam', says: string) =>
    typedAdres(kolom, question[kolom]).is === 'onleesbaar' ? ({ validationState: 'error', validationMessage: says } as const) : {};
  const missing = {
    validationState: 'error',
    validationMessage: 'Vul de postcode in of kies de wijk.',
  } as const;
  const isSaid = isReadableAdres(question) && postcode.trim() + gebiedscode.trim() !== '';
  const counts: Readonly<Record<string, string>> = {
    onbekend: 'Hieruit volgt geen wijk: het arrangement telt als onbekend. Kies de wijk, of zet de postcode op blad Wijkindeling.',
    buiten: 'Dat is buiten de gemeente: het arrangement telt in geen wijk.',
  };
  return (
    <>
      <div className={fields.fields}>
        <Field label="Postcode" {...(isAsked ? missing : refused('postcode', 'Schrijf vier cijfers en twee letters, zoals 9461AB.'))}>
          <Input className={fields.input} input={{ ref: first }} placeholder="1234 AB" value={postcode} onChange={(_, { value }) => ask({ postcode: value })} />
        </Field>
        <Field label="Wijk" {...refused('gebiedscode', 'Kies een wijk uit de lijst.')}>
          <Select className={fields.input} value={gebiedscode} onChange={(_, { value }) => ask({ gebiedscode: value })}>
            <option value="">Uit postcode</option>
            {codes.map((code) => (
              <option key={code} value={code}>
                {wijknaam(gebieden, code)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Wijkteam" {...refused('wijkteam', 'Schrijf hooguit 40 tekens.')}>
          <Input className={fields.input} placeholder="mag leeg" value={wijkteam} onChange={(_, { value }) => ask({ wijkteam: value })} />
        </Field>
      </div>
      <span className={page.small} aria-live="polite">
        {isSaid
          ? (counts[gebied] ?? `Telt in ${wijknaam(gebieden, gebied)}.`)
          : isAsked
            ? 'Deze cliënt staat niet op blad Voorzieningen. Zonder postcode of wijk telt het arrangement in geen wijk.'
            : 'Postcode of wijk is alleen nodig als de cliënt niet op blad Voorzieningen staat.'}
      </span>
    </>
  );
}
