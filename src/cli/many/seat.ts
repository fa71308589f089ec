import { Worker } from 'node:worker_threads';
import { ourFault, tooLittleMemory, type Outcome, type WorkName, type Works } from './works';

/** The threads that a command may use; null: it does its work itself. */
export interface Threads {
  /** The built command line, which each thread loads. */
  readonly bundle: string;
  /** How many at most. */
  readonly count: number;
  /** The most a thread may hold in memory, in MB; without it what Node allows. */
  readonly memory?: number;
}

/** What a thread is asked. */
export interface Ask<Name extends WorkName = WorkName> {
  readonly name: Name;
  readonly job: Works[Name]['job'];
}

/** How a thread begins: the same program, waiting to be asked. */
const BEGIN = `require(require('node:worker_threads').workerData).attend();`;

/** A place at which one delivery at a time is worked on, in a thread that is replaced when it breaks. */
export class Seat {
  private worker: Worker | null = null;
  private isClosed = false;
  private answer: (outcome: Outcome<unknown> | null) => void = () => undefined;
  private isShort = false;

  constructor(private readonly threads: Threads) {}

  /** The outcome for one delivery; when the thread breaks, the refusal of that delivery. */
  async perform<Name extends WorkName>(ask: Ask<Name>): Promise<Outcome<Works[Name]['result']>> {
    const outcome = await new Promise<Outcome<unknown> | null>((resolve) => {
      if (this.isClosed) return resolve(null);
      this.answer = resolve;
      this.worker ??= this.begin();
      this.worker.postMessage(ask);
    });
    if (outcome !== null) return outcome as Outcome<Works[Name]['result']>;
    return { result: null, refusal: this.isShort ? tooLittleMemory(ask.job.path) : ourFault(ask.job.path) };
  }

  /** Ends its thread. */
  async leave(): Promise<void> {
    this.isClosed = true;
    await this.worker?.terminate();
  }

  private begin(): Worker {
    const { bundle, memory } = this.threads;
    this.isShort = false;
    const worker = new Worker(BEGIN, {
      eval: true,
      workerData: bundle,
      ...(memory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memory } }),
    });
    worker.on('message', (outcome: Outcome<unknown>) => this.answer(outcome));
    worker.on('error', (problem) => (this.isShort = 'code' in problem && problem.code === 'ERR_WORKER_OUT_OF_MEMORY'));
    worker.on('exit', () => {
      this.worker = null;
      this.answer(null);
    });
    return worker;
  }
}
