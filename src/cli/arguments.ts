/** What the user asked wrongly: one Dutch sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One option of a command: how it is written and what it takes. */
export interface OptionSpec {
  /** What stands for its value in the help; absent for an option that is only there or not. */
  readonly value?: string;
  readonly explanation: string;
  readonly required?: boolean;
}

/** The options a command knows, by name without dashes. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** A command line that was understood. */
export interface Parsed {
  readonly files: readonly string[];
  /** The text an option was given; null when it was not. */
  option(name: string): string | null;
  /** True when an option without value was given. */
  has(name: string): boolean;
}

/** Reads `--name value`, `--name=value` and files; an option the command does not know is refused. */
export function parseArguments(words: readonly string[], specs: OptionSpecs): Parsed {
  const files: string[] = [];
  const given = new Map<string, string>();
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? '';
    if (!word.startsWith('--')) {
      files.push(word);
      continue;
    }
    const [name = '', attached] = splitOnce(word.slice(2));
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined) throw new UsageError(`De optie --${name} bestaat niet bij deze opdracht.`);
    if (given.has(name)) throw new UsageError(`De optie --${name} staat er twee keer.`);
    if (spec.value === undefined) {
      if (attached !== undefined) throw new UsageError(`De optie --${name} krijgt geen waarde.`);
      given.set(name, '');
      continue;
    }
    const value = attached ?? words[++place];
    if (value === undefined || value === '' || (attached === undefined && value.startsWith('--'))) {
      throw new UsageError(`De optie --${name} mist een waarde (${spec.value}).`);
    }
    given.set(name, value);
  }
  for (const [name, { required = false, value = '' }] of Object.entries(specs)) {
    if (required && !given.has(name)) throw new UsageError(`De optie --${name} ${value} is nodig.`);
  }
  return { files, option: (name) => given.get(name) ?? null, has: (name) => given.has(name) };
}

function splitOnce(word: string): [string, string?] {
  const at = word.indexOf('=');
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}
