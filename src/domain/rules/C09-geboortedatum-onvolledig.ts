import { dutchDay, shown } from '../wording';
import { reportRemarks } from './cells-in-state';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'C09',
  severity: 'S',
  title: 'Geboortedatum is niet volledig',
  explanation: 'Voor de leeftijd rekent Waaier met 1 juli als de maand ontbreekt, en met de 15e als de dag ontbreekt.',
  fix: 'Vul de hele datum in als die bekend is; anders kan het zo blijven.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    reportRemarks(levering, report, 'C09', {
      of: (_, name) => name === 'geboortedatum',
      says: ({ cells, values }, place) => {
        const day = dutchDay(values[place] as number);
        return `De geboortedatum ${shown(String(cells[place]))} is niet volledig; gerekend is met ${day}.`;
      },
    });
  },
  examples: {
    accepted: [
      {},
      {
        sheets: {
          Voorzieningen: [{ geboortedatum: '01-07-1948' }, { geboortedatum: 17715 }, { geboortedatum: '19480701' }],
        },
      },
    ],
    rejected: [
      {
        sheets: {
          Voorzieningen: [{ geboortedatum: 1948 }, { geboortedatum: '19480500' }, { geboortedatum: '19480000' }],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'geboortedatum',
            says: 'De geboortedatum ‘1948’ is niet volledig; gerekend is met 01-07-1948.',
          },
          { blad: 'Voorzieningen', rij: 3, kolom: 'geboortedatum' },
          { blad: 'Voorzieningen', rij: 4, kolom: 'geboortedatum' },
        ],
      },
    ],
  },
});
