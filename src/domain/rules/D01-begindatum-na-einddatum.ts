import { dutchDay } from '../wording';
import { rowRule } from './rule';

export default rowRule({
  code: 'D01',
  severity: 'F',
  sheets: ['Voorzieningen', 'Arrangementen'],
  columns: ['begindatum', 'einddatum'],
  title: 'Begindatum na einddatum',
  holds: (row) => row.einddatum === null || row.begindatum === null || row.begindatum <= row.einddatum,
  message: ({ begindatum, einddatum }) =>
    `De begindatum (${dutchDay(begindatum)}) ligt na de einddatum (${dutchDay(einddatum)}).`,
  explanation: 'Zonder geldige looptijd is niet te bepalen in welk kwartaal de regel telt en welk tarief geldt.',
  fix: 'Zoek beide datums op in het bronsysteem en verbeter de verkeerde.',
  source: 'Ontwerp 3; iWmo 3.2, begin- en einddatum van een toewijzing',
  examples: {
    accepted: [
      { row: { begindatum: '01-09-2026', einddatum: null } },
      { row: { begindatum: '01-09-2026', einddatum: '01-09-2026' } },
    ],
    rejected: [
      {
        row: { begindatum: '02-09-2026', einddatum: '01-09-2026' },
        says: 'De begindatum (02-09-2026) ligt na de einddatum (01-09-2026).',
      },
    ],
  },
});
