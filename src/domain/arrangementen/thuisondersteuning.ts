import type { ArrangementModel } from './model';

/** The dimensions of the price table of thuisondersteuning. */
export type ThuisondersteuningDimension = 'type' | 'zwaarte' | 'intensiteit';

/** The model integrale arrangementen thuisondersteuning that Waaier ships: 2 × 3 × 3 = 18 cells (design 1.4, S3). */
export const thuisondersteuning: ArrangementModel<ThuisondersteuningDimension> = {
  naam: 'Integrale arrangementen thuisondersteuning',
  bron: 'Model integrale arrangementen thuisondersteuning, bijlage B2 bij de raamovereenkomst (seed 003)',
  dimensions: [
    {
      name: 'type',
      source: 'marks',
      classes: [
        { code: 'O', naam: 'ondersteunend', limitYears: 5 },
        { code: 'A', naam: 'activerend', limitYears: 2 },
      ],
    },
    {
      name: 'zwaarte',
      source: 'count',
      classes: [
        { code: '1-2', naam: '1 of 2 resultaatgebieden', from: 1, to: 2 },
        { code: '3-4', naam: '3 of 4 resultaatgebieden', from: 3, to: 4 },
        { code: '5-6', naam: '5 of 6 resultaatgebieden', from: 5, to: 6 },
      ],
    },
    {
      name: 'intensiteit',
      source: 'choice',
      classes: [
        { code: 'G', naam: 'gemiddeld', suggestedFrom: 0 },
        { code: '+', naam: 'intensief', suggestedFrom: 1 },
        { code: '++', naam: 'zeer intensief', suggestedFrom: 2 },
      ],
    },
  ],
  durationYears: [1, 2, 5],
};
