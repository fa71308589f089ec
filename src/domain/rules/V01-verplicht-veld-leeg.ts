import type { Required } from '../levering/column';
import { cellAt, valueAt, type SheetData, type SheetName } from '../levering/sheet-data';
import { columnsOf, leveringRule } from './rule';

type RowNeeds = (row: number) => boolean;

/** Whether a row must have a value in a column with this requirement. */
function neededIn(sheet: SheetData, required: Required): RowNeeds | null {
  if (required === true) return () => true;
  if (required === false || required === 'column') return null;
  let row = 0;
  const view = {
    filled: (name: string) => {
      const column = sheet.columns[name];
      return column !== undefined && cellAt(column, row) !== null;
    },
    value: (name: string) => {
      const column = sheet.columns[name];
      return column === undefined ? null : valueAt(column, row);
    },
  };
  return (at) => {
    row = at;
    return !required.unless(view);
  };
}

export default leveringRule({
  code: 'V01',
  severity: 'F',
  title: 'Verplicht veld is leeg',
  explanation: 'Zonder deze waarde is de regel niet te plaatsen of te tellen.',
  fix: 'Vul de waarde in. Staat die niet in het bronsysteem, vraag hem dan na bij wie de regel invoerde.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    for (const [blad, sheet] of Object.entries(levering.sheets) as [SheetName, SheetData | null][]) {
      if (sheet === null || blad === 'Historie') continue;
      for (const column of columnsOf(sheet)) {
        const needed = neededIn(sheet, sheet.format.columns[column.name]?.required ?? false);
        if (needed === null) continue;
        if (column.position === null) {
          report.looked(0, sheet.size);
          continue;
        }
        report.looked(sheet.size);
        for (let row = 0; row < sheet.size; row++) {
          if (cellAt(column, row) === null && needed(row)) {
            report.hit({ blad, row, kolom: column.name, melding: `De kolom ${column.name} is leeg.` });
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
      { sheets: { Levering: [{ periode: null }] }, finds: [{ blad: 'Levering', rij: 4, kolom: 'periode' }] },
      { sheets: { Voorzieningen: [{ begindatum: '   ' }] }, finds: [{ blad: 'Voorzieningen', rij: 2, kolom: 'begindatum' }] },
    ],
  },
});
