import { useState } from 'react';
import { Field, Select } from '@fluentui/react-components';
import { proposalText, type CodeQuestion } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { counted } from '../../words';
import { holdsText } from './chosen';
import { Pager } from './pager';
import type { Offer } from './state';

const PAGE = 10;
const NONE = '';

/** Every text that stands for no code, once, with the code it should be; the choice is remembered in the workbook. */
export function Codes({ questions, offer }: { readonly questions: readonly CodeQuestion[]; readonly offer: Offer }) {
  const page = usePageStyles();
  const [wanted, setFirst] = useState(0);
  const first = wanted < questions.length ? wanted : 0;
  return (
    <section className={page.tight} aria-label="Waarden en hun code">
      <p className={page.text}>Kies per waarde de code. Waaier onthoudt uw keuze in deze werkmap.</p>
      {questions.slice(first, first + PAGE).map((question) => (
        <Question key={`${question.blad} ${question.kolom} ${question.text}`} question={question} offer={offer} />
      ))}
      <Pager name="waarden" first={first} size={PAGE} total={questions.length} onFirst={setFirst} />
    </section>
  );
}

function Question({ question, offer }: { readonly question: CodeQuestion; readonly offer: Offer }) {
  const { tasks } = usePane();
  const { kolom, text, count, suggested, chosen, allowed } = question;
  const group = offer.groups.find(({ code }) => code === 'V06');
  const mendable = (group?.proposals ?? []).filter((proposal) => holdsText(proposal, question)).length;
  const value = chosen ?? suggested ?? NONE;
  // A code that brings another fault to light in its row is not proposed there.
  const stays = value === NONE || offer.isSearching ? 0 : Math.max(0, count - mendable);
  const hint = `${counted(count, 'cel', 'cellen')}${chosen === null && suggested !== null ? ' · voorstel van Waaier' : ''}`;
  return (
    <Field
      label={`‘${proposalText({ format: 'text' }, text)}’ in ${kolom}`}
      hint={hint}
      {...(stays > 0
        ? {
            validationState: 'warning' as const,
            validationMessage: `In ${counted(stays, 'cel', 'cellen')} past deze code niet bij de rest van de regel. Die verbetert u zelf.`,
          }
        : {})}
    >
      <Select
        value={value}
        onChange={(_, { value: code }) => void tasks.chooseCode(offer, question, code === NONE ? null : code)}
      >
        <option value={NONE}>Kies een code</option>
        {allowed.map(({ code, naam }) => (
          <option key={code} value={code}>
            {naam === code ? code : `${code} · ${naam}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
