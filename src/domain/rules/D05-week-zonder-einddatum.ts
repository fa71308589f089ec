import { rowRule } from './rule';

export default rowRule({
  code: 'D05',
  severity: 'W',
  sheets: ['Voorzieningen'],
  columns: ['einddatum', 'frequentie'],
  title: 'Levering per week zonder einddatum',
  onlyWhetherFilled: ['einddatum'],
  holds: ({ einddatum, frequentie }) => frequentie !== '2' || einddatum !== null,
  message: () => 'De levering is per week, maar er is geen einddatum.',
  explanation: 'Een toewijzing per week heeft een einde. Zonder einddatum loopt de regel elk kwartaal door.',
  fix: 'Vul de einddatum van de toewijzing in. Is die er echt niet, bevestig dat dan.',
  source: 'Ontwerp 3; iStandaarden iWmo/iJw 3.2, frequentie van een toewijzing',
  examples: {
    accepted: [
      { row: { frequentie: '2', einddatum: '31-12-2026' } },
      { row: { frequentie: '4', einddatum: null } },
      { row: { frequentie: null, einddatum: null } },
    ],
    rejected: [
      { row: { frequentie: '2', einddatum: null }, says: 'De levering is per week, maar er is geen einddatum.' },
      { row: { frequentie: 2, einddatum: null }, says: 'De levering is per week, maar er is geen einddatum.' },
    ],
  },
});
