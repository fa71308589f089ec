import { reportBsns } from './bsn';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'C02',
  severity: 'W',
  title: 'BSN is een testnummer',
  explanation: 'Deze nummers zijn bedoeld om systemen te testen. De regel gaat dan niet over een inwoner.',
  fix: 'Haal de testregel weg, of vul het echte nummer in.',
  source: 'Ontwerp 3; testreeks 999900006 tot en met 999999990',
  find(levering, _given, report) {
    reportBsns(levering, report, (kind) => (kind === 'test' ? 'Dit is een BSN uit de reeks voor tests.' : null));
  },
  examples: {
    accepted: [
      {},
      { sheets: { Voorzieningen: [{ client_id: '123456782' }] } },
      {
        sheets: { Voorzieningen: [{ client_id: '123456782' }, { client_id: '111222333' }, { client_id: '999999999' }] },
      },
      { sheets: { Voorzieningen: [{ client_id: '999900006' }, { client_id: 'C-2' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ client_id: '999900006' }, { client_id: 999999990 }] },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'client_id', says: 'Dit is een BSN uit de reeks voor tests.' },
          { blad: 'Voorzieningen', rij: 3, kolom: 'client_id' },
        ],
      },
    ],
  },
});
