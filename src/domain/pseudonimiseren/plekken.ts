import { cellAddress, type Cell, type SheetCells, type WorkbookCells } from '../cell';
import { bsnsInText, zonderBsns } from '../elfproef';
import { readingOf, type Column } from '../levering/column';
import { isFormatSheet, readSteps } from '../levering/read';
import { cellAt, type SheetData } from '../levering/sheet-data';
import { cleanText } from '../levering/values/text';
import { runAll, type Steps } from '../steps';
import { dutchNumber } from '../wording';
import { bsnKind, bsnsIn, writtenHeader } from '../rules/bsn';

/** A cell of a sheet of the format in which a BSN stands, alone or within a text. */
export interface BsnPlek {
  /** The name the sheet has in the workbook. */
  readonly blad: string;
  readonly cel: string;
  readonly cell: Cell;
  /** The header above it, as it stands in the file. */
  readonly kop: string;
  /** Nine digits each. */
  readonly bsns: readonly string[];
}

/** Numbers of one column that must be mended first: once pseudonyms stand elsewhere nobody can see the mistake any more. */
export interface BsnBezwaar {
  readonly blad: string;
  readonly kop: string;
  readonly aantal: number;
  /** They fail the elfproef in a column of BSNs, or are the BSN of a client in a column that no pseudonym fits. */
  readonly soort: 'elfproef' | 'andere kolom';
}

/** What was found, and what stands in the way of replacing it. */
export interface BsnVondst {
  readonly plekken: readonly BsnPlek[];
  readonly ongeldig: readonly BsnBezwaar[];
}

/** What must be mended first, and how, in Dutch and without any number of it. */
export function bezwaarTekst({ blad, kop, aantal, soort }: BsnBezwaar): string {
  const count = dutchNumber(aantal);
  if (soort === 'elfproef') {
    const says = aantal === 1 ? 'nummer doorstaat' : 'nummers doorstaan';
    return `${blad}, kolom ${kop}: ${count} ${says} de elfproef niet. Verbeter dat eerst; daarna is de fout niet meer te zien.`;
  }
  const cells = aantal === 1 ? 'cel staat' : 'cellen staat';
  return `${blad}, kolom ${kop}: in ${count} ${cells} het BSN van een cliënt. Een pseudoniem past daar niet. Zet er wat er hoort, of maak de kolom leeg.`;
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** The BSNs that a cell holds; `alone` also counts eight digits that lost their zero. */
export function bsnsOf(cell: Cell, alone: boolean): string[] {
  // An amount with its cents has a point where people part a BSN.
  if (cell === null || typeof cell === 'boolean' || (typeof cell === 'number' && !Number.isInteger(cell))) return [];
  if (alone && bsnKind(cell) === 'lostZero') return [`0${digitsOf(String(cell))}`];
  return bsnsInText(String(cell));
}

/** The cell with its BSNs replaced. */
export function vervangen(cell: Cell, bsns: readonly string[], pseudoniem: (bsn: string) => string): Cell {
  const [first] = bsns;
  if (cell === null || first === undefined) return cell;
  const text = String(cell);
  if (digitsOf(text).padStart(9, '0') === first && /^[\d\s.\u00a0-]+$/u.test(text)) return pseudoniem(first);
  return zonderBsns(text, pseudoniem);
}

/** Codes, dates and numbers have digits of their own: a BSN can stand only where anything may. */
const isFreeText = (name: string, column: Column): boolean => {
  const { failure, allowed } = readingOf(column.schema);
  return failure === 'V02' && allowed === undefined && name !== 'aanbieder_agb' && name !== 'gemeentecode_woon';
};

/** `bsnPlekSteps` in one go. */
export const bsnPlekken = (workbook: WorkbookCells): BsnVondst => runAll(bsnPlekSteps(workbook));

/** Every place with a BSN on the sheets of the format, columns that are not of the format included, in steps. */
export function* bsnPlekSteps(workbook: WorkbookCells): Steps<BsnVondst> {
  const levering = yield* readSteps(workbook);
  const sheets = Object.values(levering.sheets) as (SheetData | null)[];
  const plekken: BsnPlek[] = [];
  const ongeldig: BsnBezwaar[] = [];
  for (const sheet of sheets) {
    if (sheet === null || !isFormatSheet(sheet.source.name)) continue;
    const blad = sheet.source.name;
    for (const [name, column] of Object.entries(sheet.columns)) {
      const declared = sheet.format.columns[name];
      if (column.position === null || declared === undefined || !isFreeText(name, declared)) continue;
      yield { phase: 'BSN’s zoeken', done: plekken.length, total: plekken.length };
      const kop = sheet.keyRows === null ? writtenHeader(sheet, column.position) : name;
      const { holdsBsns } = bsnsIn(kop, column);
      const found = column.cells.map((cell) => bsnsOf(cell, holdsBsns));
      let invalid = 0;
      for (let row = 0; row < sheet.size; row++) {
        const bsns = found[column.codes[row] ?? 0] ?? [];
        const cell = cellAt(column, row);
        if (holdsBsns && bsnKind(cell) === 'invalid') invalid++;
        const rij = sheet.keyRows === null ? (sheet.rowNumbers[row] ?? 0) : (sheet.keyRows.get(name) ?? 0);
        if (bsns.length > 0) plekken.push({ blad, cel: cellAddress(rij - 1, column.position), cell, kop, bsns });
      }
      if (invalid > 0) ongeldig.push({ blad, kop, aantal: invalid, soort: 'elfproef' });
    }
    plekken.push(...beside(sheet));
  }
  const known = new Set(plekken.flatMap(({ bsns }) => bsns));
  return { plekken, ongeldig: [...ongeldig, ...sheets.flatMap((sheet) => (sheet === null ? [] : strayed(sheet, known)))] };
}

/** BSNs found elsewhere that also stand among codes, dates and numbers: there only the person himself gives them away. */
function strayed(sheet: SheetData, known: ReadonlySet<string>): BsnBezwaar[] {
  const blad = sheet.source.name;
  if (known.size === 0 || !isFormatSheet(blad)) return [];
  return Object.entries(sheet.columns).flatMap(([name, column]) => {
    const declared = sheet.format.columns[name];
    if (column.position === null || declared === undefined || isFreeText(name, declared)) return [];
    const isOne = column.cells.map((cell) => cell !== null && known.has(cleanText(cell)));
    let aantal = 0;
    for (const code of column.codes) if (isOne[code] === true) aantal++;
    const kop = sheet.keyRows === null ? writtenHeader(sheet, column.position) : name;
    return aantal === 0 ? [] : [{ blad, kop, aantal, soort: 'andere kolom' as const }];
  });
}

/** Columns that are not of the format stay behind at delivery, but they do stand in this workbook. */
function beside(sheet: SheetData): BsnPlek[] {
  if (sheet.keyRows !== null) return [];
  const { source } = sheet;
  return sheet.extraHeaders.flatMap(({ header: kop, position }) => {
    const alone = kop.toLowerCase().includes('bsn');
    return [...sheet.rowNumbers].flatMap((rij) => {
      const cell = source.rows[rij - 1 - source.top]?.[position - source.left] ?? null;
      const bsns = bsnsOf(cell, alone);
      return bsns.length === 0 ? [] : [{ blad: source.name, cel: cellAddress(rij - 1, position), cell, kop, bsns }];
    });
  });
}

/** The same workbook with a pseudonym wherever a BSN was found; the workbook itself stays as it is. */
export function metPseudoniemen(workbook: WorkbookCells, plekken: readonly BsnPlek[], pseudoniemen: ReadonlyMap<string, string>): WorkbookCells {
  const byPlace = new Map(plekken.map((plek) => [`${plek.blad}!${plek.cel}`, plek]));
  const touched = new Set(plekken.map(({ blad }) => blad));
  const sheets = workbook.sheets.map((sheet): SheetCells => {
    if (!touched.has(sheet.name)) return sheet;
    const { name, top, left, hiddenRows = [], formulas = [], merged = [], dates = [] } = sheet;
    const rows = sheet.rows.map((row, rij) =>
      row.map((cell, kolom) => {
        const plek = byPlace.get(`${sheet.name}!${cellAddress(rij + sheet.top, kolom + sheet.left)}`);
        return plek === undefined ? cell : vervangen(cell, plek.bsns, (bsn) => pseudoniemen.get(bsn) ?? '');
      }),
    );
    // Not by column: those still hold what was replaced.
    return { name, top, left, rows, hiddenRows, formulas, merged, dates };
  });
  return { ...workbook, sheets };
}
