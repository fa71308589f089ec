import { shown } from '../wording';
import { reportRemarks } from './cells-in-state';
import { asWritten } from './repair';
import { leveringRule } from './rule';

/** A text as it shows where its spaces are. */
const spaced = (text: string): string => text.replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, '␣');

export default leveringRule({
  code: 'V04',
  severity: 'S',
  title: 'Spaties of hoofdletters zijn bij het lezen rechtgezet',
  explanation: 'De waarde is herkend, maar staat niet precies zo in het bestand.',
  fix: 'Zet de rechtgezette waarde in de cel, of laat het zo.',
  source: 'Ontwerp 3',
  find(levering, _given, report) {
    reportRemarks(levering, report, 'V04', {
      of: ({ failure }) => failure !== 'V05' && failure !== 'V07',
      says: ({ name, cells, values }, place) => {
        const value = values[place];
        if (name === 'client_id') return 'Het kenmerk van de cliënt is gelezen zonder de spaties eromheen.';
        const read = Array.isArray(value) ? value.join(',') : String(value);
        return `De waarde ${shown(spaced(String(cells[place])))} is gelezen als ${shown(read)}.`;
      },
    });
  },
  examples: {
    accepted: [
      {},
      {
        sheets: { Voorzieningen: [{ geslacht: 'man', leveringsvorm: 'ZIN' }, { geslacht: 1 }, { geslacht: 'Vrouw' }] },
      },
      { sheets: { Voorzieningen: [{ postcode: '9461 AB' }] } },
      { sheets: { Voorzieningen: [{ wet: 'PW', reden_einde: 'Werk gevonden' }, { productcode: 'huis' }] } },
      { sheets: { Voorzieningen: [{ leveringsvorm: ' natura ', wet: 'wlz' }] } },
      { sheets: { Voorzieningen: [{ kosten: ' 1.234,56 ', begindatum: ' 01-01-2026 ' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ postcode: '9461ab' }, { postcode: '9461\u00a0AB' }] },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'postcode', says: 'De waarde ‘9461ab’ is gelezen als ‘9461AB’.' },
          { blad: 'Voorzieningen', rij: 3, kolom: 'postcode' },
        ],
      },
      {
        sheets: { Voorzieningen: [{ wet: 'wmo' }, { wijkteam: 'Team Noord ' }, { gebiedscode: 'wk168000' }] },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'wet' },
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'wijkteam',
            says: 'De waarde ‘Team␣Noord␣’ is gelezen als ‘Team Noord’.',
          },
          { blad: 'Voorzieningen', rij: 4, kolom: 'gebiedscode' },
        ],
      },
      {
        sheets: {
          Levering: [{ periode: '2026k3' }],
          Voorzieningen: [{ productcode: '02a03', postcode: '9461  AB' }],
          Aggregaten: [{ periode: '2026k2' }],
        },
        finds: [
          { blad: 'Levering', rij: 4, kolom: 'periode', says: 'De waarde ‘2026k3’ is gelezen als ‘2026K3’.' },
          { blad: 'Voorzieningen', rij: 2, kolom: 'postcode', says: 'De waarde ‘9461␣␣AB’ is gelezen als ‘9461AB’.' },
          { blad: 'Voorzieningen', rij: 2, kolom: 'productcode' },
          { blad: 'Aggregaten', rij: 2, kolom: 'periode' },
        ],
      },
      {
        sheets: { Levering: [{ pijlers: 'wmo,jw' }], Voorzieningen: [{ client_id: ' C-1' }] },
        finds: [
          { blad: 'Levering', rij: 7, kolom: 'pijlers', says: 'De waarde ‘wmo,jw’ is gelezen als ‘WMO,JW’.' },
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'client_id',
            says: 'Het kenmerk van de cliënt is gelezen zonder de spaties eromheen.',
          },
        ],
      },
    ],
  },
  repair: {
    label: 'Schrijf de rechtgezette waarde terug',
    changesMeaning: false,
    mend: asWritten,
    examples: [
      {
        from: { sheets: { Voorzieningen: [{ postcode: '9461ab', wet: 'Wmo ' }, { client_id: 'C-2', leveringsvorm: ' Zin' }] } },
        mends: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'postcode', old: '9461ab', new: '9461AB' },
          { blad: 'Voorzieningen', rij: 2, kolom: 'wet', old: 'Wmo ', new: 'WMO' },
          { blad: 'Voorzieningen', rij: 3, kolom: 'leveringsvorm', old: ' Zin', new: 'ZIN' },
        ],
      },
      {
        from: { sheets: { Levering: [{ pijlers: 'wmo, jw' }] } },
        mends: [{ blad: 'Levering', rij: 7, kolom: 'pijlers', old: 'wmo, jw', new: 'WMO,JW' }],
      },
    ],
  },
});
