import { stateAt, STATE } from '../levering/sheet-data';
import { dataIn } from './data-block';
import { sheetsWithRows } from './listed-sheets';
import { columnsOf, leveringRule } from './rule';

export default leveringRule({
  code: 'B08',
  severity: 'W',
  title: 'Formule in een kolom met gegevens',
  explanation: 'Waaier gebruikt de uitkomst van nu. Bij een andere bron of een ander kwartaal kan die veranderen.',
  fix: 'Vervang de formule door haar uitkomst (kopiëren en plakken als waarde), of bevestig dat zij klopt.',
  source: 'Ontwerp 3',
  find(levering, _given, report) {
    for (const [blad, sheet] of sheetsWithRows(levering)) {
      report.looked(sheet.size * columnsOf(sheet).filter(({ position }) => position !== null).length);
      for (const rect of sheet.source.formulas ?? []) {
        const { fromRow, toRow, columns } = dataIn(sheet, rect);
        for (let row = fromRow; row < toRow; row++) {
          for (const column of columns) {
            // A formula without a result is B07.
            if (stateAt(column, row) === STATE.error) continue;
            const melding = `In kolom ${column.name} staat een formule; haar uitkomst is gebruikt.`;
            report.hit({ blad, row, kolom: column.name, melding });
          }
        }
      }
    }
  },
  examples: {
    accepted: [
      {},
      { facts: { Voorzieningen: { formulas: [{ top: 0, left: 0, rows: 1, columns: 5 }] } } },
      { facts: { Voorzieningen: { formulas: [{ top: 2, left: 0, rows: 1, columns: 5 }] } } },
      { facts: { Voorzieningen: { formulas: [{ top: 1, left: 28, rows: 1, columns: 1 }] } } },
      {
        sheets: { Voorzieningen: [{ client_id: '#N/B' }] },
        facts: { Voorzieningen: { formulas: [{ top: 1, left: 0, rows: 1, columns: 1 }] } },
      },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{}, {}, {}] },
        facts: {
          Voorzieningen: {
            formulas: [{ top: 2, left: 0, rows: 2, columns: 1 }, { top: 1, left: 27, rows: 1, columns: 2 }],
          },
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'herindicatie',
            says: 'In kolom herindicatie staat een formule; haar uitkomst is gebruikt.',
          },
          { blad: 'Voorzieningen', rij: 3, kolom: 'client_id' },
          { blad: 'Voorzieningen', rij: 4, kolom: 'client_id' },
        ],
      },
    ],
  },
  repair: {
    label: 'Vervang de formule door haar uitkomst',
    changesMeaning: false,
    mend: ({ cell }) => cell,
    examples: [
      {
        from: {
          sheets: { Voorzieningen: [{ kosten: 12.5 }] },
          facts: { Voorzieningen: { formulas: [{ top: 1, left: 23, rows: 1, columns: 1 }] } },
        },
        mends: [{ blad: 'Voorzieningen', rij: 2, kolom: 'kosten', old: 12.5, new: 12.5 }],
      },
    ],
  },
});
