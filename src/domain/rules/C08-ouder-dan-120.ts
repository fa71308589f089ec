import { dutchDay } from '../wording';
import { hasReached } from './reached-age';
import { rowRule } from './rule';

/** The workbook shows the geboortedatum of the first row as a date. */
const AS_DATE = { facts: { Voorzieningen: { dates: [{ top: 1, left: 2, rows: 1, columns: 1 }] } } };

export default rowRule({
  code: 'C08',
  severity: 'F',
  needs: ['periode'],
  sheets: ['Voorzieningen'],
  columns: ['geboortedatum'],
  title: 'Cliënt is ouder dan 120 jaar',
  holds: ({ geboortedatum }, { periode }) => geboortedatum === null || !hasReached(geboortedatum, 121, periode),
  message: ({ geboortedatum }, { periode }) =>
    `Met geboortedatum ${dutchDay(geboortedatum)} is de cliënt ouder dan 120 jaar op ${dutchDay(periode.eerste)}.`,
  explanation: 'Waarschijnlijk staat het verkeerde jaar in de geboortedatum, of een datum die onbekend betekent.',
  fix: 'Zoek de geboortedatum op in het bronsysteem. Is alleen het jaar bekend, vul dan het jaar in.',
  source: 'Ontwerp 3',
  examples: {
    accepted: [
      { row: { geboortedatum: '02-07-1905' } },
      { row: { geboortedatum: '1906' } },
      { row: { geboortedatum: 2010 }, with: AS_DATE },
      { row: { geboortedatum: 2009 } },
      { row: { geboortedatum: null } },
    ],
    rejected: [
      {
        row: { geboortedatum: '14-05-1848' },
        says: 'Met geboortedatum 14-05-1848 is de cliënt ouder dan 120 jaar op 01-07-2026.',
      },
      {
        row: { geboortedatum: '01-07-1905' },
        says: 'Met geboortedatum 01-07-1905 is de cliënt ouder dan 120 jaar op 01-07-2026.',
      },
      {
        row: { geboortedatum: 2009 },
        with: AS_DATE,
        says: 'Met geboortedatum 01-07-1905 is de cliënt ouder dan 120 jaar op 01-07-2026.',
      },
      {
        row: { geboortedatum: 1905 },
        says: 'Met geboortedatum 01-07-1905 is de cliënt ouder dan 120 jaar op 01-07-2026.',
      },
      {
        row: { geboortedatum: '1905' },
        says: 'Met geboortedatum 01-07-1905 is de cliënt ouder dan 120 jaar op 01-07-2026.',
      },
    ],
  },
});
