import type { Cell } from '../cell';
import { cellAt, type Levering, type SheetData, type SheetName } from '../levering/sheet-data';
import { rules } from '../rules';
import type { Finding } from '../rules/finding';
import { foundCell, type FoundCell } from '../rules/repair';
import { KEY_LENGTH } from './maten';
import { sha256 } from './sha256';

/** The columns by which a row is known again after sorting or inserting, in as far as its sheet has them. */
const IDENTIFYING = [
  'client_id',
  'wet',
  'productcategorie',
  'productcode',
  'toewijzingnummer',
  'begindatum',
  'type',
  'zwaarte',
  'intensiteit',
  'duurklasse',
  'aanbieder_agb',
  'geldig_van',
  'leefdomein',
  'gebiedscode',
  'soort',
  'periode',
  'indicatorcode',
] as const;

const rowRules = new Map(rules.flatMap((rule) => (rule.kind === 'row' ? [[rule.code, rule.columns] as const] : [])));

/** A cell so that text and number differ and no two lists of cells read the same. */
const part = (cell: Cell): string => JSON.stringify(cell);

function cellsOf(sheet: SheetData, row: number, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const column = sheet.columns[name];
    return column === undefined || column.position === null ? [] : [`${name}=${part(cellAt(column, row))}`];
  });
}

const known = new WeakMap<Levering, WeakMap<Finding, string>>();

/**
 * What a confirmation is bound to: the control, the row by its identifying columns, and the values the finding is about.
 * When one of these changes the key is another, so that the confirmation lapses by itself. A row number is no part of it,
 * and no value can be read back from it. Worked out once for each finding of a delivery.
 */
export function confirmationKey(levering: Levering, finding: Finding): string {
  const keys = known.get(levering) ?? new WeakMap<Finding, string>();
  known.set(levering, keys);
  const made = keys.get(finding) ?? sha256(boundTo(levering, finding).join('\n')).slice(0, KEY_LENGTH);
  keys.set(finding, made);
  return made;
}

function boundTo(levering: Levering, finding: Finding): string[] {
  const found = foundCell(levering, finding);
  const place = [finding.code, finding.blad ?? '', finding.kolom ?? ''];
  if (found === null) return [...place, ...rowPart(levering, finding), finding.melding];
  return [...place, ...cellsOf(found.sheet, found.row, IDENTIFYING), ...valuePart(found, finding)];
}

/** A row rule judges the columns it names; of other controls the sentence says which values they looked at. */
function valuePart({ sheet, row, column, cell }: FoundCell, { code, melding }: Finding): string[] {
  const columns = rowRules.get(code);
  const value = `${column.name}=${part(cell)}`;
  return columns === undefined ? [value, melding] : [value, ...cellsOf(sheet, row, columns)];
}

/** A finding in a column that is absent still stands in a row. */
function rowPart(levering: Levering, { blad, rij }: Finding): string[] {
  const sheet = blad === null ? null : ((levering.sheets[blad as SheetName] ?? null) as SheetData | null);
  const row = sheet === null || rij === null ? -1 : sheet.rowNumbers.indexOf(rij);
  return sheet === null || row < 0 ? [] : cellsOf(sheet, row, IDENTIFYING);
}
