import { benchmarkSteps, noBenchmark } from '../benchmark';
import { clientenPerLeeftijd } from '../benchmark/ages';
import type { Calculated, Checked, CountedCell, ExcludedRow } from '../calculated';
import { stepsWithRoom, type Room } from '../levering/room';
import type { Steps } from '../steps';
import { noTrend, trendOf } from '../trend';
import { noWijkbudget, wijkbudgetOf } from '../wijkbudget';
import { arrangementenOf } from './arrangementen';
import { exclusionsOf, type Exclusions } from './exclusion';
import { factsOf, lastingOf, rowMapping, type CountingRows } from './facts';
import { placeOf } from './gebied-of-row';
import { groupsOf } from './groups';
import { historyOf } from './history';
import { kindCountsOf } from './kind-counts';
import { jaarOf } from './jaar';
import { mappedOf, noKosten } from './mapped';
import { countTable, type Axes, type Countable } from './measures';
import { reportOf } from './report';
import { noStapeling, stapelingOf } from './stapeling';

/** Works out every figure of a delivery (design 4.1–4.7); without a readable periode there are none. */
export const countSteps = (checked: Checked): Steps<Calculated> => stepsWithRoom((room) => stepsIn(room, checked));

/** The same; what is counted of, and of which nothing is left when all is, lies in this room. */
function* stepsIn(room: Room, checked: Checked): Steps<Calculated> {
  const { levering, given } = checked;
  const rows = levering.sheets.Voorzieningen;
  if (rows === null || !given.has('periode')) return withoutCounts(checked);

  yield { phase: 'Indelen', done: 0, total: 1 };
  const quarterOf = () => given.periode;
  const exclusions = exclusionsOf(rows, { quarterOf, findings: checked.findings });
  const counting = { rows, quarterOf, counts: exclusions.counts } satisfies CountingRows;
  const mapping = rowMapping(levering, given);
  yield { phase: 'Indelen', done: 0, total: 1 };
  const facts = factsOf(counting, mapping, room);

  yield { phase: 'Ontdubbelen', done: 0, total: 1 };
  const report = reportOf(given, facts.places);
  const countable = {
    facts,
    groups: groupsOf(facts, rows, given.periode, room),
    gebieden: report.map(({ gebied }) => gebied),
    leefdomeinen: mapping.leefdomeinCodes,
    heeftHuishoudens: rows.columns.huishouden_id.cells.some((cell) => cell !== null),
    room,
  };

  const tables = yield* countTables(countable);

  yield { phase: 'Ontwikkeling berekenen', done: 0, total: 1 };
  const history = historyOf(levering, given);
  const trend = trendOf(given, mapping, { history, thisQuarter: { counting, facts }, tables });
  const clienten = clientenPerLeeftijd({ ...countable, kinds: kindCountsOf(countable).kinds }, counting, given.periode.eerste);
  const benchmark = yield* benchmarkSteps({ levering, given, counted: { report, ...tables }, clienten });

  const arranging = { phase: 'Arrangementen berekenen', total: 4 };
  yield { ...arranging, done: 0 };
  const arrangementen = arrangementenOf({ levering, given, placeOf: mapping.placeOf });
  yield { ...arranging, done: 1 };
  const stapeling = stapelingOf(countable);
  yield { ...arranging, done: 2 };
  const jaar = history === null ? tables.wijken : jaarOf(given, mapping, { history, thisQuarter: { counting, facts } }, room);
  yield { ...arranging, done: 3 };
  return {
    checked,
    gebieden: given.gebieden,
    report,
    mapped: mappedOf(lastingOf(facts), counting, mapping.leefdomeinCodes),
    excluded: excludedRows(rows, exclusions),
    ...tables,
    arrangementen,
    stapeling,
    jaar: jaar.map(({ gebied, clienten, kosten }) => ({ gebied, clienten, kosten })),
    benchmark,
    trend,
    wijkbudget: wijkbudgetOf({ levering, given, mapping, history, thisQuarter: { counting, facts } }),
  };
}

/** The axes of each table of counts besides gebied. */
const TABLES = {
  wijken: {},
  leefdomeinen: { leefdomein: true },
  pijlers: { wet: true },
  cirkels: { cirkel: true },
  waaier: { leefdomein: true, cirkel: true },
  kubus: { wet: true, leefdomein: true, cirkel: true },
} as const satisfies Partial<Record<keyof Calculated, Axes>>;

type Tables = Record<keyof typeof TABLES, CountedCell[]>;

function* countTables(countable: Countable): Steps<Tables> {
  const names = Object.keys(TABLES) as (keyof Tables)[];
  const tables: Partial<Tables> = {};
  for (const [done, name] of names.entries()) {
    yield { phase: 'Tellen', done, total: names.length };
    // Every report row has a line on Wijken, also with nothing in it.
    tables[name] = countTable(countable, TABLES[name], name === 'wijken');
  }
  return tables as Tables;
}

function excludedRows(rows: { size: number; rowNumbers: Int32Array }, exclusions: Exclusions): ExcludedRow[] {
  const excluded: ExcludedRow[] = [];
  for (let row = 0; row < rows.size; row++) {
    if (exclusions.counts(row)) continue;
    excluded.push({ blad: 'Voorzieningen', rij: rows.rowNumbers[row] ?? 0, codes: exclusions.codesOf(row) });
  }
  return excluded;
}

/** The complete shape without counts: no quarter, or no sheet Voorzieningen, so nothing can be said to be 0 either. */
function withoutCounts(checked: Checked): Calculated {
  const { levering, given, findings } = checked;
  const rows = levering.sheets.Voorzieningen;
  return {
    checked,
    gebieden: given.gebieden,
    report: [],
    mapped: { size: 0, at: noRow, kosten: noKosten, examples: () => [], outermostRijen: () => [] },
    excluded: rows === null ? [] : excludedRows(rows, exclusionsOf(rows, { quarterOf: () => null, findings })),
    wijken: [],
    leefdomeinen: [],
    pijlers: [],
    cirkels: [],
    waaier: [],
    kubus: [],
    arrangementen: given.has('periode') ? arrangementenOf({ levering, given, placeOf: placeOf(given) }) : [],
    stapeling: noStapeling,
    jaar: [],
    benchmark: noBenchmark,
    trend: noTrend,
    wijkbudget: noWijkbudget,
  };
}

function noRow(): never {
  throw new RangeError('No row counts');
}
