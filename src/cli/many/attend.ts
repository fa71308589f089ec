import { parentPort } from 'node:worker_threads';
import type { Ask } from './seat';
import { perform } from './works';

/** What a thread does: one delivery after another, as it is asked. */
export function attend(): void {
  parentPort?.on('message', async ({ name, job }: Ask) => parentPort?.postMessage(await perform(name, job)));
}
