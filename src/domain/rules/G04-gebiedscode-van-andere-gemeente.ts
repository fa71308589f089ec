import { shown } from '../wording';
import { gemeenteVan } from './gemeente-van-gebied';
import { rowRule } from './rule';

export default rowRule({
  code: 'G04',
  severity: 'F',
  needs: ['gemeente'],
  sheets: ['Voorzieningen'],
  columns: ['gebiedscode', 'gemeentecode_woon'],
  title: 'Gebiedscode is van een andere gemeente',
  holds: ({ gebiedscode, gemeentecode_woon }, { gemeentecode }) =>
    gebiedscode === null ||
    gemeenteVan(gebiedscode) === gemeentecode ||
    (gemeentecode_woon !== null && gemeentecode_woon !== gemeentecode),
  message: ({ gebiedscode }, { gemeentecode }) =>
    `De gebiedscode ${shown(gebiedscode)} hoort niet bij uw gemeente (${gemeentecode}).`,
  explanation: 'De regel zou buiten de gemeente tellen, terwijl nergens staat dat de cliënt daar woont.',
  fix: 'Verbeter de gebiedscode. Woont de cliënt echt elders, vul dan gemeentecode_woon in.',
  source: 'Ontwerp 3 en 4.2',
  examples: {
    accepted: [
      { row: { gebiedscode: 'GM1680', gemeentecode_woon: null } },
      { row: { gebiedscode: 'BU16800001', gemeentecode_woon: '1680' } },
      { row: { gebiedscode: 'WK010600', gemeentecode_woon: '0106' } },
      { row: { gebiedscode: 'WK010600', gemeentecode_woon: '16' } },
      { row: { gebiedscode: null, gemeentecode_woon: null } },
    ],
    rejected: [
      {
        row: { gebiedscode: 'WK010600', gemeentecode_woon: null },
        says: 'De gebiedscode ‘WK010600’ hoort niet bij uw gemeente (1680).',
      },
      {
        row: { gebiedscode: 'GM0106', gemeentecode_woon: '1680' },
        says: 'De gebiedscode ‘GM0106’ hoort niet bij uw gemeente (1680).',
      },
    ],
  },
});
