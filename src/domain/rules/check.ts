import { sortedBy } from '../counting/order';
import type { Given } from '../given';
import { Room, stepsWithRoom } from '../levering/room';
import { placeOf, type Levering, type SheetData, type SheetName } from '../levering/sheet-data';
import { runAll, type Steps } from '../steps';
import { RowChecker } from './check-rows';
import type { Coverage, Finding, NotRun } from './finding';
import type { Hit, Report, Rule } from './rule';

/** What running the controls gives. */
export interface CheckOutcome {
  readonly findings: readonly Finding[];
  /** One line per control, also of those that were not run. */
  readonly coverage: readonly Coverage[];
  readonly notRun: readonly NotRun[];
}

/** Runs every control over a delivery in one go; see `checkSteps`. */
export const check = (levering: Levering, given: Given, rules: readonly Rule[]): CheckOutcome =>
  runAll(checkSteps(levering, given, rules));

/** Findings that say less than another in the same cell: a code yields to those behind it and is then left out. */
const YIELDS: Readonly<Record<string, readonly string[]>> = {
  V02: ['B11', 'L01', 'L02'],
  V03: ['P01', 'D07', 'L01'],
  V04: ['P01', 'D07', 'B11', 'L01', 'L02'],
};

/** Runs every control over a delivery; a control that stops on a fault is listed as not run, the others go on. */
export const checkSteps = (levering: Levering, given: Given, rules: readonly Rule[]): Steps<CheckOutcome> =>
  stepsWithRoom((room) => stepsIn(room, levering, given, rules));

/** The same; what the controls over rows share lies in this room. */
function* stepsIn(shared: Room, levering: Levering, given: Given, rules: readonly Rule[]): Steps<CheckOutcome> {
  const findings: Finding[] = [];
  const coverage: Coverage[] = [];
  const notRun: NotRun[] = [];
  const rows = new RowChecker(levering, given, rules.filter((rule) => rule.kind === 'row'), shared);
  const room = new Room();
  for (const [place, rule] of rules.entries()) {
    yield { phase: 'Controleren', done: place, total: rules.length };
    const missing = (rule.needs ?? []).filter((need) => !given.has(need));
    let count = new Count(rule, levering, findings, room);
    if (missing.length > 0) {
      count.looked(0, rowsOf(rule, levering));
      notRun.push({ code: rule.code, reden: `${missing.map((need) => NEED_WORDS[need]).join(' en ')} ontbreekt of niet klopt` });
    } else {
      const before = findings.length;
      try {
        if (rule.kind === 'row') rows.check(rule, count);
        else rule.find(levering, given, count);
      } catch {
        findings.length = before;
        count = new Count(rule, levering, findings, room);
        count.looked(0, rowsOf(rule, levering));
        notRun.push({ code: rule.code, reden: 'de controle vastliep' });
      } finally {
        room.giveBack();
      }
    }
    coverage.push(count.coverage());
  }
  const { kept, dropped } = withoutYielding(findings);
  const counted = coverage.map((line) => ({ ...line, gevonden: line.gevonden - (dropped.get(line.code) ?? 0) }));
  return { findings: inReadingOrder(kept, levering), coverage: counted, notRun };
}

const NEED_WORDS = { periode: 'de periode', gemeente: 'de gemeentecode' } as const;

/** Counts what a rule looked at and turns its hits into findings. */
class Count implements Report {
  private checked = 0;
  private skipped = 0;
  private found = 0;

  constructor(
    private readonly rule: Rule,
    private readonly levering: Levering,
    private readonly findings: Finding[],
    readonly room: Room,
  ) {}

  looked(checked: number, skipped = 0): void {
    this.checked += checked;
    this.skipped += skipped;
  }

  hit({ blad, row, kolom, melding, ernst = this.rule.severity, cel, rij, unlisted = false }: Hit): void {
    this.found++;
    if (unlisted) return;
    const sheet = blad === null ? null : (this.levering.sheets[blad] as SheetData | null);
    const place = sheet === null || row === null || kolom === null ? { rij: null, cel: null } : placeOf(sheet, kolom, row);
    this.findings.push({
      code: this.rule.code,
      ernst,
      blad,
      rij: rij ?? place.rij,
      kolom,
      cel: cel ?? place.cel,
      melding,
    });
  }

  coverage(): Coverage {
    return {
      code: this.rule.code,
      gecontroleerd: this.checked,
      overgeslagen: this.skipped,
      gevonden: this.found,
    };
  }
}

function rowsOf(rule: Rule, levering: Levering): number {
  const names: readonly SheetName[] = rule.kind === 'row' ? rule.sheets : ['Voorzieningen'];
  return names.reduce((sum, name) => sum + (levering.sheets[name]?.size ?? 0), 0);
}

/** Leaves out what another finding in the same cell already says better, and counts that per code. */
function withoutYielding(findings: readonly Finding[]): { kept: Finding[]; dropped: ReadonlyMap<string, number> } {
  const place = (finding: Finding): string => `${finding.blad}!${finding.rij}!${finding.kolom}`;
  const stronger = new Set(Object.values(YIELDS).flat());
  const taken = new Map<string, Set<string>>();
  for (const finding of findings) {
    if (!stronger.has(finding.code)) continue;
    const at = place(finding);
    taken.set(at, (taken.get(at) ?? new Set()).add(finding.code));
  }
  const dropped = new Map<string, number>();
  const kept = findings.filter((finding) => {
    const yieldsTo = YIELDS[finding.code];
    const here = yieldsTo === undefined ? undefined : taken.get(place(finding));
    const yields = here !== undefined && yieldsTo?.some((code) => here.has(code)) === true;
    if (yields) dropped.set(finding.code, (dropped.get(finding.code) ?? 0) + 1);
    return !yields;
  });
  return { kept, dropped };
}

type Order = (a: Finding, b: Finding) => number;

/** The place of a sheet in the order of reading, from 1; before them what is of the delivery. */
function sheetPlaces(levering: Levering): ({ blad }: Finding) => number {
  const places = new Map<string | null, number>(Object.keys(levering.sheets).map((blad, place) => [blad, place + 1]));
  return ({ blad }) => places.get(blad) ?? 0;
}

const orderInRow: Order = (a, b) => compare(a.code, b.code) || compare(a.kolom ?? '', b.kolom ?? '');

/** The order of reading: the delivery, then sheet by sheet, row by row, and by code. */
function readingOrder(levering: Levering): Order {
  const placeOfSheet = sheetPlaces(levering);
  return (a, b) => placeOfSheet(a) - placeOfSheet(b) || (a.rij ?? 0) - (b.rij ?? 0) || orderInRow(a, b);
}

/** Findings in the order of reading. */
export function inReadingOrder(findings: readonly Finding[], levering: Levering): readonly Finding[] {
  const placeOfSheet = sheetPlaces(levering);
  const sheets = new Int32Array(findings.length);
  const rows = new Int32Array(findings.length);
  for (let at = 0; at < findings.length; at++) {
    const finding = findings[at] as Finding;
    sheets[at] = placeOfSheet(finding);
    rows[at] = finding.rij ?? 0;
  }
  const sorted: Finding[] = [];
  for (const next of sortedBy(sheets, sortedBy(rows))) {
    const finding = findings[next] as Finding;
    // Those of one row came control by control, so hardly any must be moved.
    let at = sorted.push(finding) - 1;
    for (; at > 0; at--) {
      const before = sorted[at - 1] as Finding;
      if (before.blad !== finding.blad || before.rij !== finding.rij || orderInRow(before, finding) <= 0) break;
      sorted[at] = before;
    }
    sorted[at] = finding;
  }
  return sorted;
}

/** Findings in the order of reading, some of which are in that order already: of many, only the few others are sorted. */
export function merged(inOrder: readonly Finding[], others: readonly Finding[], levering: Levering): readonly Finding[] {
  const order = readingOrder(levering);
  const sorted = [...others].sort(order);
  const all: Finding[] = [];
  let next = 0;
  for (const finding of inOrder) {
    for (let other = sorted[next]; other !== undefined && order(other, finding) < 0; other = sorted[++next]) all.push(other);
    all.push(finding);
  }
  return [...all, ...sorted.slice(next)];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
