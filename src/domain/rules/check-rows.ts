import type { Given } from '../given';
import type { Room } from '../levering/room';
import { KNOWN, rowView, stateAt, STATE, viewOf, type ColumnData, type Levering, type SheetData, type SheetName } from '../levering/sheet-data';
import type { Ernst } from './finding';
import { failedRows, isAbsent } from './readable-rows';
import type { Report, RowRule } from './rule';
import { SheetKinds, type FurtherKinds } from './sheet-kinds';

/** Runs the controls over rows of one delivery, one after another; how its rows are alike is kept from one to the next. */
export class RowChecker {
  private readonly kinds = new Map<SheetName, SheetKinds>();

  constructor(
    private readonly levering: Levering,
    private readonly given: Given,
    private readonly rules: readonly RowRule[],
    /** Not taken back before the last control is done. */
    private readonly room: Room,
  ) {}

  /** Runs a control on each of its sheets. */
  check(rule: RowRule, report: Report): void {
    for (const blad of rule.sheets) {
      const sheet = this.levering.sheets[blad] as SheetData | null;
      if (sheet === null) continue;
      if (rule.columns.some((name) => isAbsent(sheet, name))) {
        report.looked(0, sheet.size);
        continue;
      }
      let kinds = this.kinds.get(blad);
      if (kinds === undefined) {
        kinds = new SheetKinds(sheet, this.rules.filter(({ sheets }) => sheets.includes(blad)), this.room);
        this.kinds.set(blad, kinds);
      }
      new SheetCheck(rule, blad, sheet, this.given, report).run(kinds);
    }
  }
}

/** A row to ask a control of: set `row`, and it shows that row. */
type AskedRow = Parameters<RowRule['holds']>[0] & { row: number };

/** What can be said of a kind of row, by number; 0 is that it obeys. */
const OUTCOMES: readonly (boolean | Ernst)[] = [true, false, 'F', 'W', 'S'];
const OBEYS = 0;
const outcomeOf = (said: boolean | Ernst): number => (said === true ? OBEYS : OUTCOMES.indexOf(said));
/** What is said of this kind of row depends on more than is known of it: each row is asked. */
const ASK_EACH = OUTCOMES.length;

/** One control on one sheet. */
class SheetCheck {
  private readonly columns: readonly ColumnData[];
  private readonly row: AskedRow;
  private readonly failing: Uint8Array | null;

  constructor(
    private readonly rule: RowRule,
    private readonly blad: SheetName,
    private readonly sheet: SheetData,
    private readonly given: Given,
    private readonly report: Report,
  ) {
    this.columns = rule.columns.flatMap((name) => sheet.columns[name] ?? []);
    this.row = rowView(sheet) as AskedRow;
    this.failing = rowsThatFail(sheet, this.columns, report.room);
  }

  run(kinds: SheetKinds): void {
    const skipped = this.failing === null ? 0 : this.askOfFailing(this.failing);
    const told = this.askOfKinds(kinds);
    for (let outcome = OBEYS + 1; outcome < ASK_EACH; outcome++) {
      if (told.includes(outcome)) for (const row of kinds.rowsWhere(told, outcome)) this.tellUnlessFailing(row, outcome);
    }
    if (told.includes(ASK_EACH)) this.askOfRows(kinds, told);
    this.report.looked(this.sheet.size - skipped, skipped);
  }

  /** What is said of each kind of row, by asking of one row of those that look alike; where the answer looks at more than they share, others may have others. */
  private askOfKinds(kinds: SheetKinds): Uint8Array {
    const { examples } = kinds.base;
    const told = new Uint8Array(examples.length);
    const known = kinds.knownTo(this.rule);
    if (known.every((much) => much === KNOWN.nothing)) return told.fill(ASK_EACH);
    const { numbers, firsts } = kinds.alikeTo(this.rule, null);
    const view = viewOf(this.sheet, known) as AskedRow & { beyond: boolean };
    const said = firsts.map((kind) => {
      view.row = examples[kind] as number;
      view.beyond = false;
      const outcome = this.rule.holds(view, this.given);
      return view.beyond ? ASK_EACH : outcomeOf(outcome);
    });
    for (let kind = 0; kind < told.length; kind++) told[kind] = said[numbers[kind] as number] as number;
    return told;
  }

  /** Asks the rows of which more must be known than their kind: of those that are further alike one, or each. */
  private askOfRows(kinds: SheetKinds, told: Uint8Array): void {
    const further = kinds.further(this.rule, told, ASK_EACH);
    if (further !== null) return this.askOfAlike(kinds.base.numbers, further);
    const rows = kinds.rowsWhere(told, ASK_EACH);
    for (let at = 0; at < rows.length; at++) this.tellUnlessFailing(rows[at] as number, this.ask(rows[at] as number));
  }

  private askOfAlike(kinds: Int32Array, { begins, places, possible, others }: FurtherKinds): void {
    const known = this.report.room.uint8(possible).fill(ASK_EACH, 0, others);
    for (let row = 0; row < kinds.length; row++) {
      const place = (begins[kinds[row] as number] as number) + (places[row] as number);
      let outcome = known[place] as number;
      if (outcome === OBEYS) continue;
      if (outcome === ASK_EACH) known[place] = outcome = this.ask(row);
      this.tellUnlessFailing(row, outcome);
    }
  }

  private ask(row: number): number {
    this.row.row = row;
    return outcomeOf(this.rule.holds(this.row, this.given));
  }

  private tellUnlessFailing(row: number, outcome: number): void {
    if (outcome === OBEYS || (this.failing !== null && this.failing[row] === 1)) return;
    this.row.row = row;
    this.tell(row, OUTCOMES[outcome] ?? true);
  }

  /** Asks those rows with an unreadable cell where that cell does not matter; gives how many it does matter in. */
  private askOfFailing(failing: Uint8Array): number {
    let skipped = 0;
    for (let row = failing.indexOf(1); row >= 0; row = failing.indexOf(1, row + 1)) {
      this.row.row = row;
      const decisive = this.rule.restsOn === undefined ? this.rule.columns : this.rule.restsOn(this.row);
      if (this.columns.some((column) => decisive.includes(column.name) && stateAt(column, row) >= STATE.failed)) skipped++;
      else this.tell(row, this.rule.holds(this.row, this.given));
    }
    return skipped;
  }

  /** Reports what was said of the row that is looked at. */
  private tell(row: number, outcome: boolean | Ernst): void {
    if (outcome === true) return;
    const { rule, blad, report } = this;
    const kolom = rule.at ?? rule.columns[0] ?? null;
    report.hit({ blad, row, kolom, ernst: outcome === false ? rule.severity : outcome, melding: rule.message(this.row, this.given) });
  }
}

/** Per row 1 where one of the columns failed its own check; null when there is no such row. */
function rowsThatFail({ size }: SheetData, columns: readonly ColumnData[], room: Room): Uint8Array | null {
  const failing = columns.map(failedRows).filter((rows) => rows.length > 0);
  if (failing.length === 0) return null;
  const found = room.uint8(size);
  for (const rows of failing) for (const row of rows) found[row] = 1;
  return found;
}
