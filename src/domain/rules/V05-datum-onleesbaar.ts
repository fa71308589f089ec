import { STATE } from '../levering/sheet-data';
import { shown } from '../wording';
import { reportFailures } from './cells-in-state';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'V05',
  severity: 'F',
  title: 'Datum is niet te lezen of kan twee dagen betekenen',
  explanation: 'Zonder zekere datum is niet te bepalen in welk kwartaal de regel telt.',
  fix: 'Vul de datum in als dag-maand-jaar, met streepjes ertussen.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    reportFailures(levering, report, 'V05', ({ cells, states }, place) =>
      states[place] === STATE.ambiguous
        ? `Bij ${shown(cells[place] ?? null)} is niet te zien wat de dag is en wat de maand.`
        : `De waarde ${shown(cells[place] ?? null)} is geen datum die te lezen is.`,
    );
  },
  examples: {
    accepted: [
      {},
      { sheets: { Voorzieningen: [{ begindatum: '29-02-2024' }, { begindatum: 46023 }, { begindatum: 20260101 }] } },
      { sheets: { Voorzieningen: [{ begindatum: '03/04/2026' }, { begindatum: '13/04/2026' }] } },
      { sheets: { Voorzieningen: [{ begindatum: '04/04/2026' }] } },
      {
        sheets: {
          Voorzieningen: [{ geboortedatum: 1948 }, { geboortedatum: '19480500' }, { geboortedatum: '19480000' }],
        },
      },
      { sheets: { Voorzieningen: [{ einddatum: '#N/B' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ begindatum: '29-02-2025' }, { begindatum: 'begin 2026' }, { begindatum: 0 }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'begindatum',
            says: 'De waarde ‘29-02-2025’ is geen datum die te lezen is.',
          },
          { blad: 'Voorzieningen', rij: 3, kolom: 'begindatum' },
          { blad: 'Voorzieningen', rij: 4, kolom: 'begindatum' },
        ],
      },
      {
        sheets: { Voorzieningen: [{ begindatum: '03/04/2026' }, { begindatum: '04/04/2026' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'begindatum',
            says: 'Bij ‘03/04/2026’ is niet te zien wat de dag is en wat de maand.',
          },
        ],
      },
      {
        sheets: { Levering: [{ aanmaakdatum: 'okt 2026' }], Voorzieningen: [{ geboortedatum: '19481300' }] },
        finds: [
          { blad: 'Levering', rij: 6, kolom: 'aanmaakdatum' },
          { blad: 'Voorzieningen', rij: 2, kolom: 'geboortedatum' },
        ],
      },
    ],
  },
});
