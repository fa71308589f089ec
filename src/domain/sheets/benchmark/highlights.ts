import type { PlanHighlight } from '../sheet-plan';
import type { TableColumn } from '../table';

/** Lets the signal of what lies above or below its margin stand out. */
export function signalHighlights(columns: readonly TableColumn[]): PlanHighlight[] {
  const column = columns.findIndex(({ name }) => name === 'signaal');
  return [
    { column, begins: '▲', from: column, to: column, look: 'more' },
    { column, begins: '▼', from: column, to: column, look: 'less' },
  ];
}
