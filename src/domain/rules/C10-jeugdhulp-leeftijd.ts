import { ageOn } from '../calendar';
import { hasReached } from './reached-age';
import { rowRule } from './rule';

export default rowRule({
  code: 'C10',
  severity: 'W',
  needs: ['periode'],
  sheets: ['Voorzieningen'],
  columns: ['wet', 'geboortedatum'],
  at: 'geboortedatum',
  title: 'Jeugdhulp voor iemand van 18 jaar of ouder',
  holds(row, { periode }) {
    if (row.wet !== 'JW' || row.geboortedatum === null) return true;
    const { geboortedatum } = row;
    if (!hasReached(geboortedatum, 18, periode)) return true;
    return hasReached(geboortedatum, 23, periode) ? 'W' : 'S';
  },
  message: ({ geboortedatum }, { periode }) =>
    `Deze cliënt krijgt jeugdhulp en is ${ageOn(geboortedatum ?? periode.eerste, periode.eerste)} jaar.`,
  explanation: 'Jeugdhulp stopt meestal bij 18 jaar. Zij kan doorlopen tot 23 jaar, daarna niet meer.',
  fix: 'Controleer de geboortedatum en de wet. Vanaf 23 jaar moet u bevestigen waarom het klopt.',
  source: 'Ontwerp 3; Jeugdwet artikel 1.1',
  examples: {
    accepted: [
      { row: { wet: 'JW', geboortedatum: '02-07-2008' } },
      { row: { wet: 'WMO', geboortedatum: '02-07-1948' } },
      { row: { wet: 'JW', geboortedatum: null } },
    ],
    rejected: [
      {
        row: { wet: 'JW', geboortedatum: '01-07-2008' },
        says: 'Deze cliënt krijgt jeugdhulp en is 18 jaar.',
        ernst: 'S',
      },
      {
        row: { wet: 'JW', geboortedatum: '02-07-2003' },
        says: 'Deze cliënt krijgt jeugdhulp en is 22 jaar.',
        ernst: 'S',
      },
      {
        row: { wet: 'JW', geboortedatum: '01-07-2003' },
        says: 'Deze cliënt krijgt jeugdhulp en is 23 jaar.',
        ernst: 'W',
      },
    ],
  },
});
