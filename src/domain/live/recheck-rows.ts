import { confirmedAmong, type Bevestiging } from '../bevestiging/bevestiging';
import type { Checked } from '../calculated';
import type { Cell, SheetCells } from '../cell';
import { editLevering, rowsOnly, type CellEdit } from '../levering/edit';
import { cellAt, stateAt, valueAt, type ColumnData, type Levering, type SheetData, type SheetName } from '../levering/sheet-data';
import { givenAgain } from '../given';
import { oordeelOf } from '../oordeel';
import { judgeSteps } from '../pipeline';
import { rules } from '../rules';
import { check, merged } from '../rules/check';
import type { Coverage, Finding } from '../rules/finding';
import { runAll, type Steps } from '../steps';

const rowRules = rules.filter((rule) => rule.kind === 'row');
const rowCodes = new Set(rowRules.map(({ code }) => code));
const LIVE = [...new Set(rowRules.flatMap((rule) => (rule.kind === 'row' ? rule.sheets : [])))];

/**
 * The delivery after the user edited cells: blocks as they now stand in the workbook, under the names of its sheets. The
 * rows concerned go through the controls over a row again, by the same code; what the controls over the delivery found
 * stays as it was until `checkLevering` runs again. Null when only that will do: on a sheet that the others are judged
 * by (Levering, Wijkindeling), in a header, or when there are more or fewer rows.
 */
export function recheckRows(
  checked: Checked,
  blocks: readonly SheetCells[],
  bevestigingen: readonly Bevestiging[] = [],
): Checked | null {
  const levering = edited(checked.levering, blocks);
  if (levering === null) return null;
  const changed = new Map(LIVE.map((blad) => [blad, changedRows(sheetOf(checked.levering, blad), sheetOf(levering, blad))]));
  const before = check(onlyRows(checked.levering, changed), checked.given, rowRules);
  const after = check(onlyRows(levering, changed), checked.given, rowRules);
  const numbers = new Map([...changed].map(([blad, rows]) => [blad as string, numbersOf(levering, blad, rows)]));
  const isRedone = ({ code, blad, rij }: Finding): boolean =>
    rowCodes.has(code) && blad !== null && rij !== null && (numbers.get(blad)?.has(rij) ?? false);
  const kept = checked.findings.filter((finding) => !isRedone(finding));
  const findings = merged(kept, after.findings, levering);
  const confirmed = runAll(confirmedAmong(levering, after.findings, bevestigingen));
  return {
    ...checked,
    levering,
    findings,
    coverage: moved(checked.coverage, before.coverage, after.coverage),
    oordeel: oordeelOf(findings),
    bevestigd: new Map([...[...checked.bevestigd].filter(([finding]) => !isRedone(finding)), ...confirmed]),
  };
}

/**
 * The delivery after the same edits under every control, without reading the workbook: what the workbook says beside its
 * cells (formulas, hidden rows, merged cells) is as it was. Null as with `recheckRows`.
 */
export function* recheckSteps(
  { levering: before, given }: Pick<Checked, 'levering' | 'given'>,
  blocks: readonly SheetCells[],
  bevestigingen: readonly Bevestiging[],
): Steps<Checked | null> {
  const levering = edited(before, blocks);
  return levering === null ? null : yield* judgeSteps(levering, givenAgain(levering, given), bevestigingen);
}

/** The delivery with these blocks in it, where they overlap the last one; null where it must be read again. */
function edited(levering: Levering, blocks: readonly SheetCells[]): Levering | null {
  // All at once: putting in one block goes through whole columns.
  const edits = new Map<string, CellEdit>();
  for (const { name, top, left, rows } of blocks) {
    const blad = (Object.keys(levering.sheets) as SheetName[]).find((one) => sheetOf(levering, one)?.source.name === name);
    // A sheet that is not of the format is nobody's business.
    if (blad === undefined) continue;
    if (!LIVE.includes(blad)) return null;
    const sheet = sheetOf(levering, blad);
    for (const [r, row] of rows.entries()) {
      for (const [c, cell] of row.entries()) {
        const place = `${blad} ${top + r} ${left + c}`;
        if (writtenAt(sheet, top + r, left + c) === cell) edits.delete(place);
        else edits.set(place, { blad, rij: top + r + 1, position: left + c, cell });
      }
    }
  }
  return editLevering(levering, [...edits.values()]);
}

const sheetOf = (levering: Levering, blad: SheetName): SheetData | null => levering.sheets[blad] as SheetData | null;

/** The cell at this place of the sheet, counted from 0. By column: after an edit a sheet's rows are not made yet. */
function writtenAt(sheet: SheetData | null, row: number, position: number): Cell {
  if (sheet === null) return null;
  const column = sheet.cellColumns[position - sheet.source.left];
  const code = column?.codes[row - sheet.source.top];
  return code === undefined ? null : (column?.cells[code] ?? null);
}

/** The rows of which a column reads otherwise than before, also because its other cells now explain it otherwise. */
function changedRows(before: SheetData | null, after: SheetData | null): number[] {
  if (before === null || after === null || before === after) return [];
  const changed = new Uint8Array(after.size);
  for (const [name, now] of Object.entries(after.columns)) {
    const old: ColumnData | undefined = before.columns[name];
    if (old === undefined || old === now) continue;
    const same = sameReadings(old, now);
    for (let row = 0; row < changed.length; row++) {
      const code = now.codes[row] ?? 0;
      if ((old.codes[row] !== code || same[code] === 0) && !readsAlike(old, now, row)) changed[row] = 1;
    }
  }
  const rows: number[] = [];
  for (let row = 0; row < changed.length; row++) if (changed[row] === 1) rows.push(row);
  return rows;
}

/** Per code of a column 1 where it stands for the same cell as before, read the same: nearly all of them. */
function sameReadings(old: ColumnData, now: ColumnData): Uint8Array {
  const same = new Uint8Array(now.cells.length);
  for (let code = 0; code < same.length; code++) {
    const isSame = old.cells[code] === now.cells[code] && old.states[code] === now.states[code];
    if (isSame && old.values[code] === now.values[code]) same[code] = 1;
  }
  return same;
}

function readsAlike(old: ColumnData, now: ColumnData, row: number): boolean {
  if (stateAt(old, row) !== stateAt(now, row)) return false;
  const value = valueAt(now, row);
  // A list of codes is another list each time it is read.
  return Array.isArray(value) ? cellAt(old, row) === cellAt(now, row) : valueAt(old, row) === value;
}

function onlyRows(levering: Levering, changed: ReadonlyMap<SheetName, readonly number[]>): Levering {
  const sheets: Record<string, unknown> = { ...levering.sheets };
  for (const [blad, rows] of changed) {
    const sheet = sheetOf(levering, blad);
    if (sheet !== null) sheets[blad] = rowsOnly(sheet, rows);
  }
  return { ...levering, sheets: sheets as unknown as Levering['sheets'] };
}

const numbersOf = (levering: Levering, blad: SheetName, rows: readonly number[]): ReadonlySet<number> =>
  new Set(rows.map((row) => sheetOf(levering, blad)?.rowNumbers[row] ?? 0));

/** What was counted, with what the rows counted for before taken off and what they count for now put on. */
function moved(all: readonly Coverage[], before: readonly Coverage[], after: readonly Coverage[]): readonly Coverage[] {
  const olds = new Map(before.map((line) => [line.code, line]));
  const news = new Map(after.map((line) => [line.code, line]));
  return all.map((line) => {
    const [old, now] = [olds.get(line.code), news.get(line.code)];
    if (old === undefined || now === undefined) return line;
    return {
      code: line.code,
      gecontroleerd: line.gecontroleerd - old.gecontroleerd + now.gecontroleerd,
      overgeslagen: line.overgeslagen - old.overgeslagen + now.overgeslagen,
      gevonden: line.gevonden - old.gevonden + now.gevonden,
    };
  });
}
