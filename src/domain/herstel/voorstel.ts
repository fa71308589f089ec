import { inDutch } from '../calendar';
import type { Checked } from '../calculated';
import type { Cell, Rect } from '../cell';
import { readingOf, type Filled } from '../levering/column';
import { editLevering } from '../levering/edit';
import { STATE, type ColumnData, type Levering, type SheetData, type SheetName } from '../levering/sheet-data';
import type { Finding } from '../rules/finding';
import { foundCell, type ChosenCode, type Repair } from '../rules/repair';
import type { CellFormat } from '../sheets/sheet-plan';
import { masked } from '../wording';

/** One cell that can be mended: where it stands, what it holds and what it would hold. */
export interface Proposal {
  readonly code: string;
  readonly blad: SheetName;
  /** The name that the sheet has in the workbook. */
  readonly sheetName: string;
  readonly rij: number;
  readonly kolom: string;
  /** Address without sheet. */
  readonly cel: string;
  readonly old: Cell;
  readonly new: Cell;
  /** How the column is shown, where the cell's own format cannot hold the new value. */
  readonly format: CellFormat;
  /** Proposals with the same mark go together: mending some would leave the others unreadable. Null when it stands alone. */
  readonly together: string | null;
}

/** A proposal before it was tried, with the finding it answers. */
export interface Candidate {
  readonly proposal: Proposal;
  readonly finding: Finding;
  readonly repair: Repair;
  readonly position: number;
}

/** Makes the proposal for a finding; null when its cell cannot be mended with certainty. */
export function candidateFor({ levering }: Checked, finding: Finding, repair: Repair, chosen: ChosenCode): Candidate | null {
  const found = foundCell(levering, finding);
  if (found === null || finding.rij === null || finding.cel === null || found.cell === null) return null;
  const mended = repair.mend(found, chosen);
  if (mended === null) return null;
  const { sheet, column } = found;
  const proposal: Proposal = {
    code: finding.code,
    blad: sheet.format.name as SheetName,
    sheetName: sheet.source.name,
    rij: finding.rij,
    kolom: column.name,
    cel: finding.cel,
    old: found.cell,
    new: mended,
    format: readingFor(found.sheet, column).format,
    together: finding.code !== 'B08' && leansOnOthers(sheet, column) ? `${sheet.format.name}!${column.name}` : null,
  };
  return { proposal, finding, repair, position: column.position ?? 0 };
}

function readingFor(sheet: SheetData, column: ColumnData): ReturnType<typeof readingOf> {
  const declared = sheet.format.columns[column.name];
  if (declared === undefined) throw new Error('A column of the data is always one of the format');
  return readingOf(declared.schema);
}

const leaning = new WeakMap<ColumnData, boolean>();

/** True when a cell of the column is understood only by what the others show (03/04/2026 beside 31/01/2026). */
function leansOnOthers(sheet: SheetData, column: ColumnData): boolean {
  let leans = leaning.get(column);
  if (leans === undefined) {
    const { settle } = readingFor(sheet, column);
    const texts = column.cells.filter((cell, place): cell is Filled => cell !== null && column.states[place] === STATE.read);
    const among = settle?.(texts);
    leans = settle !== undefined && texts.some((cell) => settle([cell])(cell) !== among?.(cell));
    leaning.set(column, leans);
  }
  return leans;
}

/** The delivery as it would be with these proposals carried out. */
export function triedOut(levering: Levering, candidates: readonly Candidate[]): Levering {
  const edited = editLevering(
    levering,
    candidates.map(({ proposal: { blad, rij, new: cell }, position }) => ({ blad, rij, position, cell })),
  );
  if (edited === null) throw new Error('A repair stays within the rows of data');
  const sheets = Object.entries(edited.sheets).map(([blad, sheet]) => {
    const own = candidates.filter(({ proposal }) => proposal.blad === blad);
    return [blad, sheet === null || own.length === 0 ? sheet : withoutFormulas(sheet as SheetData, own)];
  });
  return { ...edited, sheets: Object.fromEntries(sheets) as Levering['sheets'] };
}

/** A cell that is written to holds no formula any more. */
function withoutFormulas(sheet: SheetData, candidates: readonly Candidate[]): SheetData {
  const { formulas } = sheet.source;
  if (formulas === undefined) return sheet;
  const written = new Set(candidates.map(({ proposal, position }) => `${proposal.rij - 1} ${position}`));
  const cells = ({ top, left, rows, columns }: Rect): Rect[] =>
    Array.from({ length: rows * columns }, (_, place) => ({
      top: top + Math.floor(place / columns),
      left: left + (place % columns),
      rows: 1,
      columns: 1,
    }));
  const left = formulas.flatMap(cells).filter((cell) => !written.has(`${cell.top} ${cell.left}`));
  return { ...sheet, source: { ...sheet.source, formulas: left } };
}

/** A value of a proposal as it may be shown: dates in Dutch, and no digits that could be a BSN. */
export function proposalText({ format }: Pick<Proposal, 'format'>, cell: Cell): string {
  if (cell === null) return 'leeg';
  const isDay = typeof cell === 'number' && format === 'date' && cell >= 61 && cell < 2_958_466;
  if (isDay) return inDutch(Math.floor(cell));
  return masked(typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell));
}
