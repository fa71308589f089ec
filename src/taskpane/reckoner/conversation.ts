import { breathe, Cancelled, CopyRefused, throwIfCancelled, type Progress, type Task } from '#workbook';
import { Few } from './few';
import { handedOver, parcelsOf, Unpacking, type Parcel } from './parcels';

/** One end of the line between the pane and its worker. */
export interface Line {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What can be asked: by name a piece of work with what it needs. */
export type Works = Readonly<Record<string, (needs: never, task: Task) => Promise<unknown>>>;

type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'stop'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly id: number; readonly isRefused: boolean; readonly message: string }
  | { readonly kind: 'parcel'; readonly id: number; readonly parcel: Parcel };

/** So long may be spent on sending before the screen gets its turn. */
const SEND_MS = 8;
const TELL_EACH_MS = 60;

async function send(line: Line, id: number, value: unknown, signal?: AbortSignal): Promise<void> {
  let since = performance.now();
  for (const parcel of parcelsOf(value)) {
    line.postMessage({ kind: 'parcel', id, parcel } satisfies Message, handedOver(parcel));
    if (performance.now() - since < SEND_MS) continue;
    await breathe();
    throwIfCancelled(signal);
    since = performance.now();
  }
}

interface Pending {
  readonly unpacking: Unpacking;
  readonly task: Task;
  readonly settle: (value: unknown) => void;
  readonly fail: (problem: Error) => void;
}

/** The pane's end: asks for work and waits for it. */
export interface Asking<W extends Works> {
  /** True once the other side has said that it is there; false when it never will. */
  readonly ready: Promise<boolean>;
  ask<K extends keyof W & string>(work: K, needs: Parameters<W[K]>[0], task?: Task): Promise<Awaited<ReturnType<W[K]>>>;
  /** Nothing will come from the other side any more. */
  broken(): void;
}

/** Makes the pane's end. A stopped piece of work is let go at once, whatever the other side is still doing. */
export function asking<W extends Works>(line: Line): Asking<W> {
  const pending = new Few<Pending>();
  let last = 0;
  let isBroken = false;
  let say: (isThere: boolean) => void = () => undefined;
  const ready = new Promise<boolean>((resolve) => (say = resolve));
  line.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'ready') return say(true);
    const one = pending.get(data.id);
    if (one === undefined) return undefined;
    if (data.kind === 'progress') return one.task.onProgress?.(data.progress);
    if (data.kind === 'failed') return one.fail(data.isRefused ? new CopyRefused(data.message) : new Error(data.message));
    const whole = data.kind === 'parcel' ? one.unpacking.take(data.parcel) : null;
    if (whole !== null) one.settle(whole.value);
    return undefined;
  };
  const ask = (work: string, needs: unknown, task: Task): Promise<unknown> =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last;
      const { signal } = task;
      const stop = (): void => {
        line.postMessage({ kind: 'stop', id } satisfies Message, []);
        fail(new Cancelled());
      };
      const end = (): void => {
        pending.delete(id);
        signal?.removeEventListener('abort', stop);
      };
      const fail = (problem: Error): void => {
        end();
        reject(problem);
      };
      const settle = (value: unknown): void => {
        end();
        resolve(value);
      };
      if (isBroken) return fail(new Error('The worker is gone'));
      if (signal?.aborted === true) return fail(new Cancelled());
      signal?.addEventListener('abort', stop);
      pending.set(id, { unpacking: new Unpacking(), task, settle, fail });
      send(line, id, { work, needs }, signal).catch((problem: unknown) => fail(problem as Error));
    });
  return {
    ready,
    ask: (work, needs, task = {}) => ask(work, needs, task) as never,
    broken() {
      isBroken = true;
      say(false);
      for (const { fail } of pending.all()) fail(new Error('The worker is gone'));
    },
  };
}

/** The worker's end: does what is asked, one piece of work at a time, and stops when told. */
export function answering(line: Line, works: Works): void {
  const coming = new Few<Unpacking>();
  const stops = new Few<AbortController>();
  let before: Promise<unknown> = Promise.resolve();

  const answer = async (id: number, { work, needs }: { readonly work: string; readonly needs: unknown }): Promise<void> => {
    const { signal } = stops.get(id) ?? new AbortController();
    let told = -Infinity;
    let phase = '';
    const onProgress = (progress: Progress): void => {
      const at = performance.now();
      if (progress.phase === phase && at - told < TELL_EACH_MS) return;
      [phase, told] = [progress.phase, at];
      line.postMessage({ kind: 'progress', id, progress } satisfies Message, []);
    };
    try {
      throwIfCancelled(signal);
      const doing = works[work];
      if (doing === undefined) throw new RangeError('No such work');
      await send(line, id, await doing(needs as never, { signal, onProgress }), signal);
    } catch (problem) {
      if (signal.aborted) return;
      const message = problem instanceof Error ? problem.message : 'Unknown';
      line.postMessage({ kind: 'failed', id, isRefused: problem instanceof CopyRefused, message } satisfies Message, []);
    } finally {
      stops.delete(id);
    }
  };

  line.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'stop') {
      stops.get(data.id)?.abort();
      // What was not yet asked in full is never begun.
      if (coming.delete(data.id)) stops.delete(data.id);
    } else if (data.kind === 'parcel') {
      if (stops.get(data.id) === undefined) stops.set(data.id, new AbortController());
      const unpacking = coming.get(data.id) ?? new Unpacking();
      coming.set(data.id, unpacking);
      const whole = unpacking.take(data.parcel);
      if (whole === null) return;
      coming.delete(data.id);
      const asked = whole.value as { readonly work: string; readonly needs: unknown };
      before = before.then(() => answer(data.id, asked));
    }
  };
  line.postMessage({ kind: 'ready' } satisfies Message, []);
}
