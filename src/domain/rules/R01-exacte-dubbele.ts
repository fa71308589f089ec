import { laterDoubles } from './exact-doubles';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'R01',
  severity: 'F',
  title: 'Regel staat er dubbel',
  explanation: 'Een regel die in alle kolommen gelijk is aan een eerdere telt anders twee keer, ook in de kosten.',
  fix: 'Verwijder de dubbele regel. Zijn het echt twee voorzieningen, geef ze dan elk hun eigen toewijzingnummer.',
  source: 'Ontwerp 3 en 4.1',
  find(levering, _given, report) {
    const sheet = levering.sheets.Voorzieningen;
    if (sheet === null) return;
    report.looked(sheet.size);
    const melding = 'Deze regel is in alle kolommen gelijk aan een eerdere regel.';
    const doubles = laterDoubles(sheet);
    for (let row = 0; row < doubles.length; row++) {
      if (doubles[row] === 1) report.hit({ blad: 'Voorzieningen', row, kolom: 'client_id', melding });
    }
  },
  examples: {
    accepted: [
      { cells: { Voorzieningen: [['onzin', 'meer'], ['a', 1], ['b', 2]] } },
      {},
      { sheets: { Voorzieningen: [{}, { wijkteam: 'Team Zuid' }] } },
      { sheets: { Voorzieningen: [{}, { client_id: 'c-10027' }] } },
      { sheets: { Voorzieningen: [{}, { kosten: 2294.75 }] } },
      { sheets: { Arrangementen: [{}, {}] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{}, { wijkteam: 'Team Zuid' }, {}, {}] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 4,
            kolom: 'client_id',
            says: 'Deze regel is in alle kolommen gelijk aan een eerdere regel.',
          },
          { blad: 'Voorzieningen', rij: 5, kolom: 'client_id' },
        ],
      },
      {
        sheets: { Voorzieningen: [{}, { client_id: ' C-10027 ', wet: 'wmo', postcode: '9461 ab', volume: '3' }] },
        finds: [{ blad: 'Voorzieningen', rij: 3, kolom: 'client_id' }],
      },
    ],
  },
});
