import { cellAt, stateAt, STATE, valueAt } from '../levering/sheet-data';
import { comparePeriode, parsePeriode, periodeOf } from '../periode';
import { shown } from '../wording';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'L02',
  severity: 'F',
  title: 'Periode klopt niet',
  explanation: 'Zonder geldig kwartaal is niet te bepalen welke voorzieningen en kosten meetellen.',
  fix: 'Vul het kwartaal in als jaar, hoofdletter K en nummer, zoals 2026K3. Verder dan dit kwartaal kan niet.',
  source: 'Ontwerp 2 en 3',
  find({ sheets }, given, report) {
    const written = sheets.Levering?.columns.periode;
    const cell = written === undefined ? null : cellAt(written, 0);
    if (written === undefined || cell === null || stateAt(written, 0) === STATE.error) return report.looked(0, 1);
    report.looked(1);
    const periode = parsePeriode(valueAt(written, 0) ?? '');
    const running = periodeOf(given.vandaag);
    if (periode !== null && comparePeriode(periode, running) <= 0) return;
    const melding =
      periode === null
        ? `De periode ${shown(cell)} is geen kwartaal zoals 2026K3.`
        : `De periode ${periode.code} ligt in de toekomst; het lopende kwartaal is ${running.code}.`;
    report.hit({ blad: 'Levering', row: 0, kolom: 'periode', melding });
  },
  examples: {
    accepted: [
      {},
      { sheets: { Levering: [{ periode: '2026K4' }] }, vandaag: '2026-10-01' },
      { sheets: { Levering: [{ periode: '2026K3' }] }, vandaag: '2026-09-30' },
      { sheets: { Levering: [{ periode: null }] } },
      { sheets: { Levering: [{ periode: '2026k3' }] } },
      { cells: { Levering: null } },
      { sheets: { Levering: [{ periode: '#N/B' }] } },
    ],
    rejected: [
      {
        sheets: { Levering: [{ periode: '2026K4' }] },
        vandaag: '2026-09-30',
        finds: [
          {
            blad: 'Levering',
            rij: 4,
            kolom: 'periode',
            says: 'De periode 2026K4 ligt in de toekomst; het lopende kwartaal is 2026K3.',
          },
        ],
      },
      {
        sheets: { Levering: [{ periode: '2026-3' }] },
        finds: [
          { blad: 'Levering', rij: 4, kolom: 'periode', says: 'De periode ‘2026-3’ is geen kwartaal zoals 2026K3.' },
        ],
      },
      { sheets: { Levering: [{ periode: '2026K5' }] }, finds: [{ blad: 'Levering', rij: 4, kolom: 'periode' }] },
    ],
  },
});
