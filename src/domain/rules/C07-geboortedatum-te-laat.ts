import { dutchDay } from '../wording';
import { rowRule } from './rule';

export default rowRule({
  code: 'C07',
  severity: 'F',
  sheets: ['Voorzieningen'],
  columns: ['geboortedatum', 'begindatum'],
  title: 'Geboortedatum na begindatum of in de toekomst',
  holds: ({ geboortedatum, begindatum }, { vandaag }) =>
    geboortedatum === null || (geboortedatum <= vandaag && (begindatum === null || geboortedatum <= begindatum)),
  message: ({ geboortedatum, begindatum }, { vandaag }) =>
    geboortedatum !== null && geboortedatum > vandaag
      ? `De geboortedatum (${dutchDay(geboortedatum)}) ligt in de toekomst.`
      : `De geboortedatum (${dutchDay(geboortedatum)}) ligt na de begindatum (${dutchDay(begindatum)}).`,
  explanation: 'Niemand krijgt ondersteuning voor zijn geboorte. Een van de twee datums klopt dus niet.',
  fix: 'Zoek beide datums op in het bronsysteem en verbeter de verkeerde.',
  source: 'Ontwerp 3',
  examples: {
    accepted: [
      { row: { geboortedatum: '01-09-2026', begindatum: '01-09-2026' } },
      { row: { geboortedatum: '15-11-2026', begindatum: '15-11-2026' } },
      { row: { geboortedatum: '01-09-2026', begindatum: null } },
      { row: { geboortedatum: '02-09-2026', begindatum: 'onbekend' } },
    ],
    rejected: [
      {
        row: { geboortedatum: '15-11-2026', begindatum: '01-09-2026' },
        says: 'De geboortedatum (15-11-2026) ligt na de begindatum (01-09-2026).',
      },
      {
        row: { geboortedatum: '02-09-2026', begindatum: '01-09-2026' },
        says: 'De geboortedatum (02-09-2026) ligt na de begindatum (01-09-2026).',
      },
      {
        row: { geboortedatum: '16-11-2026', begindatum: '17-11-2026' },
        says: 'De geboortedatum (16-11-2026) ligt in de toekomst.',
      },
    ],
  },
});
