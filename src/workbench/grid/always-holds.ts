import type { ConditionalModel, Rect } from '../excel-host';

const TRUE = /^=?\s*(?:TRUE(?:\(\))?|1\s*=\s*1)\s*$/iu;
/** The length of a text constant that is not empty, held against nought: the form in which Waaier marks cells. */
const HAS_LENGTH = /^=?\s*LEN\("(?:[^"]|"")+"\)\s*>\s*0\s*$/iu;

/** Says whether a conditional format holds in every cell whatever stands there; nothing is calculated for it. */
export function alwaysHolds({ type, formula }: ConditionalModel['rule']): boolean {
  const text = String(formula ?? '');
  return type === 'expression' && (TRUE.test(text) || HAS_LENGTH.test(text));
}

/** The blocks of a conditional format in a line each: by row the stretches of columns, or whole when it is high. */
interface Cover {
  readonly byRow: ReadonlyMap<number, readonly Rect[]>;
  readonly high: readonly Rect[];
}

/** A higher block costs more lines than it saves looking. */
const HIGH = 64;

/** Hosts replace the list of blocks when they change it, so the list itself is the key. */
const covers = new WeakMap<readonly Rect[], Cover>();

/** Says whether a cell lies in one of the blocks of a conditional format, looking only at those of its own row. */
export function isCovered({ rects }: ConditionalModel, row: number, column: number): boolean {
  let cover = covers.get(rects);
  if (cover === undefined) covers.set(rects, (cover = coverOf(rects)));
  return isIn(cover.byRow.get(row) ?? [], row, column) || isIn(cover.high, row, column);
}

function isIn(rects: readonly Rect[], row: number, column: number): boolean {
  for (const { top, left, rows, columns } of rects) {
    if (row >= top && row < top + rows && column >= left && column < left + columns) return true;
  }
  return false;
}

function coverOf(rects: readonly Rect[]): Cover {
  const byRow = new Map<number, Rect[]>();
  const high: Rect[] = [];
  for (const rect of rects) {
    if (rect.rows > HIGH) high.push(rect);
    else {
      for (let row = rect.top; row < rect.top + rect.rows; row++) {
        const line = byRow.get(row);
        if (line === undefined) byRow.set(row, [rect]);
        else line.push(rect);
      }
    }
  }
  return { byRow, high };
}
