import { blockAddress, dataIn } from './data-block';
import { sheetsWithRows } from './listed-sheets';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'B09',
  severity: 'F',
  title: 'Samengevoegde cellen tussen de gegevens',
  explanation: 'Van samengevoegde cellen heeft alleen de eerste een waarde; de andere zijn leeg.',
  fix: 'Splits de cellen en vul in elke rij de eigen waarde in.',
  source: 'Ontwerp 3',
  find(levering, _given, report) {
    for (const [blad, sheet] of sheetsWithRows(levering)) {
      const merged = sheet.source.merged ?? [];
      report.looked(sheet.size);
      for (const rect of merged) {
        const { fromRow, toRow, columns } = dataIn(sheet, rect);
        const [leftmost] = columns;
        if (leftmost === undefined || fromRow >= toRow) continue;
        const cel = blockAddress(rect);
        const melding = `De cellen ${cel} op blad ${blad} zijn samengevoegd.`;
        report.hit({ blad, row: fromRow, kolom: leftmost.name, cel, melding });
      }
    }
  },
  examples: {
    accepted: [
      {},
      { facts: { Voorzieningen: { merged: [{ top: 0, left: 0, rows: 1, columns: 3 }] } } },
      { facts: { Voorzieningen: { merged: [{ top: 2, left: 0, rows: 2, columns: 3 }] } } },
      { facts: { Voorzieningen: { merged: [{ top: 1, left: 28, rows: 1, columns: 2 }] } } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{}, {}, {}] },
        facts: { Voorzieningen: { merged: [{ top: 2, left: 2, rows: 2, columns: 2 }] } },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'geboortedatum',
            says: 'De cellen C3:D4 op blad Voorzieningen zijn samengevoegd.',
          },
        ],
      },
    ],
  },
});
