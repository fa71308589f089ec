import type * as z from 'zod';
import type { Cell } from '../../../src/domain/cell';
import { inDutch } from '../../../src/domain/calendar';
import { column } from '../../../src/domain/levering/column';
import { columnsOf } from '../../../src/domain/levering/cell-columns';
import { readColumn } from '../../../src/domain/levering/read-column';
import { STATE } from '../../../src/domain/levering/sheet-data';

type StateName = keyof typeof STATE;
const NAMES = Object.keys(STATE) as StateName[];

/** How a cell was read: its value (null when there is none), its state, and what was noted. */
export type Read = readonly [value: unknown, state: StateName, remark: string | null];

/** Reads the cells of one column together and says of each how it was read. */
export function readCells(schema: z.ZodType, cells: readonly Cell[]): Read[] {
  const declared = column({ required: false, schema, explanation: 'Proef.', example: null });
  const [written = { codes: new Int32Array(), cells: [null] }] = columnsOf({ rows: cells.map((cell) => [cell]) });
  const data = readColumn({ name: 'proef', column: declared, position: 0 }, written);
  return cells.map((_, row) => {
    const place = data.codes[row] ?? 0;
    const state = NAMES.find((name) => STATE[name] === data.states[place]) ?? 'empty';
    return [data.values[place] ?? null, state, data.remarks[place] ?? null];
  });
}

/** Reads one cell alone in its column. */
export const readCell = (schema: z.ZodType, cell: Cell): Read => readCells(schema, [cell])[0] as Read;

/** The same with a day as dd-mm-jjjj. */
export const withDates = ([value, state, remark]: Read): Read => [
  typeof value === 'number' ? inDutch(value) : value,
  state,
  remark,
];
