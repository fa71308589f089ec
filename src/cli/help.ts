import type { Command } from './command';

const WIDTH = 34;

/** What the command line can do, or what one verb takes, in lines. */
export function help(commands: readonly Command[], chosen: Command | undefined): string[] {
  if (chosen !== undefined) return helpOf(chosen);
  const lines = commands.map(({ verb, explanation }) => `  ${verb.padEnd(14)}${explanation}`);
  return [
    'Waaier controleert leveringen sociaal domein en maakt er bladen van.',
    '',
    'Gebruik: waaier OPDRACHT …',
    '',
    ...lines,
    '',
    'Meer over een opdracht: waaier OPDRACHT --help',
  ];
}

function helpOf({ verb, operands, explanation, options }: Command): string[] {
  const lines = Object.entries(options).map(([name, option]) => {
    const written = `--${name}${option.value === undefined ? '' : ` ${option.value}`}`;
    return `  ${written.padEnd(WIDTH)}${option.explanation}${option.required === true ? ' (nodig)' : ''}`;
  });
  return [`Gebruik: waaier ${verb} ${operands}`, '', explanation, '', ...lines];
}
