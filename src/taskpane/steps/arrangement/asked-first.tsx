import { useEffect, useRef } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { listed } from '../../words';
import type { FirstAsked } from './first-asked';

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    ':focus': { outlineStyle: 'none' },
  },
  says: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** What the user can answer to what is asked first. */
export interface Answers {
  /** Yes, write it so. */
  agree(is: FirstAsked['is']): void;
  /** It is a new arrangement, for the client that was typed. */
  asNew(): void;
  /** It belongs on this row. */
  onRow(rij: number): void;
}

interface AskedFirstProps {
  readonly asked: FirstAsked;
  readonly answers: Answers;
  readonly sheet: string;
}

interface Choice {
  readonly text: string;
  readonly choose: () => void;
}

const SHOWN = 3;

function wordsOf({ asked, answers, sheet }: AskedFirstProps): { readonly title: string; readonly text: string; readonly choices: readonly Choice[] } {
  switch (asked.is) {
    case 'andere cliënt':
      return {
        title: `Rij ${asked.rij} is van een andere cliënt`,
        text: 'Als nieuw arrangement blijft die rij zoals die is. Toewijzingnummer, postcode, wijk en wijkteam van de andere cliënt gaan niet mee.',
        choices: [
          { text: 'Nieuw arrangement voor deze cliënt', choose: answers.asNew },
          { text: `Cliënt in rij ${asked.rij} verbeteren`, choose: () => answers.agree(asked.is) },
        ],
      };
    case 'staat er al':
      return {
        title: 'Dit arrangement staat er al',
        text: `Blad ${sheet} heeft van deze cliënt al een arrangement met dit toewijzingnummer of deze begindatum, in rij ${listed(asked.rijen.map(String))}. Nog een rij telt als tweede arrangement.`,
        choices: [
          ...asked.rijen.slice(0, SHOWN).map((rij) => ({ text: `Rij ${rij} bijwerken`, choose: () => answers.onRow(rij) })),
          { text: 'Toch een nieuwe rij', choose: () => answers.agree(asked.is) },
        ],
      };
    case 'klopt dit':
      return {
        title: 'Klopt dit?',
        text: asked.zegt.join(' '),
        choices: [{ text: 'Toch overnemen', choose: () => answers.agree(asked.is) }],
      };
  }
}

/** What the user is asked before something is written, with a button for each answer; nothing is written meanwhile. */
export function AskedFirst(props: AskedFirstProps) {
  const box = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const page = usePageStyles();
  const { title, text, choices } = wordsOf(props);
  useEffect(() => {
    box.current?.focus();
  }, [title]);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-labelledby="eerst-gevraagd" aria-describedby="eerst-gevraagd-tekst" className={mergeClasses(page.tight, styles.box)}>
      <h3 id="eerst-gevraagd" className={styles.says}>
        {title}
      </h3>
      <p id="eerst-gevraagd-tekst" className={page.text}>
        {text} Er is nog niets geschreven.
      </p>
      <div className={page.row}>
        {choices.map(({ text: name, choose }) => (
          <Button key={name} onClick={choose}>
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
