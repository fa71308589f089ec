import type { PaneState, Step } from '../../state';

/** A step of the first run. */
interface Stap {
  readonly step: Step;
  readonly naam: string;
  readonly zegt: string;
  /** Whether the user has done it. */
  readonly gedaan: (state: PaneState) => boolean;
}

/** The way of a delivery, as a beginner goes along it. */
export const stappen: readonly Stap[] = [
  {
    step: 'controleren',
    naam: 'Controle',
    zegt: 'Controleer de levering. U leest meteen of die kan worden aangeleverd, en waar de fouten staan.',
    gedaan: ({ controleren }) => controleren.checked !== null,
  },
  {
    step: 'herstellen',
    naam: 'Herstellen',
    zegt: 'Laat Waaier verbeteren wat zeker is. De rest verbetert u zelf in de cel.',
    gedaan: ({ herstellen }) => herstellen.log.length > 0,
  },
  {
    step: 'bladen',
    naam: 'Bladen',
    zegt: 'Maak de bladen. Daarop staan de voorzieningen en kosten per wijk.',
    gedaan: ({ bladen }) => bladen.made !== null,
  },
  {
    step: 'arrangement',
    naam: 'Arrangement',
    zegt: 'Reken een arrangement uit: welke code het krijgt en wat het kost.',
    gedaan: ({ arrangement: { question } }) => question.type !== null && question.begin !== '',
  },
];
