import { type ColumnData, type SheetData } from '../levering/sheet-data';
import { dataIn } from './data-block';
import { listedSheets } from './listed-sheets';
import { neededIn, NO_ROW } from './needed-values';
import { columnsOf, leveringRule } from './rule';

/** The place of the empty cell among the distinct cells of a column. */
const EMPTY = 0;

/** Where a value of this column is to stand: there, or when it is absent in the first column that makes up for it. */
function standsIn(sheet: SheetData, column: ColumnData): ColumnData | null {
  if (column.position !== null) return column;
  const required = sheet.format.columns[column.name]?.required ?? false;
  const others = typeof required === 'object' ? required.columns : [];
  const found = others.map((name) => sheet.columns[name]).find((other) => (other?.position ?? null) !== null);
  return found ?? null;
}

/** Rows by column of which the cell is empty because it was merged with another: that is B09. */
function mergedAway(sheet: SheetData): ReadonlyMap<string, ReadonlySet<number>> {
  const away = new Map<string, Set<number>>();
  for (const rect of sheet.source.merged ?? []) {
    const { fromRow, toRow, columns } = dataIn(sheet, rect);
    for (const { name, position } of columns) {
      const rows = away.get(name) ?? new Set();
      away.set(name, rows);
      for (let row = fromRow; row < toRow; row++) {
        const holdsTheValue = position === rect.left && sheet.rowNumbers[row] === rect.top + 1;
        if (!holdsTheValue) rows.add(row);
      }
    }
  }
  return away;
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
      const away = mergedAway(sheet);
      for (const column of columnsOf(sheet)) {
        const needed = neededIn(sheet, sheet.format.columns[column.name]?.required ?? false);
        if (needed === null) continue;
        const place = standsIn(sheet, column);
        if (place === null) {
          report.looked(0, sheet.size);
          continue;
        }
        report.looked(sheet.size);
        if (needed === NO_ROW) continue;
        for (let row = place.codes.indexOf(EMPTY); row >= 0; row = place.codes.indexOf(EMPTY, row + 1)) {
          if (needed(row) && away.get(place.name)?.has(row) !== true) {
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
      { cells: { Voorzieningen: [['client_id', 'wet'], ['C-1', 'WMO']] } },
      { sheets: { Arrangementen: [{ type: null, rg2_huishouden: 'O', rg3_dagstructuur: 'O' }] } },
      { sheets: { Arrangementen: [{ type: null, rg2_huishouden: 'X' }] } },
      {
        sheets: { Voorzieningen: [{}, { client_id: null }] },
        facts: { Voorzieningen: { merged: [{ top: 1, left: 0, rows: 2, columns: 1 }] } },
      },
      {
        sheets: { Voorzieningen: [{ wet: 'WMO', productcategorie: null }] },
        facts: { Voorzieningen: { merged: [{ top: 1, left: 8, rows: 1, columns: 2 }] } },
      },
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
      {
        sheets: { Voorzieningen: [{ client_id: null }, { client_id: null }, { client_id: null }] },
        facts: { Voorzieningen: { merged: [{ top: 1, left: 0, rows: 2, columns: 1 }] } },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'client_id' },
          { blad: 'Voorzieningen', rij: 4, kolom: 'client_id' },
        ],
      },
      { sheets: { Levering: [{ periode: null }] }, finds: [{ blad: 'Levering', rij: 4, kolom: 'periode' }] },
      {
        sheets: { Voorzieningen: [{ begindatum: '   ' }] },
        finds: [{ blad: 'Voorzieningen', rij: 2, kolom: 'begindatum' }],
      },
    ],
  },
});
