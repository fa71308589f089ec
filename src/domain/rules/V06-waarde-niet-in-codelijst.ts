import { cleanText } from '../levering/values/text';
import { shown } from '../wording';
import { reportFailures } from './cells-in-state';
import { isAccepted } from './repair';
import { leveringRule } from './rule';
import { wrongCode, wrongCodeIn } from './wrong-code';

export default leveringRule({
  code: 'V06',
  severity: 'F',
  title: 'Waarde staat niet in de codelijst',
  explanation: 'Alleen de waarden uit de lijst zijn te tellen en met andere kwartalen te vergelijken.',
  fix: 'Kies een waarde uit de lijst. Ligt er één dichtbij, dan staat die in de melding.',
  source: 'Ontwerp 2 en 3; iStandaarden iWmo/iJw 3.2',
  find(levering, _given, report) {
    reportFailures(levering, report, 'V06', ({ name, cells }, place, { allowed = [] }) => {
      const cell = cells[place] ?? null;
      const { text, meant } = wrongCode(name, cell === null ? '' : cleanText(cell), allowed);
      const advice = meant === null ? '.' : `; bedoelt u ${shown(meant)}?`;
      return `De waarde ${shown(text)} staat niet in de lijst van ${name}${advice}`;
    });
  },
  examples: {
    accepted: [
      {},
      { sheets: { Voorzieningen: [{ geslacht: 'man', leveringsvorm: 'zin', uitvoerder: 'Professioneel' }] } },
      { sheets: { Voorzieningen: [{ productcategorie: '99', reden_einde: '99' }] } },
      { sheets: { Levering: [{ pijlers: 'WMO; JW', gemeentecode: '99', formatversie: '7' }] } },
      { sheets: { Productcatalogus: [{ leefdomein: 'XXX', cirkel: 'Q' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ wet: 'WLZ' }, { leveringsvorm: 'ZNI' }, { geslacht: 'X' }, { eenheid: '05' }] },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'wet', says: 'De waarde ‘WLZ’ staat niet in de lijst van wet.' },
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'leveringsvorm',
            says: 'De waarde ‘ZNI’ staat niet in de lijst van leveringsvorm; bedoelt u ‘ZIN’?',
          },
          { blad: 'Voorzieningen', rij: 4, kolom: 'geslacht' },
          { blad: 'Voorzieningen', rij: 5, kolom: 'eenheid' },
        ],
      },
      {
        sheets: { Levering: [{ pijlers: 'WMO,WLZ' }] },
        finds: [
          { blad: 'Levering', rij: 7, kolom: 'pijlers', says: 'De waarde ‘WLZ’ staat niet in de lijst van pijlers.' },
        ],
      },
    ],
  },
  repair: {
    label: 'Vervang door de code die bedoeld is',
    changesMeaning: true,
    mend: (found, chosen) => {
      const wrong = wrongCodeIn(found);
      const code = wrong === null ? null : (chosen(found.column.name, wrong.text) ?? wrong.meant);
      if (wrong === null || code === null || found.cell === null) return null;
      const mended = cleanText(found.cell).replace(wrong.text, () => code).toUpperCase();
      const whole = wrong.text === cleanText(found.cell) ? code : mended;
      return isAccepted(found, whole) ? whole : null;
    },
    examples: [
      {
        from: { sheets: { Voorzieningen: [{ leveringsvorm: 'ZNI' }, { leveringsvorm: 'X' }] } },
        mends: [{ blad: 'Voorzieningen', rij: 2, kolom: 'leveringsvorm', old: 'ZNI', new: 'ZIN' }],
      },
      {
        from: { sheets: { Voorzieningen: [{ uitvoerder: 'proffesioneel' }, { uitvoerder: 'profesioneel' }] } },
        mends: [
          { blad: 'Voorzieningen', rij: 3, kolom: 'uitvoerder', old: 'profesioneel', new: 'professioneel' },
        ],
      },
      {
        from: { sheets: { Levering: [{ pijlers: 'WMOO; jw' }] } },
        mends: [{ blad: 'Levering', rij: 7, kolom: 'pijlers', old: 'WMOO; jw', new: 'WMO; JW' }],
      },
    ],
  },
});
