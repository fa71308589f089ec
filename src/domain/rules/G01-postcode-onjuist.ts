import { shown } from '../wording';
import { cleanText } from '../levering/values/text';
import { reportFailures } from './cells-in-state';
import { isAccepted } from './repair';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'G01',
  severity: 'F',
  title: 'Postcode heeft niet de juiste vorm',
  explanation: 'Met een onjuiste postcode is geen wijk te vinden.',
  fix: 'Schrijf de postcode als vier cijfers, niet beginnend met 0, en twee letters, zoals 9461AB.',
  source: 'Ontwerp 2 en 3; PostNL: geen SA, SD of SS',
  find(levering, _given, report) {
    reportFailures(
      levering,
      report,
      'G01',
      ({ cells }, place) => `De waarde ${shown(cells[place] ?? null)} is geen geldige postcode.`,
    );
  },
  examples: {
    accepted: [
      {},
      { sheets: { Voorzieningen: [{ postcode: '1000AA' }, { postcode: '9999 zz' }, { postcode: '1234SB' }] } },
      { sheets: { Voorzieningen: [{ postcode: '9461  AB' }] } },
      { sheets: { Wijkindeling: [{ postcode: 9461 }, { postcode: '9461AB' }] } },
    ],
    rejected: [
      {
        sheets: {
          Voorzieningen: [
            { postcode: '0999AA' },
            { postcode: '9461SA' },
            { postcode: '9461sd' },
            { postcode: '9461SS' },
          ],
        },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'postcode', says: 'De waarde ‘0999AA’ is geen geldige postcode.' },
          { blad: 'Voorzieningen', rij: 3, kolom: 'postcode' },
          { blad: 'Voorzieningen', rij: 4, kolom: 'postcode' },
          { blad: 'Voorzieningen', rij: 5, kolom: 'postcode' },
        ],
      },
      {
        sheets: { Voorzieningen: [{ postcode: '9461' }, { postcode: '9461.AB' }, { postcode: '9461A' }] },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'postcode' },
          { blad: 'Voorzieningen', rij: 3, kolom: 'postcode' },
          { blad: 'Voorzieningen', rij: 4, kolom: 'postcode' },
        ],
      },
    ],
  },
  repair: {
    label: 'Haal weg wat niet in een postcode hoort',
    changesMeaning: true,
    mend: (found) => {
      const tidied = found.cell === null ? null : cleanText(found.cell).replace(/[\s._-]+/gu, '').toUpperCase();
      return isAccepted(found, tidied) ? tidied : null;
    },
    examples: [
      {
        from: { sheets: { Voorzieningen: [{ postcode: '9461. AB' }, { client_id: 'C-2', postcode: '9461-ab.' }, { postcode: '9461A' }] } },
        mends: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'postcode', old: '9461. AB', new: '9461AB' },
          { blad: 'Voorzieningen', rij: 3, kolom: 'postcode', old: '9461-ab.', new: '9461AB' },
        ],
      },
    ],
  },
});
