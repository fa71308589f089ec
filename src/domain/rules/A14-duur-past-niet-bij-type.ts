import { LIMIT_COLUMNS, limitRestsOn, placeInModel, typeInModel } from './arrangement-in-model';
import { rowRule } from './rule';

const SHORT = '<1';
const YEAR = '1';

export default rowRule({
  code: 'A14',
  severity: 'S',
  sheets: ['Arrangementen'],
  columns: LIMIT_COLUMNS,
  restsOn: limitRestsOn,
  at: 'einddatum',
  title: 'Duur past niet bij het type',
  holds: (row) => {
    const { classes, duurklasse, overLimit } = placeInModel(row);
    const { begindatum, einddatum } = row;
    // An arrangement that ends before it begins (D01) has no duration.
    if (begindatum === null || (einddatum !== null && einddatum < begindatum)) return true;
    if (classes.type === 'A') return overLimit || duurklasse === SHORT || duurklasse === YEAR;
    return classes.type !== 'O' || duurklasse !== SHORT;
  },
  message: (row) => {
    if (typeInModel(row).type === 'O') return 'Dit ondersteunende arrangement duurt korter dan een jaar.';
    return row.einddatum === null
      ? 'Dit activerende arrangement heeft geen einddatum.'
      : 'Dit activerende arrangement duurt langer dan een jaar.';
  },
  explanation:
    'Activerend is meestal voor hooguit een jaar, ondersteunend voor langer. Misschien klopt het type niet.',
  fix: 'Kijk het type en de einddatum na. Is het zo bedoeld, dan is hier niets nodig.',
  source: 'Ontwerp 1.4 en 3; model integrale arrangementen (S3)',
  examples: {
    accepted: [
      { row: { type: 'A', begindatum: null, einddatum: '31-12-2026' } },
      { row: { type: null, begindatum: '01-01-2026', einddatum: '30-06-2026' } },
      { row: { type: 'A', begindatum: '01-01-2027', einddatum: '31-12-2025' } },
      { row: { type: 'O', begindatum: '01-01-2027', einddatum: '31-12-2025' } },
      { row: { type: 'A', begindatum: '01-01-2026', einddatum: '31-12-2026' } },
      { row: { type: 'A', begindatum: '01-01-2026', einddatum: '30-12-2026' } },
      { row: { type: 'O', begindatum: '01-01-2026', einddatum: '31-12-2026' } },
      { row: { type: 'O', begindatum: '01-01-2026', einddatum: '01-01-2027' } },
      { row: { type: 'O', begindatum: '01-01-2026', einddatum: null } },
      { row: { type: 'A', begindatum: '01-01-2025', einddatum: '01-01-2027' } },
      { row: { type: 'O', begindatum: '02-01-2026', einddatum: '01-01-2026' } },
    ],
    rejected: [
      {
        row: { type: 'O', begindatum: '01-01-2026', einddatum: '01-01-2026' },
        says: 'Dit ondersteunende arrangement duurt korter dan een jaar.',
      },
      {
        row: { type: 'A', begindatum: '01-01-2026', einddatum: '01-01-2027' },
        says: 'Dit activerende arrangement duurt langer dan een jaar.',
      },
      {
        row: { type: 'A', begindatum: '01-01-2025', einddatum: '31-12-2026' },
        says: 'Dit activerende arrangement duurt langer dan een jaar.',
      },
      {
        row: { type: 'A', begindatum: '01-01-2026', einddatum: null },
        says: 'Dit activerende arrangement heeft geen einddatum.',
      },
      {
        row: { type: 'O', begindatum: '01-01-2026', einddatum: '30-12-2026' },
        says: 'Dit ondersteunende arrangement duurt korter dan een jaar.',
      },
    ],
  },
});
