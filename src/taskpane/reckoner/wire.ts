import {
  givenOf,
  sheetFacts,
  sheetFormats,
  sheetOfColumns,
  type Bevestiging,
  type Calculated,
  type Checked,
  type Circumstances,
  type Levering,
  type SheetCells,
  type SheetData,
  type SheetFacts,
  type Steps,
  type WorkbookCells,
} from '#domain';
import { receivedFindings, sentFindings, type SentFindings } from './sent-findings';
import { receivedSheet, sentSheet, without, type SentSheet } from './sent-sheet';

/** The cells of a workbook on their way: of a sheet its columns where it has them, else its rows. */
export type SentCells = Omit<WorkbookCells, 'sheets'> & {
  readonly sheets: readonly (SheetFacts & Partial<Pick<SheetCells, 'rows' | 'columns'>>)[];
};

/** The cells of a workbook as they are sent. */
export const sentCells = ({ sheets, ...about }: WorkbookCells): SentCells => ({
  ...about,
  sheets: sheets.map((sheet) => ({
    ...sheetFacts(sheet),
    ...(sheet.columns === undefined ? { rows: sheet.rows } : { columns: sheet.columns }),
  })),
});

/** The cells of a workbook as they were before they were sent. */
export const receivedCells = ({ sheets, ...about }: SentCells): WorkbookCells => ({
  ...about,
  sheets: sheets.map(({ rows = [], columns, ...facts }) => (columns === undefined ? { ...facts, rows } : sheetOfColumns(facts, columns))),
});

/** What the controls say of a delivery, on its way. */
export type SentOutcome = Pick<Checked, 'coverage' | 'notRun' | 'oordeel'> & {
  readonly findings: SentFindings;
  /** Which findings were confirmed, by their place. */
  readonly bevestigd: readonly (readonly [number, Bevestiging])[];
};

/** A checked delivery on its way: what can be declared or derived anew stays behind. */
export type SentChecked = SentOutcome & {
  readonly levering: Omit<Levering, 'sheets'> & { readonly sheets: Readonly<Record<string, SentSheet | null>> };
};

/** What the controls say, as it is sent. */
export function sentOutcome({ findings, coverage, notRun, oordeel, bevestigd }: Checked): SentOutcome {
  const confirmed: [number, Bevestiging][] = [];
  if (bevestigd.size > 0) {
    for (const [place, finding] of findings.entries()) {
      const own = bevestigd.get(finding);
      if (own !== undefined) confirmed.push([place, own]);
    }
  }
  return { findings: sentFindings(findings), coverage, notRun, oordeel, bevestigd: confirmed };
}

/** A checked delivery as it is sent. */
export function sentChecked(checked: Checked): SentChecked {
  const { sheets, ...about } = checked.levering;
  const sent = Object.entries<SheetData | null>(sheets).map(([name, sheet]) => [name, sheet === null ? null : sentSheet(sheet)] as const);
  return { levering: { ...about, sheets: Object.fromEntries(sent) }, ...sentOutcome(checked) };
}

/** The checked delivery that was sent, whole and of this thread: everything of the domain can go on with it. */
export function* receivedChecked(sent: SentChecked, cells: WorkbookCells, { today, settings }: Circumstances): Steps<Checked> {
  const sheets: Record<string, SheetData | null> = {};
  for (const format of Object.values(sheetFormats)) {
    const sheet = sent.levering.sheets[format.name] ?? null;
    sheets[format.name] = sheet === null ? null : { ...(yield* receivedSheet(sheet, cells)), format };
  }
  const levering = { ...sent.levering, sheets: sheets as unknown as Levering['sheets'] };
  return yield* receivedOutcome(sent, { levering, given: givenOf(levering, today, settings) });
}

/** What the controls said of this delivery. */
export function* receivedOutcome(
  { findings: sent, coverage, notRun, oordeel, bevestigd }: SentOutcome,
  delivery: Pick<Checked, 'levering' | 'given'>,
): Steps<Checked> {
  const findings = yield* receivedFindings(sent);
  const confirmed = bevestigd.flatMap(([place, own]) => {
    const finding = findings[place];
    return finding === undefined ? [] : [[finding, own] as const];
  });
  return { ...delivery, findings, coverage, notRun, oordeel, bevestigd: new Map(confirmed) };
}

type Benchmark = Calculated['benchmark'];
type Area = Benchmark['areas'][number];

/** An area without what it can be asked for: that stays with who counted it. */
type SentArea<A> = Omit<A, 'figures'>;
type SentBenchmark = Omit<Benchmark, 'areas' | 'lijnen' | 'groups'> & {
  readonly areas: readonly SentArea<Area>[];
  readonly lijnen: readonly SentArea<Benchmark['lijnen'][number]>[];
  readonly groups: readonly (Omit<Benchmark['groups'][number], 'leden'> & { readonly leden: readonly SentArea<Benchmark['lijnen'][number]>[] })[];
};

const sentArea = <A extends { readonly figures: unknown }>(area: A): SentArea<A> => without(area, 'figures');
const receivedArea = <A extends object>(area: A) => ({ ...area, figures: stayedBehind });

const sentBenchmark = ({ areas, lijnen, groups, ...rest }: Benchmark): SentBenchmark => ({
  ...rest,
  areas: areas.map(sentArea),
  lijnen: lijnen.map(sentArea),
  groups: groups.map((group) => ({ ...group, leden: group.leden.map(sentArea) })),
});

const receivedBenchmark = ({ areas, lijnen, groups, ...rest }: SentBenchmark): Benchmark => ({
  ...rest,
  areas: areas.map(receivedArea),
  lijnen: lijnen.map(receivedArea),
  groups: groups.map((group) => ({ ...group, leden: group.leden.map(receivedArea) })),
});

/** The figures of a delivery on their way; what they were counted from stays behind. */
export type SentCalculated = Omit<Calculated, 'checked' | 'gebieden' | 'mapped' | 'deelbaar' | 'benchmark'> & {
  readonly mappedSize: number;
  readonly benchmark: SentBenchmark;
};

/** The figures of a delivery as they are sent. */
export const sentCalculated = (calculated: Calculated): SentCalculated => ({
  ...without(calculated, 'checked', 'gebieden', 'mapped', 'deelbaar', 'benchmark'),
  mappedSize: calculated.mapped.size,
  benchmark: sentBenchmark(calculated.benchmark),
});

function stayedBehind(): never {
  throw new RangeError('What the figures were counted from stayed with the worker');
}

/** The figures that were sent, of a checked delivery of this thread. What they were counted from cannot be asked here. */
export const receivedCalculated = ({ mappedSize, benchmark, ...figures }: SentCalculated, checked: Checked): Calculated => ({
  ...figures,
  checked,
  gebieden: checked.given.gebieden,
  mapped: { size: mappedSize, at: stayedBehind, kosten: stayedBehind, examples: stayedBehind, outermostRijen: stayedBehind },
  benchmark: receivedBenchmark(benchmark),
});
