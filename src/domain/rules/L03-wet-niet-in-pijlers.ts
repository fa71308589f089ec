import { failedAt, valueAt } from '../levering/sheet-data';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'L03',
  severity: 'W',
  title: 'Wet hoort niet bij de pijlers van de levering',
  explanation: 'Op blad Levering staat over welke wetten u levert. Deze regel valt daarbuiten.',
  fix: 'Voeg de wet toe bij pijlers op blad Levering, of haal de regel weg.',
  source: 'Ontwerp 2 en 3',
  find({ sheets }, _given, report) {
    const { Voorzieningen: rows, Levering: about } = sheets;
    if (rows === null) return;
    const pijlers = about === null ? null : valueAt(about.columns.pijlers, 0);
    const { wet } = rows.columns;
    if (pijlers === null || wet.position === null) return report.looked(0, rows.size);
    const isOutside = wet.values.map((value) => value !== null && !pijlers.includes(value));
    let skipped = 0;
    for (let row = 0; row < rows.size; row++) {
      if (failedAt(wet, row)) skipped++;
      if (isOutside[wet.codes[row] ?? 0] !== true) continue;
      const melding = `De wet ${valueAt(wet, row)} staat niet bij de pijlers (${pijlers.join(', ')}) op blad Levering.`;
      report.hit({ blad: 'Voorzieningen', row, kolom: 'wet', melding });
    }
    report.looked(rows.size - skipped, skipped);
  },
  examples: {
    accepted: [
      {},
      { sheets: { Levering: [{ pijlers: 'wmo; jw' }], Voorzieningen: [{ wet: 'JW' }] } },
      { sheets: { Levering: [{ pijlers: null }] } },
      { cells: { Levering: null } },
      { sheets: { Levering: [{ pijlers: 'JW' }], Voorzieningen: [{ wet: 'WLZ' }, { wet: null }] } },
    ],
    rejected: [
      {
        sheets: { Levering: [{ pijlers: 'JW,PW' }], Voorzieningen: [{ wet: 'JW' }, { wet: 'WMO' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'wet',
            says: 'De wet WMO staat niet bij de pijlers (JW, PW) op blad Levering.',
          },
        ],
      },
    ],
  },
});
