import { valueAt, type ColumnData, type SheetData } from '../levering/sheet-data';
import { shown } from '../wording';
import { cleanText } from '../levering/values/text';
import { bsnKind, reportBsns } from './bsn';
import { reportRemarks } from './cells-in-state';
import { asWritten } from './repair';
import { leveringRule } from './rule';

/** The Participatiewet has no list of reasons: there a single digit is whole. */
function isFree(sheet: SheetData, column: ColumnData, row: number): boolean {
  const wet = sheet.columns['wet'];
  return column.name === 'reden_einde' && wet !== undefined && valueAt(wet, row) === 'PW';
}

export default leveringRule({
  code: 'V03',
  severity: 'W',
  title: 'Voorloopnul is weggevallen',
  explanation: 'Excel haalt nullen vooraan weg als een code als getal is opgeslagen. Waaier leest de code met de nul.',
  fix: 'Maak van de kolom tekst en zet de nul terug.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    reportRemarks(levering, report, 'V03', {
      of: ({ failure }) => failure === 'V02' || failure === 'V06',
      except: isFree,
      says: ({ cells, values }, place) => {
        const read = shown(String(values[place]));
        return `De code ${shown(cells[place] ?? null)} mist een nul vooraan en is gelezen als ${read}.`;
      },
    });
    // These rows were already counted above.
    const uncounted = { hit: report.hit.bind(report), looked: () => undefined, room: report.room };
    reportBsns(levering, uncounted, (kind) =>
      kind === 'lostZero' ? 'Dit nummer van acht cijfers is een BSN zonder de nul vooraan.' : null,
    );
  },
  examples: {
    accepted: [
      {},
      { sheets: { Voorzieningen: [{ productcategorie: 10, frequentie: 2, eenheid: 16, geslacht: 1 }] } },
      { sheets: { Voorzieningen: [{ aanbieder_agb: 41123456, gemeentecode_woon: 1680 }] } },
      { sheets: { Voorzieningen: [{ wet: 'PW', productcategorie: 'PW01', reden_einde: 2 }] } },
      { sheets: { Voorzieningen: [{ client_id: 10000008 }, { client_id: 'C-2' }] } },
      { sheets: { Voorzieningen: [{ client_id: '123456782' }] } },
      { sheets: { Voorzieningen: [{ client_id: '123456782' }, { client_id: '999900006' }, { client_id: '123456789' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ productcategorie: 1, productcode: null }, { eenheid: '4' }, { reden_einde: 2 }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'productcategorie',
            says: 'De code ‘1’ mist een nul vooraan en is gelezen als ‘01’.',
          },
          { blad: 'Voorzieningen', rij: 3, kolom: 'eenheid' },
          { blad: 'Voorzieningen', rij: 4, kolom: 'reden_einde' },
        ],
      },
      {
        sheets: {
          Voorzieningen: [{ aanbieder_agb: 1234567 }, { wet: 'PW', gemeentecode_woon: 344 }, { gemeentecode_woon: '34' }],
        },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'aanbieder_agb' },
          { blad: 'Voorzieningen', rij: 3, kolom: 'gemeentecode_woon' },
          { blad: 'Voorzieningen', rij: 4, kolom: 'gemeentecode_woon' },
        ],
      },
      {
        sheets: { Voorzieningen: [{ client_id: '123456782' }, { client_id: 10000008 }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'client_id',
            says: 'Dit nummer van acht cijfers is een BSN zonder de nul vooraan.',
          },
        ],
      },
    ],
  },
  repair: {
    label: 'Zet de nul terug, als tekst',
    changesMeaning: false,
    mend: (found) => {
      const isBsn = found.column.name === 'client_id' && found.cell !== null && bsnKind(found.cell) === 'lostZero';
      return isBsn && found.cell !== null ? `0${cleanText(found.cell)}` : asWritten(found);
    },
    examples: [
      {
        from: { sheets: { Voorzieningen: [{ productcategorie: 1, productcode: '01A01' }, { eenheid: '4' }] } },
        mends: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'productcategorie', old: 1, new: '01' },
          { blad: 'Voorzieningen', rij: 3, kolom: 'eenheid', old: '4', new: '04' },
        ],
      },
      {
        from: { sheets: { Voorzieningen: [{ client_id: 10000008 }] } },
        mends: [{ blad: 'Voorzieningen', rij: 2, kolom: 'client_id', old: 10000008, new: '010000008' }],
      },
    ],
  },
});
