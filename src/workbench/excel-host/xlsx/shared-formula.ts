import type { Cell } from 'hucre';
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../model';

/** A text, a quoted sheet name, or a cell reference that is not part of a longer name or a function. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/g;

/** A formula as it reads in a cell so many rows and columns further: references without "$" move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (token: string, fixedColumn: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return token;
      const column = fixedColumn ? columnIndex(letters) : columnIndex(letters) + columns;
      const row = fixedRow ? Number(digits) : Number(digits) + rows;
      const inside = column >= 0 && column < MAX_COLUMNS && row >= 1 && row <= MAX_ROWS;
      return inside ? `${fixedColumn}${columnName(column)}${fixedRow ?? ''}${row}` : '#REF!';
    },
  );
}

/** Where a formula that several cells share is written down: with the first of them, wherever that stands in the file. */
export class SharedFormulas {
  readonly #masters = new Map<number, { readonly formula: string; readonly row: number; readonly column: number }>();

  constructor(cells: ReadonlyMap<string, Cell>) {
    for (const [key, { formula, formulaSharedIndex: index }] of cells) {
      if (index === undefined || !formula) continue;
      const [row = 0, column = 0] = key.split(',').map(Number);
      this.#masters.set(index, { formula, row, column });
    }
  }

  /** The formula of a cell in full, without "="; undefined when it has none. */
  of({ formula, formulaSharedIndex: index }: Cell, row: number, column: number): string | undefined {
    if (formula || index === undefined) return formula || undefined;
    const master = this.#masters.get(index);
    return master && moveFormula(master.formula, row - master.row, column - master.column);
  }
}
