import { intersect, SheetModel, subtractAll, type Rect } from '../model';
import { assertWritable } from './base';
import { fail } from './failures';

/** What to take away, in the words of Excel.ClearApplyTo. */
export type ClearApplyTo = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** Clears blocks of a sheet as `Range.clear` does. */
export function clearCells(sheet: SheetModel, rects: readonly Rect[], applyTo: ClearApplyTo): void {
  assertWritable(sheet);
  for (const rect of rects) {
    switch (applyTo) {
      case 'All':
        sheet.clearValues(rect);
        sheet.styles.clear(rect);
        clearLinks(sheet, rect);
        clearRemarks(sheet, rect);
        break;
      case 'Contents':
      case 'ResetContents':
        sheet.clearValues(rect);
        break;
      case 'Formats':
        sheet.styles.clear(rect);
        break;
      case 'Hyperlinks':
      case 'RemoveHyperlinks':
        clearLinks(sheet, rect, applyTo === 'RemoveHyperlinks');
        break;
      default:
        throw fail.invalidArgument();
    }
  }
  if (applyTo === 'All' || applyTo === 'Formats') clearConditionals(sheet, rects);
  if (applyTo === 'All') clearValidations(sheet, rects);
}

function clearLinks(sheet: SheetModel, rect: Rect, formatsToo = false): void {
  for (const key of [...sheet.hyperlinks.keys()]) {
    const { row, column } = SheetModel.place(key);
    const cell = { top: row, left: column, rows: 1, columns: 1 };
    if (!intersect(cell, rect)) continue;
    sheet.hyperlinks.delete(key);
    if (formatsToo) sheet.styles.clear(cell);
  }
}

function clearRemarks(sheet: SheetModel, rect: Rect): void {
  const outside = ({ row, column }: { row: number; column: number }): boolean =>
    !intersect({ top: row, left: column, rows: 1, columns: 1 }, rect);
  sheet.comments = sheet.comments.filter(outside);
  sheet.notes = sheet.notes.filter(outside);
}

/** Cuts blocks out of the conditional formats of a sheet. */
export function clearConditionals(sheet: SheetModel, rects: readonly Rect[]): void {
  for (const rule of sheet.conditional) rule.rects = subtractAll(rule.rects, rects);
  sheet.conditional = sheet.conditional.filter((rule) => rule.rects.length > 0);
}

/** Cuts blocks out of the rules on what may be entered. */
export function clearValidations(sheet: SheetModel, rects: readonly Rect[]): void {
  for (const rule of sheet.validations) rule.rects = subtractAll(rule.rects, rects);
  sheet.validations = sheet.validations.filter((rule) => rule.rects.length > 0);
}
