import { exclusionsOf } from '../counting/exclusion';
import { historyOf } from '../counting/history';
import { numbered, type VoorzieningRows } from '../counting/numbered';
import { previousPeriode } from '../periode';
import { dutchNumber } from '../wording';
import { leveringRule } from './rule';

/** How many rows and how many different clients. */
interface Size {
  readonly regels: number;
  readonly clienten: number;
}

function sizeOf(rows: VoorzieningRows, counts: (row: number) => boolean): Size {
  const client = numbered(rows.columns.client_id);
  const clients = new Set<number>();
  let regels = 0;
  for (let row = 0; row < rows.size; row++) {
    if (!counts(row)) continue;
    regels++;
    clients.add(client.at(row));
  }
  return { regels, clienten: clients.size };
}

/** True when it differs by more than a tenth of what it was. */
const differsMuch = (now: number, before: number): boolean => Math.abs(now - before) * 10 > before;

const counted = (count: number, one: string, more: string): string =>
  `${dutchNumber(count)} ${count === 1 ? one : more}`;

/** So many valid rows, each of another client unless one is given. */
const rows = (count: number, values: object = {}) =>
  Array.from({ length: count }, (_, place) => ({ client_id: `C-${place}`, toewijzingnummer: place, ...values }));

export default leveringRule({
  code: 'L04',
  severity: 'W',
  needs: ['periode'],
  title: 'Meer dan 10 procent verschil met het vorige kwartaal',
  explanation: 'Zo’n sprong kan kloppen, maar komt vaak door regels die ontbreken of dubbel zijn.',
  fix: 'Vergelijk met de vorige levering. Klopt het verschil, noteer dan de reden.',
  source: 'Ontwerp 3',
  find(levering, given, report) {
    const sheet = levering.sheets.Voorzieningen;
    const history = historyOf(levering, given);
    if (sheet === null || history === null) return;
    const previous = previousPeriode(given.periode).code;
    const before = sizeOf(history.rows, (row) => history.counts(row) && history.quarterOf(row)?.code === previous);
    if (before.regels === 0) return report.looked(0, 1);
    report.looked(1);
    const now = sizeOf(sheet, exclusionsOf(sheet, { quarterOf: () => given.periode }).counts);
    if (!differsMuch(now.regels, before.regels) && !differsMuch(now.clienten, before.clienten)) return;
    const said = (size: Size): string =>
      `${counted(size.regels, 'regel', 'regels')} en ${counted(size.clienten, 'cliënt', 'cliënten')}`;
    const melding = `De levering heeft ${said(now)}; in ${previous} waren het ${said(before)}.`;
    report.hit({ blad: null, row: null, kolom: null, melding });
  },
  examples: {
    accepted: [
      {},
      { sheets: { Voorzieningen: rows(11), Historie: rows(10, { periode: '2026K2' }) } },
      { sheets: { Voorzieningen: rows(9), Historie: rows(10, { periode: '2026K2' }) } },
      { sheets: { Voorzieningen: rows(1), Historie: rows(10, { periode: '2026K1' }) } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: rows(12), Historie: rows(10, { periode: '2026K2' }) },
        finds: [
          {
            blad: null,
            rij: null,
            kolom: null,
            says: 'De levering heeft 12 regels en 12 cliënten; in 2026K2 waren het 10 regels en 10 cliënten.',
          },
        ],
      },
      {
        sheets: { Voorzieningen: rows(8), Historie: rows(9, { periode: '2026K2' }) },
        finds: [{ blad: null, rij: null, kolom: null }],
      },
      {
        sheets: { Voorzieningen: rows(10, { client_id: 'C-1' }), Historie: rows(10, { periode: '2026K2' }) },
        finds: [
          {
            blad: null,
            rij: null,
            kolom: null,
            says: 'De levering heeft 10 regels en 1 cliënt; in 2026K2 waren het 10 regels en 10 cliënten.',
          },
        ],
      },
    ],
  },
});
