import { nearest, type CodeEntry } from '../codelijsten';
import { cleanText } from '../levering/values/text';
import { shown } from '../wording';
import { reportFailures } from './cells-in-state';
import { leveringRule } from './rule';

/** The part of a cell that no code stands for; a cell of several codes may hold one wrong part. */
function wrongPart(text: string, entries: readonly CodeEntry[]): string {
  const isKnown = (part: string): boolean => entries.some(({ code }) => code.toUpperCase() === part.toUpperCase());
  return text.split(/[,;]/u).map((part) => part.trim()).find((part) => part !== '' && !isKnown(part)) ?? text;
}

export default leveringRule({
  code: 'V06',
  severity: 'F',
  title: 'Waarde staat niet in de codelijst',
  explanation: 'Alleen de waarden uit de lijst zijn te tellen en met andere kwartalen te vergelijken.',
  fix: 'Kies een waarde uit de lijst. Waaier stelt er een voor als er één dichtbij ligt.',
  source: 'Ontwerp 2 en 3; iStandaarden iWmo/iJw 3.2',
  find(levering, _given, report) {
    reportFailures(levering, report, 'V06', ({ name, cells }, place, { allowed = [] }) => {
      const cell = cells[place] ?? null;
      const wrong = wrongPart(cell === null ? '' : cleanText(cell), allowed);
      const meant = nearest({ name, source: '', entries: allowed }, wrong);
      const advice = meant === null ? '.' : `; bedoelt u ${shown(meant)}?`;
      return `De waarde ${shown(wrong)} staat niet in de lijst van ${name}${advice}`;
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
});
