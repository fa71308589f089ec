import { dutchDay } from '../wording';
import { LIMIT_COLUMNS, limitRestsOn, placeInModel } from './arrangement-in-model';
import { rowRule } from './rule';

export default rowRule({
  code: 'A04',
  severity: 'F',
  sheets: ['Arrangementen'],
  columns: LIMIT_COLUMNS,
  restsOn: limitRestsOn,
  at: 'einddatum',
  title: 'Activerend arrangement duurt te lang',
  holds: (row) => {
    const { classes, overLimit } = placeInModel(row);
    return classes.type !== 'A' || !overLimit;
  },
  message: (row) => {
    const limit = dutchDay(placeInModel(row).limit);
    return `Dit activerende arrangement loopt tot en met ${dutchDay(row.einddatum)}; dat mag tot en met ${limit}.`;
  },
  explanation: 'Een activerend arrangement duurt hooguit twee jaar. Daarna hoort er een evaluatie te zijn.',
  fix: 'Verbeter de einddatum, of splits het arrangement na een evaluatie.',
  source: 'Ontwerp 1.4 en 4.4; model integrale arrangementen (S3)',
  examples: {
    accepted: [
      { row: { type: 'A', begindatum: '01-01-2025', einddatum: '31-12-2026' } },
      { row: { type: 'A', begindatum: '29-02-2024', einddatum: '28-02-2026' } },
      { row: { type: 'A', begindatum: '01-01-2025', einddatum: null } },
      { row: { type: 'O', begindatum: '01-01-2025', einddatum: '01-01-2027' } },
      { row: { type: 'O', begindatum: '01-01-2020', einddatum: '01-01-2026' } },
      {
        row: {
          type: null,
          rg2_huishouden: 'A',
          rg3_dagstructuur: 'O',
          begindatum: '01-01-2025',
          einddatum: '01-01-2027',
        },
      },
    ],
    rejected: [
      {
        row: { type: 'A', rg2_huishouden: 'X', begindatum: '01-01-2025', einddatum: '01-01-2027' },
        says: 'Dit activerende arrangement loopt tot en met 01-01-2027; dat mag tot en met 31-12-2026.',
      },
      {
        row: { type: 'A', begindatum: '01-01-2025', einddatum: '01-01-2027' },
        says: 'Dit activerende arrangement loopt tot en met 01-01-2027; dat mag tot en met 31-12-2026.',
      },
      {
        row: { type: 'A', begindatum: '29-02-2024', einddatum: '01-03-2026' },
        says: 'Dit activerende arrangement loopt tot en met 01-03-2026; dat mag tot en met 28-02-2026.',
      },
      {
        row: {
          type: null,
          rg2_huishouden: 'A',
          rg3_dagstructuur: 'A',
          begindatum: '01-01-2025',
          einddatum: '01-01-2027',
        },
        says: 'Dit activerende arrangement loopt tot en met 01-01-2027; dat mag tot en met 31-12-2026.',
      },
    ],
  },
});
