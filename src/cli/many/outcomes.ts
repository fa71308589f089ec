import { availableParallelism, totalmem } from 'node:os';
import { constrainedMemory } from 'node:process';
import { Seat, type Threads } from './seat';
import { perform, type Outcome, type WorkName, type Works } from './works';

/** So much memory a large delivery may take. */
const GIGABYTE = 2 ** 30;

/** How many outcomes at most wait for an earlier one, for each thread. */
const AHEAD = 16;

/** As many threads as there are processors, and no more than there is memory for. */
export function threadsHere(bundle: string): Threads {
  const limit = constrainedMemory() || Infinity;
  const memory = Math.min(totalmem(), limit);
  return { bundle, count: Math.max(1, Math.min(availableParallelism(), Math.floor(memory / GIGABYTE))) };
}

/** What comes of each delivery, in the order in which they were given, however many are worked on at a time. */
export async function* outcomes<Name extends WorkName>(
  name: Name,
  jobs: readonly Works[Name]['job'][],
  threads: Threads | null,
): AsyncGenerator<Outcome<Works[Name]['result']>> {
  if (threads === null) {
    for (const job of jobs) yield perform(name, job);
    return;
  }
  const seats = Array.from({ length: Math.min(threads.count, jobs.length) }, () => new Seat(threads));
  const free = [...seats];
  const queue: ((seat: Seat) => void)[] = [];
  const start = async (job: Works[Name]['job']): Promise<Outcome<Works[Name]['result']>> => {
    const seat = free.pop() ?? (await new Promise<Seat>((resolve) => queue.push(resolve)));
    const outcome = await seat.perform({ name, job });
    const next = queue.shift();
    if (next === undefined) free.push(seat);
    else next(seat);
    return outcome;
  };
  const started: Promise<Outcome<Works[Name]['result']>>[] = [];
  try {
    for (const job of jobs) {
      started.push(start(job));
      const [first] = started;
      if (first === undefined || started.length < AHEAD * seats.length) continue;
      yield first;
      started.shift();
    }
    for (const outcome of started) yield outcome;
  } finally {
    await Promise.all(seats.map((seat) => seat.leave()));
  }
}
