import { FORMATVERSIE } from '../levering/format/levering';
import { cellAt, stateAt, STATE } from '../levering/sheet-data';
import { cleanText } from '../levering/values/text';
import { shown } from '../wording';
import { leveringRule } from './rule';

const KNOWN = [FORMATVERSIE, '1,0', '1'];

export default leveringRule({
  code: 'B11',
  severity: 'F',
  title: 'Formatversie is onbekend',
  explanation: 'De versie bepaalt welke kolommen en codes gelden.',
  fix: 'Vul 1.0 in. Is de levering voor een nieuwere versie gemaakt, gebruik dan een nieuwere Waaier.',
  source: 'Ontwerp 2: AM-leverformaat 1.0',
  find({ sheets }, _given, report) {
    const written = sheets.Levering?.columns.formatversie;
    const isThere = written !== undefined && written.position !== null;
    if (!isThere || stateAt(written, 0) === STATE.error) return report.looked(0, 1);
    report.looked(1);
    const cell = cellAt(written, 0);
    if (cell === null || KNOWN.includes(cleanText(cell))) return;
    const melding = `De formatversie ${shown(cell)} is onbekend; deze Waaier kent ${FORMATVERSIE}.`;
    report.hit({ blad: 'Levering', row: 0, kolom: 'formatversie', melding });
  },
  examples: {
    accepted: [
      {},
      { sheets: { Levering: [{ formatversie: 1 }] } },
      { sheets: { Levering: [{ formatversie: '1,0' }] } },
      { sheets: { Levering: [{ formatversie: null }] } },
    ],
    rejected: [
      {
        sheets: { Levering: [{ formatversie: '1.1' }] },
        finds: [
          {
            blad: 'Levering',
            rij: 1,
            kolom: 'formatversie',
            says: 'De formatversie ‘1.1’ is onbekend; deze Waaier kent 1.0.',
          },
        ],
      },
      { sheets: { Levering: [{ formatversie: 2 }] }, finds: [{ blad: 'Levering', rij: 1, kolom: 'formatversie' }] },
    ],
  },
});
