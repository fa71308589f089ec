/** The size of every Excel worksheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A block of cells; row and column counted from 0. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block of cells with the sheet it was addressed with; without sheet the address said nothing about it. */
export interface Address {
  readonly sheet?: string;
  readonly rect: Rect;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** The letters of a column counted from 0: 27 → "AB". */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column, counted from 0, of letters: "AB" → 27. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A sheet's name as it stands before the "!" of an address: quoted where Excel wants it. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Rectangle between two corners, both included, or undefined outside the sheet. */
function between(rowA: number, columnA: number, rowB: number, columnB: number): Rect | undefined {
  const top = Math.min(rowA, rowB);
  const left = Math.min(columnA, columnB);
  const rect = { top, left, rows: Math.abs(rowA - rowB) + 1, columns: Math.abs(columnA - columnB) + 1 };
  return isOnSheet(rect) ? rect : undefined;
}

/** Whether a block lies within the bounds of a worksheet. */
export function isOnSheet({ top, left, rows, columns }: Rect): boolean {
  return top >= 0 && left >= 0 && rows >= 1 && columns >= 1 && top + rows <= MAX_ROWS && left + columns <= MAX_COLUMNS;
}

function parseRect(text: string): Rect | undefined {
  const [first = '', last = first, more] = text.split(':');
  if (more !== undefined) return undefined;
  const cells = [CELL.exec(first), CELL.exec(last)] as const;
  if (cells[0] && cells[1]) {
    const [[, columnA = '', rowA], [, columnB = '', rowB]] = [cells[0], cells[1]];
    return between(Number(rowA) - 1, columnIndex(columnA), Number(rowB) - 1, columnIndex(columnB));
  }
  if (!text.includes(':')) return undefined;
  const columns = [COLUMN.exec(first)?.[1], COLUMN.exec(last)?.[1]] as const;
  if (columns[0] && columns[1]) return between(0, columnIndex(columns[0]), MAX_ROWS - 1, columnIndex(columns[1]));
  const rows = [ROW.exec(first)?.[1], ROW.exec(last)?.[1]] as const;
  return rows[0] && rows[1] ? between(Number(rows[0]) - 1, 0, Number(rows[1]) - 1, MAX_COLUMNS - 1) : undefined;
}

/** Reads "A1", "A1:C3", "A:C" or "2:4", with or without sheet and dollar signs; undefined when it is no address. */
export function parseAddress(text: string): Address | undefined {
  const trimmed = text.trim();
  const bang = trimmed.lastIndexOf('!');
  const rect = parseRect(trimmed.slice(bang + 1));
  if (!rect) return undefined;
  if (bang < 0) return { rect };
  return {
    sheet: trimmed
      .slice(0, bang)
      .replace(/^'(.*)'$/s, '$1')
      .replace(/''/g, "'"),
    rect,
  };
}

/** Reads a list such as "A1:B2, Sheet1!D4"; undefined when any of it is no address. */
export function parseAddresses(text: string): Address[] | undefined {
  const parts = (text.match(/(?:'(?:[^']|'')*'|[^',;])+/g) ?? []).map((part) => parseAddress(part));
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts : undefined;
}

/** The A1 address of a block, without sheet. */
export function formatRect({ top, left, rows, columns }: Rect): string {
  const right = columnName(left + columns - 1);
  if (rows === MAX_ROWS) return `${columnName(left)}:${right}`;
  if (columns === MAX_COLUMNS) return `${top + 1}:${top + rows}`;
  const first = `${columnName(left)}${top + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${right}${top + rows}`;
}

/** The cells two blocks share, or undefined. */
export function intersect(a: Rect, b: Rect): Rect | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const rows = Math.min(a.top + a.rows, b.top + b.rows) - top;
  const columns = Math.min(a.left + a.columns, b.left + b.columns) - left;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : undefined;
}

/** The smallest block around two blocks. */
export function bounding(a: Rect, b: Rect): Rect {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  return {
    top,
    left,
    rows: Math.max(a.top + a.rows, b.top + b.rows) - top,
    columns: Math.max(a.left + a.columns, b.left + b.columns) - left,
  };
}

/** Whether `inner` lies wholly within `outer`. */
export function covers(outer: Rect, inner: Rect): boolean {
  const shared = intersect(outer, inner);
  return shared !== undefined && shared.rows === inner.rows && shared.columns === inner.columns;
}

/** What is left of `rect` when the cells of `hole` are taken away: none to four blocks. */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  const cut = intersect(rect, hole);
  if (!cut) return [rect];
  const below = cut.top + cut.rows;
  const right = cut.left + cut.columns;
  const { top, left } = rect;
  const parts = [
    { top, left, rows: cut.top - top, columns: rect.columns },
    { top: below, left, rows: top + rect.rows - below, columns: rect.columns },
    { top: cut.top, left, rows: cut.rows, columns: cut.left - left },
    { top: cut.top, left: right, rows: cut.rows, columns: left + rect.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** What is left of a list of blocks when the cells of another list are taken away. */
export function subtractAll(rects: readonly Rect[], holes: readonly Rect[]): Rect[] {
  return holes.reduce<Rect[]>((left, hole) => left.flatMap((rect) => subtract(rect, hole)), [...rects]);
}
