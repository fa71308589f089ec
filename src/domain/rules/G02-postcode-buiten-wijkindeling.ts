import { valueAt } from '../levering/sheet-data';
import { shown } from '../wording';
import { gemeenteVan } from './gemeente-van-gebied';
import { readableRows } from './readable-rows';
import { leveringRule } from './rule';

const INDELING = { Wijkindeling: [{ postcode: '9461' }] };

export default leveringRule({
  code: 'G02',
  severity: 'W',
  needs: ['gemeente'],
  title: 'Postcode staat niet in de Wijkindeling',
  explanation: 'Zonder wijk bij de postcode kan de regel onder ‘onbekend’ terechtkomen.',
  fix: 'Voeg de postcode toe aan blad Wijkindeling, of vul bij de regel in waar de cliënt woont.',
  source: 'Ontwerp 3 en 4.2',
  find({ sheets: { Voorzieningen: sheet } }, { gebieden, gemeentecode }, report) {
    if (sheet === null) return;
    const { postcode, gebiedscode, gemeentecode_woon } = sheet.columns;
    const { readable, skipped } = readableRows(sheet, ['postcode', 'gebiedscode', 'gemeentecode_woon'], report.room);
    report.looked(sheet.size - skipped, skipped);
    const isLost = postcode.values.map((value) => value !== null && gebieden.wijkOfPostcode(value) === null);
    const isElsewhere = (code: string | null): boolean => code !== null && code !== gemeentecode;
    const namesAnother = gebiedscode.values.map((value) => isElsewhere(value === null ? null : gemeenteVan(value)));
    for (let row = 0; row < sheet.size; row++) {
      if (readable[row] === 0 || isLost[postcode.codes[row] ?? 0] !== true) continue;
      if (namesAnother[gebiedscode.codes[row] ?? 0] === true || isElsewhere(valueAt(gemeentecode_woon, row))) continue;
      if (!gebieden.heeftIndeling) {
        const melding = 'Er is geen blad Wijkindeling met regels: van een postcode is de wijk niet te bepalen.';
        return report.hit({ blad: null, row: null, kolom: null, melding });
      }
      const melding = `De postcode ${shown(valueAt(postcode, row))} staat niet op blad Wijkindeling.`;
      report.hit({ blad: 'Voorzieningen', row, kolom: 'postcode', melding });
    }
  },
  examples: {
    accepted: [
      { sheets: { ...INDELING, Voorzieningen: [{ postcode: '9461AB' }, { postcode: null }, { postcode: '94' }] } },
      {
        sheets: {
          ...INDELING,
          Voorzieningen: [
            { postcode: '9401AB', gebiedscode: 'WK010600', gemeentecode_woon: null },
            { postcode: '9401AB', gebiedscode: null, gemeentecode_woon: '0106' },
          ],
        },
      },
      { sheets: { Voorzieningen: [{ postcode: null }] } },
      { sheets: { ...INDELING, Voorzieningen: [{ postcode: '9462AB', gebiedscode: 'x', gemeentecode_woon: null }] } },
    ],
    rejected: [
      {
        sheets: {
          ...INDELING,
          Voorzieningen: [{}, { postcode: '9462AB' }, { postcode: '9462AC', gemeentecode_woon: null }],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'postcode',
            says: 'De postcode ‘9462AB’ staat niet op blad Wijkindeling.',
          },
          { blad: 'Voorzieningen', rij: 4, kolom: 'postcode' },
        ],
      },
      {
        sheets: { Voorzieningen: [{}, {}] },
        finds: [
          {
            blad: null,
            rij: null,
            kolom: null,
            says: 'Er is geen blad Wijkindeling met regels: van een postcode is de wijk niet te bepalen.',
          },
        ],
      },
    ],
  },
});
