import { dutchEuro } from '../wording';
import { rowRule } from './rule';

export default rowRule({
  code: 'K02',
  severity: 'F',
  sheets: ['Voorzieningen'],
  columns: ['kosten', 'correctie'],
  title: 'Negatieve kosten zonder correctie',
  holds: ({ kosten, correctie }) => kosten === null || kosten >= 0 || correctie === 'J',
  message: ({ kosten }) => `De kosten zijn negatief (${dutchEuro(kosten ?? 0)}), maar de regel is geen correctie.`,
  explanation: 'Een negatief bedrag verlaagt het totaal. Dat mag alleen als het een eerdere regel verrekent.',
  fix: 'Zet correctie op J als dit een verrekening is. Verbeter anders het bedrag.',
  source: 'Ontwerp 2 en 3',
  examples: {
    accepted: [
      { row: { kosten: 0, correctie: null } },
      { row: { kosten: -0.01, correctie: 'J' } },
      { row: { kosten: null } },
    ],
    rejected: [
      {
        row: { kosten: -0.01, correctie: null },
        says: 'De kosten zijn negatief (€ -0,01), maar de regel is geen correctie.',
      },
      {
        row: { kosten: -1234.5, correctie: 'N' },
        says: 'De kosten zijn negatief (€ -1.234,50), maar de regel is geen correctie.',
      },
    ],
  },
});
