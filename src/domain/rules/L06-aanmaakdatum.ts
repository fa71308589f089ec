import { valueAt } from '../levering/sheet-data';
import { dutchDay } from '../wording';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'L06',
  severity: 'F',
  title: 'Aanmaakdatum ligt in de toekomst of voor de periode',
  explanation: 'Een levering kan niet klaar zijn voordat het kwartaal begint, en ook niet na vandaag.',
  fix: 'Vul de dag in waarop de levering is gemaakt.',
  source: 'Ontwerp 2 en 3',
  find({ sheets }, given, report) {
    const gemaakt = sheets.Levering === null ? null : valueAt(sheets.Levering.columns.aanmaakdatum, 0);
    if (gemaakt === null) return report.looked(0, 1);
    report.looked(1);
    const place = { blad: 'Levering', row: 0, kolom: 'aanmaakdatum' } as const;
    const dag = dutchDay(gemaakt);
    if (gemaakt > given.vandaag) {
      return report.hit({ ...place, melding: `De aanmaakdatum (${dag}) ligt in de toekomst.` });
    }
    if (!given.has('periode') || gemaakt >= given.periode.eerste) return;
    const begin = dutchDay(given.periode.eerste);
    report.hit({ ...place, melding: `De aanmaakdatum (${dag}) ligt voor het begin van de periode (${begin}).` });
  },
  examples: {
    accepted: [
      {},
      { sheets: { Levering: [{ aanmaakdatum: '15-11-2026' }] } },
      { sheets: { Levering: [{ aanmaakdatum: '01-07-2026' }] } },
      { sheets: { Levering: [{ aanmaakdatum: null }] } },
      { cells: { Levering: null } },
      { sheets: { Levering: [{ aanmaakdatum: '30-06-2026', periode: 'onbekend' }] } },
    ],
    rejected: [
      {
        sheets: { Levering: [{ aanmaakdatum: '16-11-2026' }] },
        finds: [
          {
            blad: 'Levering',
            rij: 6,
            kolom: 'aanmaakdatum',
            says: 'De aanmaakdatum (16-11-2026) ligt in de toekomst.',
          },
        ],
      },
      {
        sheets: { Levering: [{ aanmaakdatum: '30-06-2026' }] },
        finds: [
          {
            blad: 'Levering',
            rij: 6,
            kolom: 'aanmaakdatum',
            says: 'De aanmaakdatum (30-06-2026) ligt voor het begin van de periode (01-07-2026).',
          },
        ],
      },
    ],
  },
});
