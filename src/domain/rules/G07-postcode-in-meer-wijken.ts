import { shown } from '../wording';
import { rowRule } from './rule';

const INDELING = {
  Wijkindeling: [
    { postcode: '9461AB', wijkcode: 'WK168001' },
    { postcode: '9461AB', wijkcode: 'WK168001' },
    { postcode: '9461', wijkcode: 'WK168002' },
    { postcode: '9462', wijkcode: 'WK168001' },
    { postcode: '9462', wijkcode: 'WK168002' },
  ],
};

export default rowRule({
  code: 'G07',
  severity: 'S',
  sheets: ['Voorzieningen'],
  columns: ['postcode'],
  title: 'Postcode ligt in meer wijken',
  holds: ({ postcode }, { gebieden }) => postcode === null || gebieden.wijkOfPostcode(postcode)?.several !== true,
  message: ({ postcode }, { gebieden }) => {
    const wijk = gebieden.wijkOfPostcode(postcode ?? '')?.line.wijkcode ?? '';
    return `De postcode ${shown(postcode)} ligt in meer wijken; de regel telt in ${wijk}.`;
  },
  explanation: 'De Wijkindeling noemt deze postcode bij meer dan één wijk. De eerste regel geldt.',
  fix: 'Neem de volledige postcodes op in blad Wijkindeling als u het preciezer wilt.',
  source: 'Ontwerp 3 en 4.2',
  examples: {
    accepted: [
      { row: { postcode: '9461AB' }, with: { sheets: INDELING } },
      { row: { postcode: '9461AC' }, with: { sheets: INDELING } },
      { row: { postcode: null }, with: { sheets: INDELING } },
      { row: { postcode: '9461AB' } },
    ],
    rejected: [
      {
        row: { postcode: '9462AB' },
        with: { sheets: INDELING },
        says: 'De postcode ‘9462AB’ ligt in meer wijken; de regel telt in WK168001.',
      },
    ],
  },
});
