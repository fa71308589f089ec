import type { Day } from '#domain';
import type { OptionSpecs, Parsed } from './arguments';
import type { Threads } from './many/seat';

/** Exit codes (design 4.12): goedgekeurd, fouten in the delivery, cannot be read or refused. */
export const EXIT = { goedgekeurd: 0, fouten: 1, geweigerd: 2 } as const;

/** One of EXIT. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command says things: results, and what went wrong. */
export interface Terminal {
  out(line: string): void;
  error(line: string): void;
}

/** This moment on the user's own clock, as Excel counts: days, the time of day as fraction. */
export type Clock = () => Day;

/** One verb of the command line. */
export interface Command {
  readonly verb: string;
  /** What stands behind the verb in the help, before the options. */
  readonly operands: string;
  readonly explanation: string;
  readonly options: OptionSpecs;
  run(words: Parsed, terminal: Terminal, clock: Clock, threads: Threads | null): Promise<ExitCode>;
}

/** Declares a verb. */
export const command = (declared: Command): Command => declared;
