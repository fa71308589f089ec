import { dutchDay } from '../wording';
import { leveringRule } from './rule';
import { tariefcellen } from './tariefcellen';

const CEL = { type: 'O', zwaarte: '1-2', intensiteit: 'G' };

export default leveringRule({
  code: 'T02',
  severity: 'W',
  title: 'Gat in de geldigheid van tarieven',
  explanation: 'Een arrangement dat in de tussentijd begint, heeft geen tarief en dus geen bedrag.',
  fix: 'Laat het nieuwe tarief aansluiten op het vorige. Gold er echt geen tarief, bevestig dat dan.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    const sheet = levering.sheets.Tarievenblad;
    if (sheet === null) return;
    const { cellen, skipped } = tariefcellen(sheet);
    report.looked(sheet.size - skipped, skipped);
    for (const { regels, mayLackOne } of cellen) {
      let largest = -Infinity;
      for (const { row, van, tot } of regels) {
        if (largest !== -Infinity && van > largest + 1 && !mayLackOne()) {
          const between = `Tussen ${dutchDay(largest)} en ${dutchDay(van)}`;
          const melding = `${between} geldt er geen tarief voor deze soort arrangement.`;
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
      {
        sheets: {
          Tarievenblad: [
            { ...CEL, geldig_van: '01-01-2024', geldig_tot: null },
            { ...CEL, geldig_van: '01-01-2026', geldig_tot: null },
          ],
        },
      },
      {
        sheets: {
          Tarievenblad: [
            { ...CEL, geldig_van: '01-01-2024', geldig_tot: '31-12-2024' },
            { ...CEL, zwaarte: '1 of 2', geldig_van: '01-01-2025', geldig_tot: '31-12-2025' },
            { ...CEL, geldig_van: '01-01-2026', geldig_tot: null },
          ],
        },
      },
    ],
    rejected: [
      {
        sheets: {
          Tarievenblad: [
            { ...CEL, geldig_van: '02-01-2026', geldig_tot: null },
            { ...CEL, geldig_van: '01-01-2025', geldig_tot: '31-12-2025' },
          ],
        },
        finds: [
          {
            blad: 'Tarievenblad',
            rij: 2,
            kolom: 'geldig_van',
            says: 'Tussen 31-12-2025 en 02-01-2026 geldt er geen tarief voor deze soort arrangement.',
          },
        ],
      },
    ],
  },
});
