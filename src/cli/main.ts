import { parseArguments, UsageError } from './arguments';
import { EXIT, type Command, type ExitCode, type Terminal } from './command';
import { controleer } from './commands/controleer';
import { sjabloon } from './commands/sjabloon';
import { verwerk } from './commands/verwerk';
import { voorbeeld } from './commands/voorbeeld';
import { help } from './help';
import { InputRefused } from './input';

const commands: readonly Command[] = [controleer, verwerk, voorbeeld, sjabloon];

/** Runs one command line and gives its exit code; whatever goes wrong is one clear Dutch line. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [verb, ...rest] = words;
  const chosen = commands.find((command) => command.verb === verb);
  if (verb === undefined || verb === 'help' || verb === '--help' || rest.includes('--help')) {
    terminal.out(help(commands, chosen));
    return EXIT.goedgekeurd;
  }
  if (verb === '--version') {
    terminal.out(WAAIER_VERSION);
    return EXIT.goedgekeurd;
  }
  try {
    if (chosen === undefined) throw new UsageError(`De opdracht ‘${verb}’ bestaat niet. Kijk bij: waaier help`);
    return await chosen.run(parseArguments(rest, chosen.options), terminal);
  } catch (problem) {
    if (problem instanceof UsageError || problem instanceof InputRefused) terminal.error(problem.message);
    else terminal.error('Er ging iets mis in Waaier zelf; de bestanden zijn niet veranderd. Meld dit met de opdracht die u gaf.');
    return EXIT.geweigerd;
  }
}

/** The command line as Node starts it. */
export async function main(words: readonly string[]): Promise<void> {
  process.exitCode = await run(words, {
    out: (line) => void process.stdout.write(`${line}\n`),
    error: (line) => void process.stderr.write(`${line}\n`),
  });
}
