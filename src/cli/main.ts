import { CopyRefused } from '#workbook';
import { parseArguments, UsageError } from './arguments';
import { EXIT, type Clock, type Command, type ExitCode, type Terminal } from './command';
import { aanleveren } from './commands/aanleveren';
import { controleer } from './commands/controleer';
import { documenteer } from './commands/documenteer';
import { koppelen } from './commands/koppelen';
import { omzetten } from './commands/omzetten';
import { referentie } from './commands/referentie';
import { sjabloon } from './commands/sjabloon';
import { vergelijk } from './commands/vergelijk';
import { verwerk } from './commands/verwerk';
import { voorbeeld } from './commands/voorbeeld';
import { help } from './help';
import { InputRefused } from './input';
import { threadsHere } from './many/outcomes';
import type { Threads } from './many/seat';
import { tidyAtEnd } from './output';

export { attend } from './many/attend';

const commands: readonly Command[] = [
  controleer,
  verwerk,
  voorbeeld,
  sjabloon,
  omzetten,
  koppelen,
  aanleveren,
  vergelijk,
  referentie,
  documenteer,
];
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;

/** Runs one command line and gives its exit code; whatever goes wrong is one clear Dutch line. */
export async function run(
  words: readonly string[],
  screen: Terminal,
  clock: Clock = ownClock,
  threads: Threads | null = null,
): Promise<ExitCode> {
  const terminal = plain(screen);
  const [verb, ...rest] = words;
  const chosen = commands.find((command) => command.verb === verb);
  if (verb === undefined || verb === 'help' || verb === '--help' || rest.includes('--help')) {
    const about = chosen ?? commands.find((command) => command.verb === rest[0]);
    for (const line of help(commands, about)) terminal.out(line);
    return EXIT.goedgekeurd;
  }
  if (verb === '--version') {
    terminal.out(WAAIER_VERSION);
    return EXIT.goedgekeurd;
  }
  try {
    if (chosen === undefined) throw new UsageError(`De opdracht ‘${verb}’ bestaat niet. Kijk bij: waaier help`);
    return await chosen.run(parseArguments(rest, chosen.options), terminal, clock, threads);
  } catch (problem) {
    if (problem instanceof UsageError || problem instanceof InputRefused || problem instanceof CopyRefused) terminal.error(problem.message);
    else terminal.error('Er ging iets mis in Waaier zelf. Meld dit met de opdracht die u gaf.');
    return EXIT.geweigerd;
  }
}

/** A line stays one line, and nothing in a file or its name can steer the screen. */
const plain = (screen: Terminal): Terminal => ({
  out: (line) => screen.out(line.replace(CONTROL, ' ')),
  error: (line) => screen.error(line.replace(CONTROL, ' ')),
});

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function ownClock(): number {
  const clock = new Date();
  return (clock.getTime() - clock.getTimezoneOffset() * 60_000 - EPOCH) / DAY;
}

/** The command line as Node starts it. */
export async function main(words: readonly string[]): Promise<void> {
  // Whoever reads the lines may stop early (`| head`): the work then goes on unseen.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  tidyAtEnd();
  const screen: Terminal = {
    out: (line) => void process.stdout.write(`${line}\n`),
    error: (line) => void process.stderr.write(`${line}\n`),
  };
  process.exitCode = await run(words, screen, ownClock, threadsHere(__filename));
}
