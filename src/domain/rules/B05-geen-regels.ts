import { failedAt, valueAt } from '../levering/sheet-data';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'B05',
  severity: 'F',
  title: 'Er staan geen voorzieningen in de levering',
  explanation: 'Een lege levering kan bedoeld zijn, maar ook een mislukte uitvoer. Daarom moet u het zelf zeggen.',
  fix: 'Vul het blad Voorzieningen. Is er echt niets te leveren, zet dan op blad Levering lege_levering op J.',
  source: 'Ontwerp 2 en 3',
  find({ sheets }, _given, report) {
    if (sheets.Voorzieningen === null) return;
    const said = sheets.Levering?.columns.lege_levering;
    if (said !== undefined && failedAt(said, 0)) return report.looked(0, 1);
    report.looked(1);
    if (sheets.Voorzieningen.size > 0 || (said !== undefined && valueAt(said, 0) === 'J')) return;
    const melding = 'Op blad Voorzieningen staan geen regels, en er staat niet bij dat de levering leeg is.';
    report.hit({ blad: 'Voorzieningen', row: null, kolom: null, melding });
  },
  examples: {
    accepted: [
      {},
      { cells: { Voorzieningen: [['onzin', 'meer'], ['a', 1]] } },
      { sheets: { Voorzieningen: [], Levering: [{ lege_levering: 'J' }] } },
      { sheets: { Voorzieningen: [], Levering: [{ lege_levering: 'misschien' }] } },
      { cells: { Voorzieningen: [] }, sheets: { Levering: [{ lege_levering: 'j' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: null,
            kolom: null,
            says: 'Op blad Voorzieningen staan geen regels, en er staat niet bij dat de levering leeg is.',
          },
        ],
      },
      {
        cells: { Voorzieningen: [[]] },
        sheets: { Levering: [{ lege_levering: 'N' }] },
        finds: [{ blad: 'Voorzieningen', rij: null, kolom: null }],
      },
    ],
  },
});
