import { rowRule } from './rule';

export default rowRule({
  code: 'P05',
  severity: 'S',
  sheets: ['Voorzieningen'],
  columns: ['productcode', 'wet'],
  title: 'Geen productcode',
  holds: ({ productcode, wet }) => productcode !== null || wet === null || wet === 'PW',
  message: () => 'Er is geen productcode; de regel telt naar zijn productcategorie.',
  explanation: 'Met een productcode is de indeling preciezer, en zijn verschillende producten uit elkaar te houden.',
  fix: 'Vul de productcode in als het bronsysteem hem kent. Anders is hier niets nodig.',
  source: 'Ontwerp 1.3 en 3',
  examples: {
    accepted: [
      { row: { productcode: '02A03' } },
      { row: { wet: 'PW', productcategorie: 'PW01', productcode: null } },
      { row: { wet: null, productcode: null } },
    ],
    rejected: [
      { row: { productcode: null }, says: 'Er is geen productcode; de regel telt naar zijn productcategorie.' },
      {
        row: { wet: 'JW', productcategorie: '45', productcode: null },
        says: 'Er is geen productcode; de regel telt naar zijn productcategorie.',
      },
    ],
  },
});
