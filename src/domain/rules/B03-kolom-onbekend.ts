import { masked, shown } from '../wording';
import { reportHeaders } from './left-over-headers';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'B03',
  severity: 'W',
  title: 'Onbekende kolom wordt overgeslagen',
  explanation: 'Wat in deze kolom staat, telt nergens mee.',
  fix: 'Hoort de kolom bij het leverformaat, geef haar dan de naam van daar. Anders mag zij blijven staan of weg.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    reportHeaders(levering, report, ({ header, repeats }, what, blad) => {
      const melding = `${what} ${shown(header)} hoort niet bij blad ${blad} en wordt overgeslagen.`;
      return repeats === null ? { kolom: masked(header), melding } : null;
    });
  },
  examples: {
    accepted: [
      {},
      { cells: { Wijkindeling: [['Post code', 'WIJKCODE', null], ['9461', 'WK168001', 'los woord']] } },
      { cells: { Wijkindeling: [['postcode', 'wijkcode', 'WijkCode'], ['9461', 'WK168001', 'WK168001']] } },
    ],
    rejected: [
      {
        cells: { Wijkindeling: [['postcode', 'wijkcode', 'opmerking'], ['9461', 'WK168001', 'oud']] },
        finds: [
          {
            blad: 'Wijkindeling',
            rij: null,
            kolom: 'opmerking',
            says: 'De kolom ‘opmerking’ hoort niet bij blad Wijkindeling en wordt overgeslagen.',
          },
        ],
      },
      {
        cells: { Wijkindeling: [['postcode', 'wijkcode', 'gebiedscode'], ['9461', 'WK168001', 'WK168001']] },
        finds: [{ blad: 'Wijkindeling', rij: null, kolom: 'gebiedscode' }],
      },
      {
        cells: { Levering: [['Levering 2026'], ['veld', 'waarde'], ['periode', '2026K3'], ['kleur', 'blauw']] },
        finds: [
          {
            blad: 'Levering',
            rij: 4,
            kolom: 'kleur',
            says: 'Het veld ‘kleur’ hoort niet bij blad Levering en wordt overgeslagen.',
          },
        ],
      },
    ],
  },
});
