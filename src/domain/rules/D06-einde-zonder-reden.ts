import { dutchDay } from '../wording';
import { rowRule } from './rule';

export default rowRule({
  code: 'D06',
  severity: 'W',
  needs: ['periode'],
  sheets: ['Voorzieningen'],
  columns: ['reden_einde', 'einddatum'],
  title: 'Einde in het kwartaal zonder reden',
  holds: ({ reden_einde, einddatum }, { periode }) =>
    reden_einde !== null || einddatum === null || einddatum < periode.eerste || einddatum > periode.laatste,
  message: ({ einddatum }) =>
    `De voorziening eindigt in dit kwartaal (${dutchDay(einddatum)}), maar de reden ontbreekt.`,
  explanation: 'De reden laat zien of iemand volgens plan is geholpen, verhuisde of om iets anders stopte.',
  fix: 'Vul reden_einde in, met een code uit de lijst van deze wet.',
  source: 'Ontwerp 3; iStandaarden, WMO588 en JZ588',
  examples: {
    accepted: [
      { row: { einddatum: null, reden_einde: null } },
      { row: { einddatum: '30-09-2026', reden_einde: '19' } },
      { row: { einddatum: '01-10-2026', reden_einde: null } },
      { row: { einddatum: '30-06-2026', reden_einde: null } },
      { row: { einddatum: null, reden_einde: null } },
    ],
    rejected: [
      {
        row: { einddatum: '01-07-2026', reden_einde: null },
        says: 'De voorziening eindigt in dit kwartaal (01-07-2026), maar de reden ontbreekt.',
      },
      {
        row: { einddatum: '30-09-2026', reden_einde: null },
        says: 'De voorziening eindigt in dit kwartaal (30-09-2026), maar de reden ontbreekt.',
      },
      {
        row: { wet: 'PW', productcategorie: 'PW01', einddatum: '30-09-2026', reden_einde: null },
        says: 'De voorziening eindigt in dit kwartaal (30-09-2026), maar de reden ontbreekt.',
      },
    ],
  },
});
