import { sheetsWithRows } from './listed-sheets';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'B06',
  severity: 'W',
  title: 'Er zijn verborgen of weggefilterde rijen',
  explanation: 'Ook wat u niet ziet, telt mee.',
  fix: 'Zet het filter uit en maak de rijen zichtbaar. Horen ze niet in de levering, verwijder ze dan.',
  source: 'Ontwerp 3',
  find(levering, _given, report) {
    for (const [blad, sheet] of sheetsWithRows(levering)) {
      report.looked(1);
      const hidden = new Set(sheet.source.hiddenRows ?? []);
      if (hidden.size === 0) continue;
      const count = sheet.rowNumbers.reduce((sum, rij) => sum + (hidden.has(rij - 1) ? 1 : 0), 0);
      if (count === 0) continue;
      const isOne = count === 1;
      const what = isOne ? 'is 1 rij met gegevens' : `zijn ${count} rijen met gegevens`;
      const also = isOne ? 'die telt wel mee' : 'ze tellen wel mee';
      const melding = `Op blad ${blad} ${what} verborgen of weggefilterd; ${also}.`;
      report.hit({ blad, row: null, kolom: null, melding });
    }
  },
  examples: {
    accepted: [
      {},
      { facts: { Voorzieningen: { hiddenRows: [] } } },
      { facts: { Voorzieningen: { hiddenRows: [0, 2, 7] } } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{}, {}, {}] },
        facts: { Voorzieningen: { hiddenRows: [0, 1, 3] } },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: null,
            kolom: null,
            says: 'Op blad Voorzieningen zijn 2 rijen met gegevens verborgen of weggefilterd; ze tellen wel mee.',
          },
        ],
      },
      {
        facts: { Voorzieningen: { hiddenRows: [1] } },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: null,
            kolom: null,
            says: 'Op blad Voorzieningen is 1 rij met gegevens verborgen of weggefilterd; die telt wel mee.',
          },
        ],
      },
    ],
  },
});
