import { lastDayOfYears } from '../arrangementen/duurklasse';
import { limitYearsOf } from '../arrangementen/model';
import { thuisondersteuning } from '../arrangementen/thuisondersteuning';
import type { Day } from '../cell';
import { rowView, valueAt, type DataOf } from '../levering/sheet-data';
import { dutchDay } from '../wording';
import { LIMIT_COLUMNS, placeInModel } from './arrangement-in-model';
import { groupsOf } from './groups';
import { readableRows } from './readable-rows';
import { leveringRule } from './rule';
import { visitInTime, type Run } from './runs-in-time';
import { NONE } from './value-numbers';

type Arrangementen = DataOf<'Arrangementen'>;
const MOST_DAYS = 31;

/** Per row O, A, or null where the type is unknown. */
function typesOf(sheet: Arrangementen): readonly (string | null)[] {
  const view = rowView(sheet);
  return Array.from({ length: sheet.size }, (_, row) => {
    view.row = row;
    return placeInModel(view).classes.type;
  });
}

/** The first begin of the chain a run continues; null when it begins more than a month after any other ends. */
function chainBefore({ begin }: Run, chainsByEnd: ReadonlyMap<Day, Day>): Day | null {
  let first: Day | null = null;
  for (let end = begin - MOST_DAYS; end < begin; end++) {
    const chain = chainsByEnd.get(end);
    if (chain !== undefined && (first === null || chain < first)) first = chain;
  }
  return first;
}

/** Visits each run of one client and type that goes on past the limit of the chain it continues. */
function visitPastLimit(runs: readonly Run[], years: number, visit: (run: Run, limit: Day) => void): void {
  const chainsByEnd = new Map<Day, Day>();
  for (const run of runs) {
    const before = chainBefore(run, chainsByEnd);
    const chain = before ?? run.begin;
    chainsByEnd.set(run.end, Math.min(chain, chainsByEnd.get(run.end) ?? Infinity));
    const limit = lastDayOfYears(chain, years);
    if (before !== null && run.end > limit) visit(run, limit);
  }
}

export default leveringRule({
  code: 'A11',
  severity: 'W',
  title: 'Arrangement opgevolgd zonder evaluatie',
  explanation:
    'Samen met het vorige arrangement duurt dit langer dan het type toestaat. Verlengen kan na een evaluatie.',
  fix: 'Zet verlenging_na_evaluatie op J als er is geëvalueerd. Kijk anders de einddatum na.',
  source: 'Ontwerp 1.4 en 3; model integrale arrangementen (S3)',
  find(levering, _given, report) {
    const sheet = levering.sheets.Arrangementen;
    if (sheet === null) return;
    const { client_id, begindatum: begins, einddatum: ends, verlenging_na_evaluatie: verlenging } = sheet.columns;
    const { readable, skipped } = readableRows(sheet, ['client_id', 'verlenging_na_evaluatie', ...LIMIT_COLUMNS], report.room);
    report.looked(sheet.size - skipped, skipped);
    const types = typesOf(sheet);
    const parts = report.room.int32(sheet.size);
    for (let row = 0; row < sheet.size; row++) parts[row] = types[row] === null ? NONE : types[row] === 'A' ? 2 : 1;
    visitInTime({ groups: groupsOf(client_id), taking: readable, parts, begins, ends }, (runs) => {
      const type = types[runs[0]?.row ?? 0] ?? null;
      const years = limitYearsOf(thuisondersteuning, { type, zwaarte: null, intensiteit: null });
      if (years === null) return;
      visitPastLimit(runs, years, ({ row }, limit) => {
        if (valueAt(verlenging, row) === 'J') return;
        const until = `loopt door na ${dutchDay(limit)}`;
        const melding = `Dit arrangement volgt op een eerder en ${until}, zonder verlenging na evaluatie.`;
        report.hit({ blad: 'Arrangementen', row, kolom: 'begindatum', melding });
      });
    });
  },
  examples: {
    accepted: [
      {
        sheets: {
          Arrangementen: [
            { type: 'A', begindatum: '01-01-2025', einddatum: '31-12-2025' },
            { type: 'A', begindatum: '01-01-2026', einddatum: '31-12-2026' },
          ],
        },
      },
      {
        sheets: {
          Arrangementen: [
            { type: 'A', begindatum: '01-01-2025', einddatum: '31-12-2025' },
            { type: 'A', begindatum: '01-02-2026', einddatum: '31-12-2027' },
          ],
        },
      },
      {
        sheets: {
          Arrangementen: [
            { type: 'A', begindatum: '01-01-2025', einddatum: '31-12-2025' },
            { type: 'A', begindatum: '31-12-2025', einddatum: '31-12-2027' },
          ],
        },
      },
      {
        sheets: {
          Arrangementen: [
            { type: 'A', begindatum: '01-01-2025', einddatum: '31-12-2025' },
            { type: 'A', begindatum: '01-01-2026', einddatum: '01-01-2027', verlenging_na_evaluatie: 'J' },
          ],
        },
      },
      {
        sheets: {
          Arrangementen: [
            { type: 'A', begindatum: '01-01-2025', einddatum: '31-12-2025' },
            { type: 'O', begindatum: '01-01-2026', einddatum: '01-01-2027' },
          ],
        },
      },
      {
        sheets: {
          Arrangementen: [
            { type: 'A', begindatum: '01-01-2025', einddatum: '31-12-2025' },
            { type: 'A', begindatum: '01-02-2026', einddatum: null },
          ],
        },
      },
    ],
    rejected: [
      {
        sheets: {
          Arrangementen: [
            { type: 'A', begindatum: '01-01-2025', einddatum: '31-12-2025' },
            { type: 'A', begindatum: '01-01-2026', einddatum: '01-01-2027' },
          ],
        },
        finds: [
          {
            blad: 'Arrangementen',
            rij: 3,
            kolom: 'begindatum',
            says: 'Dit arrangement volgt op een eerder en loopt door na 31-12-2026, zonder verlenging na evaluatie.',
          },
        ],
      },
      {
        sheets: {
          Arrangementen: [
            { type: 'A', begindatum: '31-01-2026', einddatum: '01-01-2027', verlenging_na_evaluatie: null },
            { type: 'A', begindatum: '01-01-2025', einddatum: '31-12-2025' },
          ],
        },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'begindatum' }],
      },
      {
        sheets: {
          Arrangementen: [
            { type: 'A', begindatum: '01-01-2025', einddatum: '30-06-2025' },
            { type: 'A', begindatum: '01-07-2025', einddatum: '31-12-2025' },
            { type: 'A', begindatum: '31-01-2026', einddatum: null },
          ],
        },
        finds: [
          {
            blad: 'Arrangementen',
            rij: 4,
            kolom: 'begindatum',
            says: 'Dit arrangement volgt op een eerder en loopt door na 31-12-2026, zonder verlenging na evaluatie.',
          },
        ],
      },
      {
        sheets: {
          Arrangementen: [
            { type: 'O', begindatum: '01-01-2020', einddatum: '31-12-2022' },
            { type: 'O', begindatum: '01-01-2023', einddatum: '31-12-2023' },
            { type: 'O', begindatum: '01-01-2024', einddatum: '01-01-2025' },
          ],
        },
        finds: [{ blad: 'Arrangementen', rij: 4, kolom: 'begindatum' }],
      },
    ],
  },
});
