import { cellAddress } from '#domain';
import { placeOfAddress } from '../../changing';
import { editCells } from './edit-cells';
import type { CellEdits } from './edit-cells';
import { decodeXml, encodeXml } from './xml';

/** A text, a quoted sheet name, or a cell reference that is not part of a longer name or a function. */
const reference = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/g;

/** A formula as it reads in a cell so many rows and columns further: references without "$" move along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    reference,
    (token: string, fixedColumn: string, letters?: string, fixedRow?: string, digits?: string) => {
      const place = letters === undefined ? null : placeOfAddress(`${letters}${digits ?? ''}`);
      if (place === null) return token;
      const column = fixedColumn ? place.column : place.column + columns;
      const row = fixedRow ? place.row : place.row + rows;
      if (column < 0 || column >= 16_384 || row < 0 || row >= 1_048_576) return '#REF!';
      const [, name = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(cellAddress(row, column)) ?? [];
      return `${fixedColumn}${name}${fixedRow ?? ''}${number}`;
    },
  );
}

const shared = /<f\s[^>]*t="shared"[^>]*?(?:\/>|>([^<]*)<\/f>)/;
const numberIn = (formula: string): string => /\ssi="(\d+)"/.exec(formula)?.[1] ?? '';

/** The numbers of the shared formulas that these cells take part in. */
export const sharedIn = (cells: readonly string[]): ReadonlySet<string> =>
  new Set(cells.flatMap((cell) => shared.exec(cell)?.slice(0, 1) ?? []).map(numberIn));

/** The worksheet part in which the cells of these shared formulas each have the whole formula themselves. */
export function unshared(xml: string, numbers: ReadonlySet<string>): string {
  const found: { row: number; column: number; number: string; formula: string | undefined }[] = [];
  for (let at = xml.indexOf('t="shared"'); at >= 0; at = xml.indexOf('t="shared"', at + 1)) {
    const start = xml.lastIndexOf('<c ', at);
    const cell = xml.slice(start, xml.indexOf('</c>', at));
    const match = shared.exec(cell);
    const place = placeOfAddress(/\sr="([A-Z]+\d+)"/.exec(cell)?.[1] ?? '');
    if (match === null || place === null || !numbers.has(numberIn(match[0]))) continue;
    found.push({ ...place, number: numberIn(match[0]), formula: match[1] });
  }
  const masters = new Map(found.filter(({ formula }) => formula).map((cell) => [cell.number, cell]));
  const edits = new Map<number, Map<number, (cell: string) => string>>();
  for (const { row, column, number } of found) {
    const master = masters.get(number);
    if (master === undefined) continue;
    const text = movedFormula(decodeXml(master.formula ?? ''), row - master.row, column - master.column);
    const own = edits.get(row) ?? new Map<number, (cell: string) => string>();
    own.set(column, (cell) => cell.replace(shared, () => `<f>${encodeXml(text)}</f>`));
    edits.set(row, own);
  }
  return editCells(xml, edits satisfies CellEdits);
}
