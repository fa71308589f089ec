import { exclusionsOf } from '../counting/exclusion';
import { costOfRow } from '../counting/cost-of-row';
import { dutchEuro } from '../wording';
import { leveringRule } from './rule';

/** One part in so many may differ. */
const ONE_IN = 20;

const kosten = (amount: number) => ({
  sheets: { Voorzieningen: [{ kosten: amount }] },
  settings: { controletotaal: 1000 },
});

export default leveringRule({
  code: 'L05',
  severity: 'W',
  needs: ['periode'],
  title: 'Kosten wijken meer dan 5 procent af van het controletotaal',
  explanation: 'Dit totaal komt uit uw financiële administratie. Een verschil wijst op ontbrekende of dubbele regels.',
  fix: 'Zoek het verschil op per wet en aanbieder. Klopt het, noteer dan de reden.',
  source: 'Ontwerp 3 en 4.12',
  find({ sheets: { Voorzieningen: sheet } }, { settings, periode }, report) {
    if (sheet === null || settings.controletotaal === null) return;
    report.looked(1);
    const control = Math.round(settings.controletotaal * 100);
    const { counts } = exclusionsOf(sheet, { quarterOf: () => periode });
    let total = 0;
    for (let row = 0; row < sheet.size; row++) if (counts(row)) total += costOfRow(sheet, row, periode);
    if (Math.abs(total - control) * ONE_IN <= control) return;
    const melding = `De kosten zijn samen ${dutchEuro(total)}, en het controletotaal is ${dutchEuro(control)}.`;
    report.hit({ blad: null, row: null, kolom: null, melding });
  },
  examples: {
    accepted: [
      {},
      kosten(1050),
      kosten(950),
      { sheets: { Voorzieningen: [{ kosten: 9999 }] } },
      // A row that does not count has no part in it.
      {
        sheets: { Voorzieningen: [{ kosten: 1000 }, { client_id: 'C-2', kosten: 500, begindatum: '01-10-2026', einddatum: null }] },
        settings: { controletotaal: 1000 },
      },
    ],
    rejected: [
      {
        ...kosten(1050.01),
        finds: [
          {
            blad: null,
            rij: null,
            kolom: null,
            says: 'De kosten zijn samen € 1.050,01, en het controletotaal is € 1.000,00.',
          },
        ],
      },
      { ...kosten(949.99), finds: [{ blad: null, rij: null, kolom: null }] },
    ],
  },
});
