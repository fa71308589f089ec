import { valueAt } from '../levering/sheet-data';
import { dutchDay } from '../wording';
import { askedPrices } from './arrangement-prices';
import { leveringRule } from './rule';
import { mayPrice, tariefregelsOf } from './tariefregels';

const YEAR = { geldig_van: '01-01-2026', geldig_tot: '31-12-2026' };
const OFFERTE = { type: 'OFFERTE', zwaarte: null, intensiteit: null, ...YEAR };

export default leveringRule({
  code: 'A13',
  severity: 'F',
  title: 'Offerte zonder bedrag',
  explanation:
    'Bij een offerte komt het bedrag niet uit de tarieven. Zonder offerte_bedrag zijn er geen kosten te berekenen.',
  fix: 'Vul offerte_bedrag in, of zet op het Tarievenblad een regel OFFERTE met een bedrag.',
  source: 'Ontwerp 1.4, 2 en 4.4',
  find(levering, { tarieven }, report) {
    const sheet = levering.sheets.Arrangementen;
    if (sheet === null) return;
    const { asked, skipped } = askedPrices(levering, ['offerte_bedrag']);
    report.looked(sheet.size - skipped, skipped);
    const blad = levering.sheets.Tarievenblad;
    const regels = blad === null ? [] : tariefregelsOf(blad);
    for (const { row, question, offerte } of asked) {
      if (!offerte || valueAt(sheet.columns.offerte_bedrag, row) !== null) continue;
      if (tarieven.offerte(null, question) !== null) continue;
      const { duurklasse, aanbiederAgb: aanbieder, day } = question;
      const cel = { type: 'OFFERTE', zwaarte: null, intensiteit: null, duurklasse, aanbieder };
      if (regels.some((regel) => mayPrice(regel, cel, day))) continue;
      const melding = `Er is een offerte, maar geen bedrag: ook het Tarievenblad heeft er op ${dutchDay(day)} geen.`;
      report.hit({ blad: 'Arrangementen', row, kolom: 'offerte_bedrag', melding });
    }
  },
  examples: {
    accepted: [
      { sheets: { Arrangementen: [{ offerte: 'J', offerte_bedrag: 0 }] } },
      { sheets: { Arrangementen: [{ offerte: 'N', offerte_bedrag: null }] } },
      { sheets: { Arrangementen: [{ offerte: null, offerte_bedrag: null }] } },
      { sheets: { Arrangementen: [{ offerte: 'J', offerte_bedrag: 'veel' }] } },
      { sheets: { Arrangementen: [{ offerte: 'J', begindatum: '01-01-2026' }], Tarievenblad: [OFFERTE] } },
      { sheets: { Arrangementen: [{ offerte: 'J', begindatum: '31-12-2026' }], Tarievenblad: [OFFERTE] } },
      { sheets: { Arrangementen: [{ offerte: 'J' }], Tarievenblad: [{ ...OFFERTE, bedrag: 'veel' }] } },
    ],
    rejected: [
      {
        sheets: { Arrangementen: [{ offerte: 'J' }] },
        finds: [
          {
            blad: 'Arrangementen',
            rij: 2,
            kolom: 'offerte_bedrag',
            says: 'Er is een offerte, maar geen bedrag: ook het Tarievenblad heeft er op 01-01-2026 geen.',
          },
        ],
      },
      {
        sheets: { Arrangementen: [{ offerte: 'J', begindatum: '31-12-2025' }], Tarievenblad: [OFFERTE] },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'offerte_bedrag' }],
      },
      {
        sheets: { Arrangementen: [{ offerte: 'J' }], Tarievenblad: [{ ...OFFERTE, bedrag: null }] },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'offerte_bedrag' }],
      },
    ],
  },
});
