import { listed } from '../../words';
import { Asked, type AskedProps } from './asked';
import type { FirstAsked } from './first-asked';

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

const SHOWN = 3;

function wordsOf({ asked, answers, sheet }: AskedFirstProps): AskedProps {
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

/** What the user is asked before an arrangement is written. */
export const AskedFirst = (props: AskedFirstProps) => <Asked {...wordsOf(props)} />;
