import { dutchDay } from '../wording';
import { LIMIT_COLUMNS, limitRestsOn, placeInModel } from './arrangement-in-model';
import { rowRule } from './rule';

export default rowRule({
  code: 'A05',
  severity: 'F',
  sheets: ['Arrangementen'],
  columns: LIMIT_COLUMNS,
  restsOn: limitRestsOn,
  at: 'einddatum',
  title: 'Ondersteunend arrangement duurt te lang',
  holds: (row) => {
    const { classes, overLimit } = placeInModel(row);
    return classes.type !== 'O' || !overLimit;
  },
  message: (row) => {
    const limit = dutchDay(placeInModel(row).limit);
    return `Dit ondersteunende arrangement loopt tot en met ${dutchDay(row.einddatum)}; dat mag tot en met ${limit}.`;
  },
  explanation: 'Een ondersteunend arrangement duurt hooguit vijf jaar. Daarna hoort er een evaluatie te zijn.',
  fix: 'Verbeter de einddatum, of splits het arrangement na een evaluatie.',
  source: 'Ontwerp 1.4 en 4.4; model integrale arrangementen (S3)',
  examples: {
    accepted: [
      { row: { type: 'O', begindatum: '01-03-2025', einddatum: '28-02-2030' } },
      { row: { type: 'O', begindatum: '01-03-2025', einddatum: null } },
      { row: { type: 'A', begindatum: '01-03-2025', einddatum: '01-03-2030' } },
    ],
    rejected: [
      {
        row: { type: 'O', begindatum: '01-03-2025', einddatum: '01-03-2030' },
        says: 'Dit ondersteunende arrangement loopt tot en met 01-03-2030; dat mag tot en met 28-02-2030.',
      },
      {
        row: {
          type: null,
          rg2_huishouden: 'O',
          rg3_dagstructuur: 'O',
          rg4_sociaal: 'A',
          begindatum: '01-03-2025',
          einddatum: '01-03-2030',
        },
        says: 'Dit ondersteunende arrangement loopt tot en met 01-03-2030; dat mag tot en met 28-02-2030.',
      },
    ],
  },
});
