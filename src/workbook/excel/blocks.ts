import { throwIfCancelled } from '../cancelled';
import { excelCode } from './refusal';

const startRows = 5000;
/** Of a larger range Excel gives no values. */
const inOneRange = 5_000_000;
/** After so many blocks that went well a size that was halved is doubled again. */
const calmBlocks = 4;
const tooLarge = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'ResourceLimitExceeded',
]);

/**
 * What is done with a block of rows: it is fetched, and taken while the next one is being fetched. Only one of the two may
 * ask anything of Excel.
 */
export interface BlockWork<T> {
  readonly rows: number;
  readonly columns: number;
  /** No block has more cells than this; five million where it is absent. */
  readonly mostCells?: number;
  readonly fetch: (from: number, count: number) => Promise<T>;
  readonly take: (block: T, from: number, count: number) => Promise<void> | void;
}

interface Ahead<T> {
  readonly count: number;
  readonly block: Promise<T>;
}

/**
 * Does a task in blocks of whole rows: 5,000 at a time, half as many when Excel finds a block too large and more again
 * when that went well, never more cells than are allowed. One block is fetched ahead, no more. Stops between two blocks
 * when the signal says so. Rows are counted from 0.
 */
export async function inBlocks<T>({ rows, columns, mostCells = inOneRange, fetch, take }: BlockWork<T>, signal?: AbortSignal): Promise<void> {
  const most = Math.max(1, Math.min(startRows, Math.floor(mostCells / Math.max(1, columns))));
  let size = most;
  let calm = 0;
  const start = (from: number): Ahead<T> | null => {
    if (from >= rows) return null;
    const count = Math.min(size, rows - from);
    const block = fetch(from, count);
    // What goes wrong is heard when the block is wanted; until then it is nobody's.
    block.catch(() => undefined);
    return { count, block };
  };
  throwIfCancelled(signal);
  let from = 0;
  let ahead = start(from);
  while (ahead !== null) {
    const { count, block } = ahead;
    try {
      const got = await block;
      throwIfCancelled(signal);
      if (++calm > calmBlocks) size = Math.min(most, size * 2);
      ahead = start(from + count);
      await take(got, from, count);
      from += count;
    } catch (problem) {
      if (count === 1 || !tooLarge.has(excelCode(problem) ?? '')) throw problem;
      size = Math.ceil(count / 2);
      calm = 0;
      ahead = start(from);
    }
  }
}
