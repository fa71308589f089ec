import { TOP } from './page';
import type { PlanTable, PlanText } from './sheet-plan';
import { tableOf, type TableContents } from './table';

/** A table under its heading. */
export interface Block extends Omit<TableContents, 'top' | 'left'> {
  readonly heading: string;
}

/** Tables below each other from row TOP, each under its heading, with an empty row between. */
export function stack(blocks: readonly Block[], left = 0): { tables: PlanTable[]; texts: PlanText[]; columns: number } {
  const tables: PlanTable[] = [];
  const texts: PlanText[] = [];
  let top = TOP;
  for (const { heading, ...contents } of blocks) {
    tables.push(tableOf({ ...contents, top, left }));
    texts.push({ row: top - 1, column: left, text: heading, style: 'heading' });
    // A table without rows is drawn with one empty row.
    top += Math.max(1, contents.rows.length) + 3;
  }
  return { tables, texts, columns: tables.reduce((most, { columns }) => Math.max(most, columns.length), 0) };
}
