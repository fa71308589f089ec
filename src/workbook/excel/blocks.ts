import { throwIfCancelled } from '../cancelled';
import { excelCode } from './refusal';

const startRows = 5000;
const mostCells = 5_000_000;
const tooLarge = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'ResourceLimitExceeded',
]);

/**
 * Does a task in blocks of whole rows: 5,000 at a time, half as many when Excel finds a block too large, never more
 * than
 * five million cells. Stops between two blocks when the signal says so. Rows are counted from 0.
 */
export async function inBlocks(
  rows: number,
  columns: number,
  work: (from: number, count: number) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let size = Math.max(1, Math.min(startRows, Math.floor(mostCells / Math.max(1, columns))));
  for (let from = 0; from < rows;) {
    throwIfCancelled(signal);
    const count = Math.min(size, rows - from);
    try {
      await work(from, count);
      from += count;
    } catch (problem) {
      if (count === 1 || !tooLarge.has(excelCode(problem) ?? '')) throw problem;
      size = Math.ceil(count / 2);
    }
  }
}
