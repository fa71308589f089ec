import { rowRule } from './rule';

const FEWEST = 2;

export default rowRule({
  code: 'A07',
  severity: 'W',
  sheets: ['Arrangementen'],
  columns: ['omstandigheden', 'intensiteit'],
  title: 'Intensiteit ++ met minder dan twee omstandigheden',
  holds: ({ omstandigheden, intensiteit }) => intensiteit !== '++' || new Set(omstandigheden ?? []).size >= FEWEST,
  message: ({ omstandigheden }) =>
    omstandigheden === null || omstandigheden.length === 0
      ? 'De intensiteit is ++, maar er zijn geen verzwarende omstandigheden ingevuld.'
      : 'De intensiteit is ++, maar er is maar één verzwarende omstandigheid ingevuld.',
  explanation: 'De hoogste intensiteit rust meestal op twee of meer verzwarende omstandigheden.',
  fix: 'Vul de omstandigheden aan. Is de intensiteit een eigen afweging, bevestig dat dan.',
  source: 'Ontwerp 1.4; model integrale arrangementen (S3)',
  examples: {
    accepted: [
      { row: { intensiteit: '++', omstandigheden: 'COPD;GED' } },
      { row: { intensiteit: '+', omstandigheden: 'COPD' } },
      { row: { intensiteit: 'G', omstandigheden: null } },
    ],
    rejected: [
      {
        row: { intensiteit: '++', omstandigheden: 'COPD' },
        says: 'De intensiteit is ++, maar er is maar één verzwarende omstandigheid ingevuld.',
      },
      {
        row: { intensiteit: '++', omstandigheden: 'COPD; copd' },
        says: 'De intensiteit is ++, maar er is maar één verzwarende omstandigheid ingevuld.',
      },
      {
        row: { intensiteit: '++', omstandigheden: null },
        says: 'De intensiteit is ++, maar er zijn geen verzwarende omstandigheden ingevuld.',
      },
    ],
  },
});
