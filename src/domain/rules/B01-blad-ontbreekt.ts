import { sheetFormats } from '../levering/format';
import type { SheetFormat } from '../levering/column';
import type { SheetName } from '../levering/sheet-data';
import { leveringRule } from './rule';

const required = (Object.values(sheetFormats) as readonly SheetFormat[]).filter((format) => format.required);

export default leveringRule({
  code: 'B01',
  severity: 'F',
  title: 'Verplicht blad ontbreekt',
  explanation: 'Zonder dit blad is niet te bepalen wat er wordt geleverd en over welk kwartaal.',
  fix: 'Neem het blad over uit het lege leverformaat en vul het in, of geef het blad met deze gegevens deze naam.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    for (const { name } of required) {
      report.looked(1);
      if (levering.sheets[name as SheetName] !== null) continue;
      report.hit({ blad: name as SheetName, row: null, kolom: null, melding: `Het blad ${name} ontbreekt.` });
    }
  },
  examples: {
    accepted: [{}, { sheets: { Voorzieningen: [] } }],
    rejected: [
      {
        cells: { Levering: null },
        finds: [{ blad: 'Levering', rij: null, kolom: null, says: 'Het blad Levering ontbreekt.' }],
      },
      { cells: { Voorzieningen: null }, finds: [{ blad: 'Voorzieningen', rij: null, kolom: null }] },
    ],
  },
});
