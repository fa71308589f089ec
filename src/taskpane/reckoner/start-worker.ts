import type { Started } from './beside';

/** The worker of the pane as a file of its own beside it (design 5.6: worker-src 'self'). */
export function startWorker(): Started {
  const worker = new Worker(new URL(/* webpackChunkName: "reckoner" */ './worker.ts', import.meta.url));
  return {
    line: worker,
    onBroken(tell) {
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        tell();
      };
    },
  };
}
