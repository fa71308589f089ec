import { STATE } from '../levering/sheet-data';
import { shown } from '../wording';
import { reportCells } from './cells-in-state';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'B07',
  severity: 'F',
  title: 'Cel bevat een fout van Excel',
  explanation: 'De formule in deze cel heeft geen uitkomst. Er is dus geen waarde om mee te rekenen.',
  fix: 'Herstel de formule of vul de waarde zelf in.',
  source: 'Ontwerp 3',
  find(levering, _given, report) {
    reportCells(levering, report, {
      of: () => true,
      says: ({ cells, states }, place) =>
        states[place] === STATE.error ? `Deze cel bevat de Excel-fout ${shown(cells[place] ?? null)}.` : null,
    });
  },
  examples: {
    accepted: [{}, { sheets: { Voorzieningen: [{ product_omschrijving: '#1 begeleiding' }] } }],
    rejected: [
      {
        sheets: { Voorzieningen: [{ kosten: '#N/B', wijkteam: '#DEEL/0!' }] },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'kosten', says: 'Deze cel bevat de Excel-fout ‘#N/B’.' },
          { blad: 'Voorzieningen', rij: 2, kolom: 'wijkteam' },
        ],
      },
      {
        sheets: { Levering: [{ gemeentecode: '#REF!' }] },
        finds: [{ blad: 'Levering', rij: 2, kolom: 'gemeentecode' }],
      },
    ],
  },
});
