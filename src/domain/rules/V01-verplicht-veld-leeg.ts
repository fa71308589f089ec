import { type ColumnData, type SheetData } from '../levering/sheet-data';
import { listedSheets } from './listed-sheets';
import { neededIn } from './needed-values';
import { columnsOf, leveringRule } from './rule';

/** Where a value of this column is to stand: there, or when it is absent in the first column that makes up for it. */
function standsIn(sheet: SheetData, column: ColumnData): ColumnData | null {
  if (column.position !== null) return column;
  const required = sheet.format.columns[column.name]?.required ?? false;
  const others = typeof required === 'object' ? required.columns : [];
  const found = others.map((name) => sheet.columns[name]).find((other) => (other?.position ?? null) !== null);
  return found ?? null;
}

export default leveringRule({
  code: 'V01',
  severity: 'F',
  title: 'Verplicht veld is leeg',
  explanation: 'Zonder deze waarde is de regel niet te plaatsen of te tellen.',
  fix: 'Vul de waarde in. Staat die niet in het bronsysteem, vraag hem dan na bij wie de regel invoerde.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    for (const [blad, sheet] of listedSheets(levering)) {
      for (const column of columnsOf(sheet)) {
        const needed = neededIn(sheet, sheet.format.columns[column.name]?.required ?? false);
        if (needed === null) continue;
        const place = standsIn(sheet, column);
        if (place === null) {
          report.looked(0, sheet.size);
          continue;
        }
        report.looked(sheet.size);
        for (let row = 0; row < sheet.size; row++) {
          if (place.codes[row] === 0 && needed(row)) {
            report.hit({ blad, row, kolom: place.name, melding: `De kolom ${place.name} is leeg.` });
          }
        }
      }
    }
  },
  examples: {
    accepted: [
      {},
      { sheets: { Voorzieningen: [{ postcode: null, gebiedscode: 'WK168001' }] } },
      { sheets: { Voorzieningen: [{ kosten: null }] } },
      { sheets: { Arrangementen: [{ type: null, rg2_huishouden: 'O', rg3_dagstructuur: 'O' }] } },
      { sheets: { Arrangementen: [{ type: null, rg2_huishouden: 'X' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{}, { client_id: null }] },
        finds: [{ blad: 'Voorzieningen', rij: 3, kolom: 'client_id', says: 'De kolom client_id is leeg.' }],
      },
      {
        sheets: { Voorzieningen: [{ postcode: null, gebiedscode: null }] },
        finds: [{ blad: 'Voorzieningen', rij: 2, kolom: 'postcode' }],
      },
      {
        cells: { Wijkindeling: [['postcode_van', 'postcode_tot', 'wijkcode'], ['9461', null, 'WK168001']] },
        finds: [{ blad: 'Wijkindeling', rij: 2, kolom: 'postcode_tot' }],
      },
      {
        cells: { Wijkindeling: [['postcode', 'postcode_van', 'wijkcode'], [null, '9461', 'WK168001']] },
        finds: [{ blad: 'Wijkindeling', rij: 2, kolom: 'postcode' }],
      },
      { sheets: { Levering: [{ periode: null }] }, finds: [{ blad: 'Levering', rij: 4, kolom: 'periode' }] },
      {
        sheets: { Voorzieningen: [{ begindatum: '   ' }] },
        finds: [{ blad: 'Voorzieningen', rij: 2, kolom: 'begindatum' }],
      },
    ],
  },
});
