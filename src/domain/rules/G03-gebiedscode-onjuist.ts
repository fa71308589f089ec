import { shown } from '../wording';
import { reportFailures } from './cells-in-state';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'G03',
  severity: 'F',
  title: 'Gebiedscode heeft niet de juiste vorm',
  explanation: 'Alleen een code van het CBS wijst een wijk, buurt of gemeente aan.',
  fix: 'Schrijf WK en zes tekens, BU en acht tekens, of GM en vier cijfers, zoals WK168000.',
  source: 'Ontwerp 1.5 en 3; CBS, codering van wijken en buurten',
  find(levering, _given, report) {
    reportFailures(
      levering,
      report,
      'G03',
      ({ cells }, place) => `De waarde ${shown(cells[place] ?? null)} is geen geldige gebiedscode.`,
    );
  },
  examples: {
    accepted: [
      {},
      {
        sheets: {
          Voorzieningen: [{ gebiedscode: 'WK0363MB' }, { gebiedscode: 'BU0363MB0A' }, { gebiedscode: 'GM1680' }],
        },
      },
      { sheets: { Benchmarkset: [{ gebiedscode: 'NL00' }, { gebiedscode: 'GM0114' }] } },
    ],
    rejected: [
      {
        sheets: {
          Voorzieningen: [{ gebiedscode: 'WK16800' }, { gebiedscode: '168000' }, { gebiedscode: 'WK1680000' }],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'gebiedscode',
            says: 'De waarde ‘WK16800’ is geen geldige gebiedscode.',
          },
          { blad: 'Voorzieningen', rij: 3, kolom: 'gebiedscode' },
          { blad: 'Voorzieningen', rij: 4, kolom: 'gebiedscode' },
        ],
      },
      {
        sheets: { Wijkindeling: [{ wijkcode: 'BU16800000' }] },
        finds: [{ blad: 'Wijkindeling', rij: 2, kolom: 'wijkcode' }],
      },
    ],
  },
});
