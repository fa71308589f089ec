import { shown } from '../wording';
import { wijkVan } from './gemeente-van-gebied';
import { rowRule } from './rule';

const INDELING = {
  Wijkindeling: [
    { postcode: '9461', wijkcode: 'WK168001' },
    { postcode: '9462', wijkcode: 'WK168001' },
    { postcode: '9462', wijkcode: 'WK168002' },
  ],
};

export default rowRule({
  code: 'G06',
  severity: 'W',
  sheets: ['Voorzieningen'],
  columns: ['postcode', 'gebiedscode'],
  at: 'gebiedscode',
  title: 'Postcode en gebiedscode wijzen verschillende wijken aan',
  holds({ postcode, gebiedscode }, { gebieden }) {
    const place = postcode === null ? null : gebieden.wijkOfPostcode(postcode);
    const wijk = gebiedscode === null ? null : wijkVan(gebiedscode);
    return place === null || wijk === null || place.line.wijkcode === wijk;
  },
  message: ({ postcode, gebiedscode }, { gebieden }) => {
    const wijk = gebieden.wijkOfPostcode(postcode ?? '')?.line.wijkcode ?? '';
    return `De postcode ${shown(postcode)} ligt in ${wijk}, maar de gebiedscode is ${shown(gebiedscode)}.`;
  },
  explanation: 'De regel telt in de wijk van de postcode. Een van de twee gegevens klopt niet.',
  fix: 'Verbeter de postcode of de gebiedscode, of de regel op blad Wijkindeling.',
  source: 'Ontwerp 3 en 4.2',
  examples: {
    accepted: [
      { row: { postcode: '9461AB', gebiedscode: 'WK168001' }, with: { sheets: INDELING } },
      { row: { postcode: '9461AB', gebiedscode: 'BU16800105' }, with: { sheets: INDELING } },
      { row: { postcode: '9461AB', gebiedscode: 'GM1680' }, with: { sheets: INDELING } },
      { row: { postcode: '9462AB', gebiedscode: 'WK168001' }, with: { sheets: INDELING } },
      { row: { postcode: '9999AB', gebiedscode: 'WK168002' }, with: { sheets: INDELING } },
      { row: { postcode: '9461AB', gebiedscode: 'WK168002' } },
      { row: { postcode: null, gebiedscode: 'WK168002' }, with: { sheets: INDELING } },
      { row: { postcode: '9461AB', gebiedscode: null }, with: { sheets: INDELING } },
    ],
    rejected: [
      {
        row: { postcode: '9462AB', gebiedscode: 'WK168002' },
        with: { sheets: INDELING },
        says: 'De postcode ‘9462AB’ ligt in WK168001, maar de gebiedscode is ‘WK168002’.',
      },
      {
        row: { postcode: '9461AB', gebiedscode: 'WK168002' },
        with: { sheets: INDELING },
        says: 'De postcode ‘9461AB’ ligt in WK168001, maar de gebiedscode is ‘WK168002’.',
      },
    ],
  },
});
