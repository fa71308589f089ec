import { writeFileSync } from 'node:fs';
import { calculateLevering, checkLevering, dayOf, recheckRows, recheckSteps, resultSheets, runAll, type Calculated, type Checked, type PlanRows } from '#domain';
import { benchDelivery, type BenchDelivery } from './delivery';
import { plainZod } from './plain-zod';
import { touch } from './touch';

/** One size of delivery with one share of faulty rows; times are medians in milliseconds. */
interface Run {
  readonly rows: number;
  readonly columns: number;
  /** The share of the rows with a planted fault. */
  readonly faulty: number;
  readonly touch_ms: number;
  readonly jsonparse_ms: number;
  readonly zod_ms: number;
  readonly check_ms: number;
  /** Looking along with one edited cell: the row alone, and then every control over the delivery. */
  readonly edited_row_ms: number;
  readonly edited_ms: number;
  /** Check, indeling, every figure, and every result sheet laid out. */
  readonly pipeline_ms: number;
  /** What is left until sheets are written, on top of that: the rows of Verrijkt, a row at a time, and the hash of Leveringsbewijs. */
  readonly made_when_written_ms: number;
  readonly phases: Readonly<Record<string, number>>;
  /** What is held when a pipeline has just run: objects and typed arrays. */
  readonly heap_mb: number;
}

const TODAY = dayOf('2026-11-15');
const FACTS = { madeAt: TODAY, version: 'bench' };

const wanted = (name: string, usual: readonly number[]): readonly number[] => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : (process.argv[at + 1] ?? '').split(',').map(Number);
};

/** The median of the times of a name. */
const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

class Clock {
  private readonly times = new Map<string, number[]>();

  time<T>(name: string, work: () => T): T {
    const since = performance.now();
    const made = work();
    this.note(name, performance.now() - since);
    return made;
  }

  note(name: string, ms: number): void {
    const times = this.times.get(name) ?? [];
    this.times.set(name, times);
    times.push(ms);
  }

  median = (name: string): number => Math.round(10 * median(this.times.get(name) ?? [])) / 10;
}

function calculated(checked: Checked, clock: Clock): Calculated {
  const steps = calculateLevering(checked);
  const took = new Map<string, number>();
  let since = performance.now();
  let phase: string | null = null;
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    if (phase !== null) took.set(phase, (took.get(phase) ?? 0) + now - since);
    if (step.done === true) {
      for (const [name, ms] of took) clock.note(name, ms);
      return step.value;
    }
    phase = step.value.phase;
    since = now;
  }
}

const PHASES = [
  'controleren',
  'Indelen',
  'Ontdubbelen',
  'Tellen',
  'Ontwikkeling berekenen',
  'Vergelijken',
  'Arrangementen berekenen',
  'bladen',
];

/** Edits a cell in four columns, one after another: what one edit costs differs much by column. */
function lookAlong(checked: Checked, { columns }: BenchDelivery, clock: Clock): void {
  let now = checked;
  for (const [kolom, cell] of Object.entries({ kosten: 100.5, begindatum: 46_000, client_id: 'C-nieuw', productcategorie: '99' })) {
    const block = { name: 'Voorzieningen', top: 500, left: columns.indexOf(kolom), rows: [[cell]] };
    const before = now;
    now = clock.time('edited row', () => recheckRows(before, [block])) ?? before;
    clock.time('edited', () => runAll(recheckSteps(before, [block], [])));
  }
}

function pipeline(delivery: BenchDelivery, clock: Clock): Calculated {
  const since = performance.now();
  const checked = clock.time('controleren', () => runAll(checkLevering(delivery.workbook, { today: TODAY })));
  const figures = calculated(checked, clock);
  const plans = clock.time('bladen', () => resultSheets.map((sheet) => sheet.plan(figures, FACTS)));
  clock.note('pipeline', performance.now() - since);
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  clock.note('heap', (heapUsed + arrayBuffers) / 1e6);
  clock.time('written', () => plans.map(({ tables }) => tables.map(({ rows }) => madeOf(rows))));
  return figures;
}

/** Goes through the rows of a table as who writes them does: block by block, none of them kept. Gives how many cells there were. */
function madeOf(rows: PlanRows): number {
  let cells = 0;
  for (let from = 0; from < rows.length; from += 1000) for (const row of rows.slice(from, from + 1000)) cells += row.length;
  return cells;
}

/** One round: every loop once over a delivery. */
function roundOf(delivery: BenchDelivery): (clock: Clock) => void {
  const json = jsonOf(delivery.values);
  const zod = plainZod(delivery, TODAY);
  const kept: Calculated[] = [];
  return (clock) => {
    clock.time('touch', () => touch(delivery.values, delivery.columns.length));
    clock.time('jsonparse', () => parsed(json));
    const checked = clock.time('check', () => runAll(checkLevering(delivery.workbook, { today: TODAY })));
    lookAlong(checked, delivery, clock);
    // The pane too keeps what it shows until there is something new; with nothing left of its kind compiled code is thrown away.
    kept[0] = pipeline(delivery, clock);
    // Last, for it leaves the most garbage: before the others it was collected on their time.
    clock.time('zod', () => zod(delivery.values));
  };
}

/** So many rounds over a small delivery come first, for every loop alike: a function that runs once a round is compiled in the tenth. */
const WARMING = 12;

function measured(rows: number, faulty: number, rounds: number): Run {
  const warm = roundOf(benchDelivery(Math.min(rows, 10_000), faulty));
  for (let round = 0; round < WARMING; round++) warm(new Clock());
  const delivery = benchDelivery(rows, faulty);
  const go = roundOf(delivery);
  const clock = new Clock();
  // One more, of its own size, that is not counted.
  for (let round = 0; round <= rounds; round++) go(round === 0 ? new Clock() : clock);
  return {
    rows: delivery.values.length,
    columns: delivery.columns.length,
    faulty,
    touch_ms: clock.median('touch'),
    jsonparse_ms: clock.median('jsonparse'),
    zod_ms: clock.median('zod'),
    check_ms: clock.median('check'),
    edited_row_ms: clock.median('edited row'),
    edited_ms: clock.median('edited'),
    pipeline_ms: clock.median('pipeline'),
    made_when_written_ms: clock.median('written'),
    phases: Object.fromEntries(PHASES.map((name) => [name.toLowerCase().replaceAll(' ', '_'), clock.median(name)])),
    heap_mb: Math.round(clock.median('heap')),
  };
}

/** Parses part after part and keeps none of them, so that no garbage of theirs is left for the loops behind; gives how many rows there were. */
function parsed(json: readonly string[]): number {
  let rows = 0;
  for (const part of json) rows += (JSON.parse(part) as unknown[]).length;
  return rows;
}

/** The cells as JSON in blocks of 5,000 rows, as Excel answers with them. */
function jsonOf(values: BenchDelivery['values']): string[] {
  const parts: string[] = [];
  for (let from = 0; from < values.length; from += 5000) parts.push(JSON.stringify(values.slice(from, from + 5000)));
  return parts;
}

const [rounds = 9] = wanted('rounds', [9]);
const runs: Run[] = [];
for (const rows of wanted('rows', [10_000, 100_000, 1_048_575])) {
  for (const faulty of wanted('faulty', [0, 0.01, 0.2])) {
    const run = measured(rows, faulty, rounds);
    runs.push(run);
    const times = (ms: number): string => `${(ms / run.touch_ms).toFixed(1)} × touch`;
    process.stdout.write(
      `${run.rows} rows, ${100 * faulty} % faulty: touch ${run.touch_ms} ms, JSON.parse ${times(run.jsonparse_ms)}, ` +
        `zod ${times(run.zod_ms)}, check ${times(run.check_ms)}, edited row ${run.edited_row_ms} ms, edited ${run.edited_ms} ms, pipeline ${times(run.pipeline_ms)} (+ ${times(run.made_when_written_ms)} when written), ${run.heap_mb} MB\n`,
    );
    const at = process.argv.indexOf('--json');
    if (at > 0) writeFileSync(process.argv[at + 1] ?? 'bench.json', `${JSON.stringify({ runs }, null, 2)}\n`);
  }
}
