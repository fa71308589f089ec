import type { Cell, WorkbookCells } from '../../../src/domain/cell';
import type { Proposal } from '../../../src/domain/herstel/voorstel';

/** Row and column of an address, both counted from 0. */
export function placeIn(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** The workbook as it is after proposals were carried out: values in cells, and no formula where one was written. */
export function mended(workbook: WorkbookCells, proposals: readonly Proposal[]): WorkbookCells {
  const sheets = workbook.sheets.map((sheet) => {
    const rows: Cell[][] = sheet.rows.map((row) => [...row]);
    let formulas = sheet.formulas;
    for (const proposal of proposals) {
      if (proposal.sheetName !== sheet.name) continue;
      const { row, column } = placeIn(proposal.cel);
      const cells = rows[row - sheet.top];
      if (cells === undefined) throw new RangeError(proposal.cel);
      expect(cells[column - sheet.left]).toBe(proposal.old);
      cells[column - sheet.left] = proposal.new;
      formulas = formulas
        ?.flatMap((block) =>
          Array.from({ length: block.rows * block.columns }, (_, place) => ({
            top: block.top + Math.floor(place / block.columns),
            left: block.left + (place % block.columns),
            rows: 1,
            columns: 1,
          })),
        )
        .filter((cell) => cell.top !== row || cell.left !== column);
    }
    return { ...sheet, rows, ...(formulas === undefined ? {} : { formulas }) };
  });
  return { ...workbook, sheets };
}
