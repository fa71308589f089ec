import { rowRule } from './rule';

export default rowRule({
  code: 'A06',
  severity: 'W',
  sheets: ['Arrangementen'],
  columns: ['omstandigheden', 'intensiteit'],
  title: 'Intensiteit + zonder omstandigheid',
  holds: ({ omstandigheden, intensiteit }) =>
    intensiteit !== '+' || (omstandigheden !== null && omstandigheden.length > 0),
  message: () => 'De intensiteit is +, maar er is geen verzwarende omstandigheid ingevuld.',
  explanation: 'Een hogere intensiteit rust meestal op een verzwarende omstandigheid. Zonder is niet te zien waarom.',
  fix: 'Vul de omstandigheid in. Is de intensiteit een eigen afweging, bevestig dat dan.',
  source: 'Ontwerp 1.4; model integrale arrangementen (S3)',
  examples: {
    accepted: [
      { row: { intensiteit: '+', omstandigheden: 'COPD' } },
      { row: { intensiteit: 'G', omstandigheden: null } },
      { row: { intensiteit: '++', omstandigheden: null } },
      { row: { intensiteit: '+', omstandigheden: 'ONBEKEND' } },
    ],
    rejected: [
      {
        row: { intensiteit: '+', omstandigheden: null },
        says: 'De intensiteit is +, maar er is geen verzwarende omstandigheid ingevuld.',
      },
      {
        row: { intensiteit: '+', omstandigheden: ' ; ' },
        says: 'De intensiteit is +, maar er is geen verzwarende omstandigheid ingevuld.',
      },
    ],
  },
});
