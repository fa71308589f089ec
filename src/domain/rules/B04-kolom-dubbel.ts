import { reportHeaders } from './left-over-headers';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'B04',
  severity: 'F',
  title: 'Twee kolommen met dezelfde naam',
  explanation: 'Niet te zeggen is welke van de twee geldt.',
  fix: 'Verwijder een van beide kolommen of geef die een andere naam.',
  source: 'Ontwerp 3',
  find(levering, _given, report) {
    reportHeaders(levering, report, ({ repeats }, what, blad) =>
      repeats === null ? null : { kolom: repeats, melding: `${what} ${repeats} staat meer dan eens op blad ${blad}.` },
    );
  },
  examples: {
    accepted: [
      {},
      { cells: { Wijkindeling: [['postcode', 'wijkcode', 'gebiedscode'], ['9461', 'WK168001', 'WK168001']] } },
      { cells: { Wijkindeling: [['postcode', 'wijkcode', 'x', 'x'], ['9461', 'WK168001', 1, 2]] } },
    ],
    rejected: [
      {
        cells: { Wijkindeling: [['postcode', 'wijkcode', 'WijkCode'], ['9461', 'WK168001', 'WK168001']] },
        finds: [
          {
            blad: 'Wijkindeling',
            rij: null,
            kolom: 'wijkcode',
            says: 'De kolom wijkcode staat meer dan eens op blad Wijkindeling.',
          },
        ],
      },
      {
        cells: { Levering: [['periode', '2026K3'], ['Periode', '2026K2']] },
        finds: [
          {
            blad: 'Levering',
            rij: 2,
            kolom: 'periode',
            says: 'Het veld periode staat meer dan eens op blad Levering.',
          },
        ],
      },
    ],
  },
});
