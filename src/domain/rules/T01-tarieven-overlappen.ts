import { dutchDay } from '../wording';
import { leveringRule } from './rule';
import { tariefcellen } from './tariefcellen';

const CEL = { type: 'O', zwaarte: '1-2', intensiteit: 'G' };

export default leveringRule({
  code: 'T01',
  severity: 'F',
  title: 'Tarieven overlappen elkaar',
  explanation: 'Op één dag gelden dan twee bedragen voor hetzelfde arrangement. Welk bedrag telt, is niet te zeggen.',
  fix: 'Laat het eerdere tarief eindigen op de dag voor het nieuwe, of verwijder een van de twee.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    const sheet = levering.sheets.Tarievenblad;
    if (sheet === null) return;
    const { cellen, skipped } = tariefcellen(sheet);
    report.looked(sheet.size - skipped, skipped);
    for (const { regels } of cellen) {
      let largest = -Infinity;
      for (const { row, van, tot } of regels) {
        if (van <= largest) {
          const melding = `Op ${dutchDay(van)} geldt voor dezelfde soort arrangement al een ander tarief.`;
          report.hit({ blad: 'Tarievenblad', row, kolom: 'geldig_van', melding });
        }
        largest = Math.max(largest, tot ?? Infinity);
      }
    }
  },
  examples: {
    accepted: [
      {
        sheets: {
          Tarievenblad: [
            { ...CEL, geldig_van: '01-01-2025', geldig_tot: '31-12-2025' },
            { ...CEL, geldig_van: '01-01-2026', geldig_tot: null },
          ],
        },
      },
      { sheets: { Tarievenblad: [CEL, { ...CEL, intensiteit: '+' }, { ...CEL, duurklasse: '<1' }] } },
      { sheets: { Tarievenblad: [CEL, { ...CEL, aanbieder_agb: '41123456' }] } },
      { sheets: { Tarievenblad: [CEL, { ...CEL, geldig_tot: 'later' }] } },
    ],
    rejected: [
      {
        sheets: {
          Tarievenblad: [
            { ...CEL, geldig_van: '31-12-2025', geldig_tot: null },
            { ...CEL, geldig_van: '01-01-2025', geldig_tot: '31-12-2025' },
          ],
        },
        finds: [
          {
            blad: 'Tarievenblad',
            rij: 2,
            kolom: 'geldig_van',
            says: 'Op 31-12-2025 geldt voor dezelfde soort arrangement al een ander tarief.',
          },
        ],
      },
      {
        sheets: {
          Tarievenblad: [
            { type: 'EHS', zwaarte: null, intensiteit: null, per: 'keer' },
            { type: 'EHS', zwaarte: null, intensiteit: null, per: 'keer', bedrag: 90 },
          ],
        },
        finds: [{ blad: 'Tarievenblad', rij: 3, kolom: 'geldig_van' }],
      },
    ],
  },
});
