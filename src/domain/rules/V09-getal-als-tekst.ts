import { dutchEuro, dutchNumber, shown } from '../wording';
import { reportRemarks } from './cells-in-state';
import { asWritten } from './repair';
import { leveringRule } from './rule';

const COLUMNS = ['volume', 'tarief', 'kosten'];

export default leveringRule({
  code: 'V09',
  severity: 'S',
  title: 'Getal is opgeslagen als tekst',
  explanation: 'Waaier leest het getal goed, maar Excel telt een tekst niet mee in een som.',
  fix: 'Maak er een getal van, of laat het zo.',
  source: 'Ontwerp 3',
  find(levering, _given, report) {
    reportRemarks(levering, report, 'V09', {
      of: (_, name) => COLUMNS.includes(name),
      says: ({ name, cells, values }, place) => {
        const value = values[place] as number;
        const read = name === 'volume' ? dutchNumber(value) : dutchEuro(value);
        return `Het getal ${shown(cells[place] ?? null)} staat er als tekst en is gelezen als ${read}.`;
      },
      unlisted: levering.textOnly,
    });
  },
  examples: {
    accepted: [
      {},
      { sheets: { Voorzieningen: [{ kosten: 'nihil', toewijzingnummer: '300145' }] } },
      { textOnly: true, sheets: { Voorzieningen: [{ kosten: '12,50' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ kosten: '€ 1.234,56', tarief: '58.20', volume: '3' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'kosten',
            says: 'Het getal ‘€ 1.234,56’ staat er als tekst en is gelezen als € 1.234,56.',
          },
          { blad: 'Voorzieningen', rij: 2, kolom: 'tarief', says: 'Het getal ‘58.20’ staat er als tekst en is gelezen als € 58,20.' },
          { blad: 'Voorzieningen', rij: 2, kolom: 'volume', says: 'Het getal ‘3’ staat er als tekst en is gelezen als 3.' },
        ],
      },
    ],
  },
  repair: {
    label: 'Maak er een getal van',
    changesMeaning: false,
    mend: asWritten,
    examples: [
      {
        from: { sheets: { Voorzieningen: [{ kosten: '€ 1.234,56', tarief: '58.20', volume: 3 }] } },
        mends: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'kosten', old: '€ 1.234,56', new: 1234.56 },
          { blad: 'Voorzieningen', rij: 2, kolom: 'tarief', old: '58.20', new: 58.2 },
        ],
      },
    ],
  },
});
