import type { Given } from '../given';
import { fewCombinations } from '../levering/combinations';
import { failedAt, rowView, type Levering, type SheetData, type SheetName } from '../levering/sheet-data';
import type { Ernst } from './finding';
import { hasFailures, isAbsent } from './readable-rows';
import type { Report, RowRule } from './rule';

/** Runs a control over rows on each of its sheets. */
export function checkRows(rule: RowRule, levering: Levering, given: Given, report: Report): void {
  for (const blad of rule.sheets) {
    const sheet = levering.sheets[blad] as SheetData | null;
    if (sheet === null) continue;
    if (rule.columns.some((name) => isAbsent(sheet, name))) {
      report.looked(0, sheet.size);
      continue;
    }
    checkSheet(rule, blad, sheet, given, report);
  }
}

/**
 * Asks the rule of each row; of rows with the same cells in its columns only the first, where there are few kinds of
 * them, because a rule sees nothing else.
 */
function checkSheet(rule: RowRule, blad: SheetName, sheet: SheetData, given: Given, report: Report): void {
  const kolom = rule.at ?? rule.columns[0] ?? null;
  const columns = rule.columns.flatMap((name) => sheet.columns[name] ?? []);
  const failing = columns.filter(hasFailures);
  const view = rowView(sheet);
  const isPassedOver = (row: number): boolean => failing.length > 0 && failing.some((column) => failedAt(column, row));
  const holds = (row: number): boolean | Ernst => {
    view.row = row;
    return rule.holds(view, given);
  };
  const hit = (row: number, outcome: false | Ernst): void => {
    view.row = row;
    const ernst: Ernst = outcome === false ? rule.severity : outcome;
    report.hit({ blad, row, kolom, ernst, melding: rule.message(view, given) });
  };
  let skipped = 0;
  const kinds = fewCombinations(columns, sheet.size);
  if (kinds === null) {
    for (let row = 0; row < sheet.size; row++) {
      if (isPassedOver(row)) {
        skipped++;
        continue;
      }
      const outcome = holds(row);
      if (outcome !== true) hit(row, outcome);
    }
  } else {
    const outcomes = kinds.firsts.map((row) => (isPassedOver(row) ? null : holds(row)));
    if (outcomes.some((outcome) => outcome !== true)) {
      for (let row = 0; row < sheet.size; row++) {
        const outcome = outcomes[kinds.numbers[row] ?? 0] ?? null;
        if (outcome === null) skipped++;
        else if (outcome !== true) hit(row, outcome);
      }
    }
  }
  report.looked(sheet.size - skipped, skipped);
}
