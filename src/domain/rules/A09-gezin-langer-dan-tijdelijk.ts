import { addYears } from '../calendar';
import { rowRule } from './rule';

const MESSAGE = 'Resultaatgebied 6 (gezin) is tijdelijk, maar dit arrangement loopt een jaar of langer.';

export default rowRule({
  code: 'A09',
  severity: 'S',
  sheets: ['Arrangementen'],
  columns: ['rg6_gezin', 'begindatum', 'einddatum'],
  title: 'Resultaatgebied gezin voor een jaar of langer',
  holds: ({ rg6_gezin, begindatum, einddatum }) => {
    if (rg6_gezin === null || rg6_gezin === 'N') return true;
    if (einddatum === null) return false;
    return begindatum === null || einddatum < addYears(begindatum, 1) - 1;
  },
  message: ({ einddatum }) =>
    einddatum === null ? 'Resultaatgebied 6 (gezin) is tijdelijk, maar dit arrangement heeft geen einddatum.' : MESSAGE,
  explanation:
    'Ondersteuning van het gezin is bedoeld voor een korte tijd. Duurt het langer, dan past vaak iets anders beter.',
  fix: 'Kijk de einddatum na. Is de langere duur afgesproken, dan is hier niets nodig.',
  source: 'Ontwerp 1.4 en 3; model integrale arrangementen (S3)',
  examples: {
    accepted: [
      { row: { rg6_gezin: null, begindatum: '01-01-2026', einddatum: null } },
      { row: { rg6_gezin: 'J', begindatum: null, einddatum: '31-12-2026' } },
      { row: { rg6_gezin: 'J', begindatum: '01-01-2026', einddatum: '30-12-2026' } },
      { row: { rg6_gezin: 'J', begindatum: '29-02-2024', einddatum: '27-02-2025' } },
      { row: { rg6_gezin: 'N', begindatum: '01-01-2026', einddatum: null } },
    ],
    rejected: [
      { row: { rg6_gezin: 'J', begindatum: '01-01-2026', einddatum: '31-12-2026' }, says: MESSAGE },
      { row: { rg6_gezin: 'A', begindatum: '29-02-2024', einddatum: '28-02-2025' }, says: MESSAGE },
      {
        row: { rg6_gezin: 'J', begindatum: '01-01-2026', einddatum: null },
        says: 'Resultaatgebied 6 (gezin) is tijdelijk, maar dit arrangement heeft geen einddatum.',
      },
    ],
  },
});
